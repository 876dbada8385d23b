//! Beside the form: what is to be mended, and what could be plainer.

use shared::{
    api::editor::Finding,
    content::check::FindingLevel,
    lang::Lang,
    readability::{self, Hint},
};
use yew::prelude::*;

use super::{draft::Draft, text::area, words::field_name};
use crate::{
    i18n::use_lang,
    t,
    ui::{Icon, dom},
};

/// Hints shown at most: more of them help nobody.
const HINTS: usize = 8;

/// Properties of [`Side`].
#[derive(Properties, PartialEq)]
pub struct SideProps {
    /// The draft.
    pub draft: Draft,
}

/// The id of a field's control in the forms.
pub fn control(field: &str) -> String {
    let first = field.split(['.', '[']).next().unwrap_or_default();
    format!("d-{first}")
}

/// Goes to a field, and to a line of it.
pub fn go_to(field: &str, line: Option<u32>) {
    let id = control(field);
    match line {
        Some(line) => area::show_line(&id, line),
        None => {
            // A list has no control of its own: its button takes the focus.
            let _ = dom::focus(&id) || dom::focus(&format!("{id}-add"));
        }
    }
}

fn place(lang: Lang, field: &str, line: Option<u32>) -> String {
    let first = field.split(['.', '[']).next().unwrap_or_default();
    let name = field_name(lang, first);
    line.map_or_else(|| name.clone(), |line| t!(lang, "editor-place-line", field = &name, line = line))
}

/// A button that leads to the place.
pub fn place_link(lang: Lang, field: &str, line: Option<u32>) -> Html {
    let to = field.to_owned();
    let onclick = Callback::from(move |_: MouseEvent| go_to(&to, line));
    html! { <button type="button" class="line-link" {onclick}>{ place(lang, field, line) }</button> }
}

fn finding(lang: Lang, found: &Finding) -> Html {
    let (class, icon, word) = match found.level {
        FindingLevel::Error => ("finding-error", "alert", "editor-finding-error"),
        FindingLevel::Warning => ("finding-warning", "info", "editor-finding-warning"),
    };
    html! {
        <li {class}>
            <Icon name={icon} label={AttrValue::from(crate::i18n::text(lang, word))} />
            <div>{ place_link(lang, &found.field, found.line) }<p>{ &found.text }</p></div>
        </li>
    }
}

fn hint(lang: Lang, hint: &Hint) -> Html {
    let (line, words) = match hint {
        Hint::Long { line, words, start } => (*line, t!(lang, "editor-hint-long", n = *words, start = start)),
        Hint::Office { line, found, instead: "" } => (*line, t!(lang, "editor-hint-drop", word = found)),
        Hint::Office { line, found, instead } => {
            (*line, t!(lang, "editor-hint-instead", word = found, instead = *instead))
        }
    };
    html! { <li><div>{ place_link(lang, "body", Some(line)) }<p>{ words }</p></div></li> }
}

/// Findings and hints.
#[component]
pub fn Side(props: &SideProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let body = draft.doc().get("body").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let plain = use_memo((draft.item_lang(), body), |(of, body)| readability::read(*of, body));
    let errors = draft.findings.iter().filter(|one| one.level == FindingLevel::Error).count();
    html! {
        <>
            <section class="panel" aria-labelledby="findings-title">
                <h2 id="findings-title">{ t!(lang, "editor-findings") }</h2>
                <p class="visually-hidden" role="status">{ t!(lang, "editor-findings-count", n = errors) }</p>
                if draft.findings.is_empty() {
                    <p class="editor-saved"><Icon name="check" />{ t!(lang, "editor-findings-none") }</p>
                } else {
                    <ul class="findings">{ for draft.findings.iter().map(|found| finding(lang, found)) }</ul>
                }
            </section>
            if plain.words > 0 {
                <section class="panel" aria-labelledby="plain-title">
                    <h2 id="plain-title">{ t!(lang, "editor-plain") }</h2>
                    <p>{ t!(lang, "editor-plain-figures", words = plain.words, average = plain.average()) }</p>
                    if plain.is_heavy() { <p class="editor-due">{ t!(lang, "editor-plain-heavy") }</p> }
                    if plain.hints.is_empty() {
                        <p class="muted">{ t!(lang, "editor-plain-good") }</p>
                    } else {
                        <ul class="hints">{ for plain.hints.iter().take(HINTS).map(|one| hint(lang, one)) }</ul>
                        if plain.hints.len() > HINTS { <p class="muted">{ t!(lang, "editor-plain-more", n = plain.hints.len() - HINTS) }</p> }
                    }
                </section>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_lead_to_the_control_of_their_field() {
        assert_eq!(control("body"), "d-body");
        assert_eq!(control("steps.password.text"), "d-steps");
        assert_eq!(control("steps[2]"), "d-steps");
    }

    #[test]
    fn a_place_is_named_in_words() {
        assert_eq!(place(Lang::Ru, "body", Some(3)), "Текст, строка 3");
        assert_eq!(place(Lang::Ru, "title", None), "Заголовок");
    }
}
