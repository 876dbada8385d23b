//! A form out of the document itself, for kinds that have none of their own: every field, list and part of it.

use serde_json::{Map, Value};
use shared::lang::Lang;
use yew::prelude::*;

use super::{
    draft::{Draft, for_field},
    item::FormProps,
    words::field_name,
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox, TextArea, TextField},
};

/// Fields that name the item: its address, which is changed by renaming.
const ADDRESS: [&str; 3] = ["slug", "kind", "family"];
/// Longest text in one line, characters.
const LINE: usize = 70;

/// Changes the value at a path of names and places (RFC 6901, without escapes: names of fields need none but `/` and `~`).
pub fn put(doc: &mut Value, path: &str, value: Value) {
    if let Some(place) = doc.pointer_mut(path) {
        *place = value;
    }
}

/// A part like this one with nothing in it.
pub fn emptied(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(_) => Value::Bool(false),
        Value::Number(_) => Value::from(0),
        Value::String(_) => Value::String(String::new()),
        Value::Array(_) => Value::Array(Vec::new()),
        Value::Object(fields) => {
            let fields: Map<String, Value> =
                fields.iter().map(|(name, field)| (name.clone(), emptied(field))).collect();
            Value::Object(fields)
        }
    }
}

/// A number as typed, of the sort that stood there; nothing when it is none.
fn number(typed: &str) -> Option<Value> {
    let typed = typed.trim().replace(',', ".");
    typed.parse::<i64>().map(Value::from).ok().or_else(|| typed.parse::<f64>().ok().map(Value::from))
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

struct Form<'a> {
    lang: Lang,
    draft: &'a Draft,
    locked: bool,
}

impl Form<'_> {
    fn put(&self, path: &str, typed: impl Fn(String) -> Option<Value> + 'static) -> Callback<String> {
        let (draft, path) = (self.draft.clone(), path.to_owned());
        Callback::from(move |text: String| {
            if let Some(value) = typed(text) {
                draft.change(|doc| put(doc, &path, value));
            }
        })
    }

    /// `path`: where the value is; `name`: what it is called; `field`: as findings name it.
    fn of(&self, path: &str, name: &str, field: &str, value: &Value) -> Html {
        let id = format!("f{}", path.replace('/', "-").replace('~', "_"));
        let label = field_name(self.lang, name);
        let error = for_field(&self.draft.findings, field).map(AttrValue::from);
        let address = path.matches('/').count() == 1 && ADDRESS.contains(&name);
        let disabled = self.locked || address;
        match value {
            Value::Bool(on) => {
                let (draft, path) = (self.draft.clone(), path.to_owned());
                let onchange =
                    Callback::from(move |on: bool| draft.change(|doc| put(doc, &path, Value::Bool(on))));
                html! { <Checkbox {id} {label} checked={*on} {disabled} {onchange} /> }
            }
            Value::Number(n) => {
                let oninput = self.put(path, |typed| number(&typed));
                html! { <TextField {id} {label} value={n.to_string()} inputmode="decimal" width="input-s" {error} {disabled} {oninput} /> }
            }
            Value::Null => {
                let oninput = self.put(path, |typed| (!typed.is_empty()).then_some(Value::String(typed)));
                html! { <TextField {id} {label} value="" optional=true {error} {disabled} {oninput} /> }
            }
            Value::String(text) if text.contains('\n') || text.chars().count() > LINE => {
                let oninput = self.put(path, |typed| Some(Value::String(typed)));
                html! { <TextArea {id} {label} value={text.clone()} rows={5} {error} {disabled} {oninput} /> }
            }
            Value::String(text) => {
                let oninput = self.put(path, |typed| Some(Value::String(typed)));
                html! { <TextField {id} {label} value={text.clone()} {error} {disabled} {oninput} /> }
            }
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let text: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                let oninput = self.put(path, |typed| {
                    Some(typed.lines().map(|line| Value::String(line.to_owned())).collect::<Vec<_>>().into())
                });
                let hint = AttrValue::from(t!(self.lang, "editor-fields-lines"));
                html! { <TextArea {id} {label} {hint} value={text.join("\n")} rows={4} {error} {disabled} {oninput} /> }
            }
            Value::Array(items) => self.parts(path, &label, field, items),
            Value::Object(fields) => html! {
                <fieldset class="editor-fieldset stack">
                    <legend>{ label }</legend>
                    { self.all(path, field, fields) }
                </fieldset>
            },
        }
    }

    fn all(&self, path: &str, field: &str, fields: &Map<String, Value>) -> Html {
        html! {
            { for fields.iter().map(|(name, value)| {
                let field = if field.is_empty() { name.clone() } else { format!("{field}.{name}") };
                html! { <div key={name.clone()}>{ self.of(&format!("{path}/{}", escaped(name)), name, &field, value) }</div> }
            }) }
        }
    }

    /// Parts of one shape, with ways to add and to take away.
    fn parts(&self, path: &str, label: &str, field: &str, items: &[Value]) -> Html {
        let change = |how: fn(&mut Vec<Value>, usize), at: usize| {
            let (draft, path) = (self.draft.clone(), path.to_owned());
            Callback::from(move |_: MouseEvent| {
                draft.change(|doc| {
                    if let Some(Value::Array(items)) = doc.pointer_mut(&path) {
                        how(items, at);
                    }
                });
            })
        };
        let drop = |items: &mut Vec<Value>, at: usize| {
            if at < items.len() {
                items.remove(at);
            }
        };
        let add = |items: &mut Vec<Value>, _: usize| items.extend(items.last().map(emptied));
        html! {
            <fieldset class="editor-fieldset stack">
                <legend>{ label }</legend>
                { for items.iter().enumerate().map(|(at, item)| html! {
                    <div key={at} class="editor-fieldset stack">
                        { self.of(&format!("{path}/{at}"), &format!("{}", at + 1), &format!("{field}[{at}]"), item) }
                        if !self.locked && items.len() > 1 {
                            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="trash" onclick={change(drop, at)}>
                                { t!(self.lang, "editor-fields-drop", n = at + 1) }
                            </Button>
                        }
                    </div>
                }) }
                if !self.locked && !items.is_empty() {
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="plus" onclick={change(add, 0)}>
                        { t!(self.lang, "editor-fields-add") }
                    </Button>
                }
            </fieldset>
        }
    }
}

/// The form.
#[component]
pub fn FieldsForm(props: &FormProps) -> Html {
    let lang = use_lang();
    let form = Form { lang, draft: &props.draft, locked: !props.draft.state.may_write() };
    html! {
        <div class="stack">
            {
                match props.draft.doc() {
                    Value::Object(fields) => form.all("", "", fields),
                    other => form.of("", "", "", other),
                }
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_put_where_it_belongs() {
        let mut doc = json!({ "a": [{ "b/c": "раз" }], "n": 1 });
        put(&mut doc, "/a/0/b~1c", json!("два"));
        put(&mut doc, "/nothing/here", json!("x"));
        assert_eq!(doc, json!({ "a": [{ "b/c": "два" }], "n": 1 }));
        assert_eq!(escaped("b/c~d"), "b~1c~0d");
    }

    #[test]
    fn an_empty_part_has_the_same_fields() {
        let part = json!({ "title": "x", "n": 5, "on": true, "list": ["a"], "no": null });
        assert_eq!(emptied(&part), json!({ "title": "", "n": 0, "on": false, "list": [], "no": null }));
    }

    #[test]
    fn a_number_stays_a_number() {
        assert_eq!(number(" 12 "), Some(json!(12)));
        assert_eq!(number("1,5"), Some(json!(1.5)));
        assert_eq!(number("много"), None);
    }
}
