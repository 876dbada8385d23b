//! The picture of a step: an image of its Markdown, `![what is seen](img/name.png)`. The step panel edits the first one
//! as fields of its own; what else the text says stays as it was.

/// A picture in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// What is seen, for those who do not see it.
    pub alt: String,
    /// `img/name.png`.
    pub src: String,
}

struct Found {
    picture: Picture,
    start: usize,
    end: usize,
}

/// The next image from a byte on.
fn next(text: &str, from: usize) -> Option<Found> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find("![")?;
        let inner = start + 2;
        from = inner;
        let bracket = text[inner..].find("](").map(|at| inner + at)?;
        let end = text[bracket + 2..].find([')', '\n']).map(|at| bracket + 2 + at)?;
        let alt = &text[inner..bracket];
        // A blank line ends a paragraph, so this is no image.
        if !text[end..].starts_with(')') || alt.contains("\n\n") || alt.contains('[') {
            continue;
        }
        let src = text[bracket + 2..end].split_whitespace().next().unwrap_or_default();
        let picture = Picture { alt: alt.replace('\n', " "), src: src.to_owned() };
        return Some(Found { picture, start, end: end + 1 });
    }
}

/// Every picture of a text.
pub fn all(text: &str) -> Vec<Picture> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(found) = next(text, from) {
        from = found.end;
        out.push(found.picture);
    }
    out
}

/// The first picture of a text.
pub fn first(text: &str) -> Option<Picture> {
    next(text, 0).map(|found| found.picture)
}

/// The text without its first picture.
pub fn without(text: &str) -> String {
    let Some(found) = next(text, 0) else { return text.to_owned() };
    let (before, after) = (text[..found.start].trim_end(), text[found.end..].trim_start());
    let gap = if before.is_empty() || after.is_empty() { "" } else { "\n\n" };
    [before, gap, after].concat()
}

/// The text with this as its first picture: in place of the one that is there, else before the words.
pub fn with(text: &str, picture: &Picture) -> String {
    let clean = |text: &str| text.replace(['[', ']', '\n', '\r'], " ");
    let src: String = picture.src.chars().filter(|c| !c.is_whitespace() && !"()<>".contains(*c)).collect();
    let image = format!("![{}]({src})", clean(&picture.alt).trim_start());
    match next(text, 0) {
        Some(found) => [&text[..found.start], &image, &text[found.end..]].concat(),
        None if text.trim().is_empty() => image,
        None => [&image, "\n\n", text].concat(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_pictures_and_nothing_else() {
        let text = "Сначала ![Экран входа](img/a.png \"x\"), потом ![](img/b.svg).\n\n![нет\n\n](x) ![ и [ссылка](article:x)";
        let found: Vec<(String, String)> = all(text).into_iter().map(|one| (one.alt, one.src)).collect();
        assert_eq!(
            found,
            [("Экран входа".to_owned(), "img/a.png".to_owned()), (String::new(), "img/b.svg".to_owned())]
        );
        for text in ["", "![", "![a](", "![a](b", "[a](b)", "!(a)"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn words_stay_when_a_picture_goes() {
        let picture = Picture { alt: "Кнопка [входа]".into(), src: "img/a.png".into() };
        assert_eq!(with("Нажмите.", &picture), "![Кнопка  входа ](img/a.png)\n\nНажмите.");
        assert_eq!(without("До\n\n![x](img/a.png)\n\nПосле"), "До\n\nПосле");
        assert_eq!(
            with("До ![x](y) после", &Picture { alt: String::new(), src: "z".into() }),
            "До ![](z) после"
        );
    }

    proptest! {
        #[test]
        fn what_is_put_in_comes_out(text in "[a-zа-я !\\[\\]()\n]{0,40}", alt in "[а-я \\[\\]!]{0,12}", src in "img/[a-z0-9]{1,8}\\.png") {
            let put = with(&text, &Picture { alt, src: src.clone() });
            prop_assert!(all(&put).iter().any(|found| found.src == src), "{put}");
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,60}") {
            let _ = (all(&text), without(&text));
        }
    }
}
