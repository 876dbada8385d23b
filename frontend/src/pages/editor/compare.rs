//! What changed between two documents, field by field and word by word.

use serde_json::Value;
use shared::{
    diff::{Fate, Piece, words},
    lang::Lang,
};
use yew::prelude::*;

use super::words::field_name;
use crate::{i18n::use_lang, t};

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDiff {
    /// Its name in the document.
    pub name: String,
    /// The pieces of both texts.
    pub pieces: Vec<Piece>,
}

/// Fields in the order in which people write them; the rest follows by name.
const ORDER: [&str; 9] =
    ["question", "title", "title_en", "label", "summary", "meaning", "text", "body", "steps"];

fn ordered<'a>(names: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut names: Vec<&String> = names.collect();
    names.sort_by_key(|name| ORDER.iter().position(|known| known == name).unwrap_or(ORDER.len()));
    names
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A value as people read it: a line a part, parts of parts indented, nothing for what is empty.
pub fn readable(value: &Value) -> String {
    lines(value).join("\n")
}

fn lines(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) => text.lines().map(str::to_owned).collect(),
        Value::Bool(_) | Value::Number(_) => vec![value.to_string()],
        Value::Array(items) => items.iter().flat_map(|item| nested("— ", &lines(item))).collect(),
        Value::Object(fields) => ordered(fields.keys())
            .into_iter()
            .filter_map(|name| Some((name, fields.get(name).filter(|field| !is_empty(field))?)))
            .flat_map(|(name, field)| {
                let inner = lines(field);
                match (field, inner.as_slice()) {
                    (Value::Object(_) | Value::Array(_), _) | (_, [_, _, ..]) => {
                        let mut out = vec![format!("{name}:")];
                        out.extend(inner.iter().map(|line| format!("  {line}")));
                        out
                    }
                    (_, rest) => vec![format!("{name}: {}", rest.concat())],
                }
            })
            .collect(),
    }
}

fn nested(mark: &str, inner: &[String]) -> Vec<String> {
    let lead = |at: usize| if at == 0 { mark } else { "  " };
    inner.iter().enumerate().map(|(at, line)| [lead(at), line].concat()).collect()
}

/// The fields that differ; those that are gone come last.
pub fn fields(old: &Value, new: &Value) -> Vec<FieldDiff> {
    let (Some(before), Some(after)) = (old.as_object(), new.as_object()) else {
        let pieces = words(&readable(old), &readable(new));
        return if old == new { Vec::new() } else { vec![FieldDiff { name: String::new(), pieces }] };
    };
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    ordered(after.keys())
        .into_iter()
        .chain(gone)
        .filter_map(|name| {
            let side = |doc: &serde_json::Map<String, Value>| doc.get(name).map(readable).unwrap_or_default();
            let (a, b) = (side(before), side(after));
            (a != b).then(|| FieldDiff { name: name.clone(), pieces: words(&a, &b) })
        })
        .collect()
}

/// Pieces with what was added and removed marked for the eye and for the ear.
pub fn marked(lang: Lang, pieces: &[Piece]) -> Html {
    let said =
        |key: &str| html! { <span class="visually-hidden">{ crate::i18n::text(lang, key) }{ " " }</span> };
    html! {
        <div class="diff">
            { for pieces.iter().map(|piece| match piece.fate {
                Fate::Kept => html! { { &piece.text } },
                Fate::Added => html! { <ins>{ said("editor-diff-added") }{ &piece.text }</ins> },
                Fate::Removed => html! { <del>{ said("editor-diff-removed") }{ &piece.text }</del> },
            }) }
        </div>
    }
}

/// Properties of [`DocDiff`].
#[derive(Properties, PartialEq)]
pub struct DocDiffProps {
    /// The document before.
    pub old: Value,
    /// The document after.
    pub new: Value,
}

/// Every field that differs.
#[component]
pub fn DocDiff(props: &DocDiffProps) -> Html {
    let lang = use_lang();
    let found = use_memo((props.old.clone(), props.new.clone()), |(old, new)| fields(old, new));
    if found.is_empty() {
        return html! { <p class="muted">{ t!(lang, "editor-diff-none") }</p> };
    }
    html! {
        <div>
            { for found.iter().map(|field| html! {
                <section key={field.name.clone()} class="diff-field">
                    if !field.name.is_empty() { <h3>{ field_name(lang, &field.name) }</h3> }
                    { marked(lang, &field.pieces) }
                </section>
            }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_fields_that_differ_are_shown() {
        let old = json!({ "title": "Код", "body": "Ждите две минуты.", "tags": ["sms"], "popular": 1 });
        let new =
            json!({ "title": "Код", "body": "Ждите пять минут.", "tags": ["sms", "sign-in"], "popular": 1 });
        let found = fields(&old, &new);
        let names: Vec<&str> = found.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["body", "tags"], "a text stands before its labels");
        assert_eq!(found[1].pieces.last().map(|piece| piece.fate), Some(Fate::Added));
        assert_eq!(fields(&old, &old), []);
    }

    #[test]
    fn a_field_that_is_gone_is_shown_as_removed() {
        let found = fields(&json!({ "a": "x", "b": "y" }), &json!({ "a": "x" }));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].name.as_str(), found[0].pieces[0].fate), ("b", Fate::Removed));
    }

    #[test]
    fn parts_are_read_as_lines() {
        let guide = json!({ "steps": { "a": { "title": "Что видите?", "answers": [{ "label": "Да", "to": "b" }] } } });
        assert_eq!(
            readable(&guide),
            "steps:\n  a:\n    title: Что видите?\n    answers:\n      — label: Да\n        to: b"
        );
        assert_eq!(readable(&json!(["а", "б"])), "— а\n— б");
        assert_eq!(readable(&Value::Null), "");
    }
}
