use super::*;

/// A text with its selection between `[` and `]`; a `|` is a mere cursor.
fn marked(text: &str) -> (String, usize, usize) {
    if let Some(at) = text.find('|') {
        let place = units(&text[..at]);
        return (text.replacen('|', "", 1), place, place);
    }
    let (start, rest) = text.split_once('⟦').expect("a selection");
    let (inner, end) = rest.split_once('⟧').expect("its end");
    (format!("{start}{inner}{end}"), units(start), units(start) + units(inner))
}

fn done(text: &str, change: impl Fn(&Selected<'_>) -> Replace) -> String {
    let (text, from, to) = marked(text);
    let selected = Selected { text: &text, from, to };
    let replace = change(&selected);
    let (a, b) = (byte_at(&text, replace.from), byte_at(&text, replace.to));
    let new = format!("{}{}{}", &text[..a], replace.with, &text[b..]);
    let (a, b) = (byte_at(&new, replace.select.0), byte_at(&new, replace.select.1));
    if a == b {
        format!("{}|{}", &new[..a], &new[a..])
    } else {
        format!("{}⟦{}⟧{}", &new[..a], &new[a..b], &new[b..])
    }
}

fn op(text: &str, op: Op) -> String {
    done(text, |selected| selected.apply(op))
}

#[test]
fn words_are_wrapped_and_unwrapped() {
    assert_eq!(op("Нажмите ⟦Да⟧.", Op::Bold), "Нажмите **⟦Да⟧**.");
    assert_eq!(op("Нажмите **⟦Да⟧**.", Op::Bold), "Нажмите ⟦Да⟧.");
    assert_eq!(op("Нажмите ⟦**Да**⟧.", Op::Bold), "Нажмите ⟦Да⟧.");
    assert_eq!(op("⟦один ⟧два", Op::Italic), "*⟦один⟧* два");
    assert_eq!(op("**⟦один⟧**", Op::Italic), "***⟦один⟧***", "bold stays when italic comes");
    assert_eq!(op("***⟦один⟧***", Op::Italic), "**⟦один⟧**");
    assert_eq!(op("код |", Op::Code), "код `|`");
}

#[test]
fn lines_get_prefixes_and_lose_them() {
    assert_eq!(op("Если не по|могло", Op::Heading), "## Если не по|могло");
    assert_eq!(op("## Если не по|могло", Op::Heading), "Если не по|могло");
    assert_eq!(op("## Если не по|могло", Op::Subheading), "### Если не по|могло");
    assert_eq!(op("⟦раз\nдва⟧", Op::Numbers), "⟦1. раз\n2. два⟧");
    assert_eq!(op("⟦1. раз\n2. два⟧", Op::Bullets), "⟦- раз\n- два⟧");
    assert_eq!(
        op("⟦- раз\n\n- два\n⟧три", Op::Bullets),
        "⟦раз\n\nдва⟧\nтри",
        "the third line is not selected"
    );
    assert_eq!(op("|", Op::Bullets), "- |");
    assert_eq!(op("ци|тата", Op::Quote), "> ци|тата");
}

#[test]
fn a_link_takes_the_selected_words_or_the_title() {
    let link = |text| done(text, |selected| selected.link("article:sms-code", "Не приходит код"));
    assert_eq!(link("Читайте ⟦здесь⟧."), "Читайте [здесь](article:sms-code)|.");
    assert_eq!(link("Читайте: |"), "Читайте: [Не приходит код](article:sms-code)|");
    assert_eq!(done("|", |s| s.link("https://a.ru", "[x]")), "[(x)](https://a.ru)|");
}

#[test]
fn blocks_stand_apart() {
    let picture = |text| done(text, |selected| selected.picture("img/a.png", "Кнопка\n«Да»"));
    assert_eq!(picture("|"), "![Кнопка «Да»](img/a.png)|\n");
    assert_eq!(picture("раз|"), "раз\n\n![Кнопка «Да»](img/a.png)|\n");
    assert_eq!(picture("раз\n|\nдва"), "раз\n\n![Кнопка «Да»](img/a.png)|\n\nдва");
    assert!(op("|", Op::Table).starts_with("| | |"));
}

#[test]
fn enter_goes_on_with_a_list_and_ends_it() {
    let enter = |text: &str| {
        let (plain, from, to) = marked(text);
        let there = Selected { text: &plain, from, to }.enter().is_some();
        there.then(|| done(text, |selected| selected.enter().expect("a list")))
    };
    assert_eq!(enter("- раз|").as_deref(), Some("- раз\n- |"));
    assert_eq!(enter("9. раз|два").as_deref(), Some("9. раз\n10. |два"));
    assert_eq!(enter("- раз\n- |").as_deref(), Some("- раз\n|"));
    assert_eq!(enter("  - раз|").as_deref(), Some("  - раз\n  - |"));
    assert_eq!(enter("просто|"), None);
}

#[test]
fn places_are_the_browsers() {
    let text = "а😀б\nв";
    assert_eq!(units(text), 6);
    assert_eq!(
        (byte_at(text, 1), byte_at(text, 2), byte_at(text, 3), byte_at(text, 99)),
        (2, 2, 6, text.len())
    );
    assert_eq!((line_at(text, 4), line_at(text, 5)), (1, 2));
    assert_eq!((place_of_line(text, 1), place_of_line(text, 2), place_of_line(text, 9)), (0, 5, 6));
}
