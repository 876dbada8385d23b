//! Two texts of one draft: what was typed here and what a colleague saved. Nothing is thrown away before the editor says so.

use serde_json::Value;
use yew::prelude::*;

use super::{
    compare::{DocDiff, readable},
    draft::{Draft, Settle, Text},
    words::field_name,
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, TextArea, Tone},
};

/// Properties of [`Conflict`].
#[derive(Properties, PartialEq)]
pub struct ConflictProps {
    /// The draft.
    pub draft: Draft,
}

/// Both documents in one: every field that only one side changed against `base` is taken from that side. `None` when both
/// changed the same field.
pub fn merged(base: &Value, mine: &Value, theirs: &Value) -> Option<Value> {
    let (base, mine, theirs) = (base.as_object()?, mine.as_object()?, theirs.as_object()?);
    let mut out = theirs.clone();
    for (name, value) in mine {
        let (was, other) = (base.get(name), theirs.get(name));
        if Some(value) == was || Some(value) == other {
            continue;
        }
        if other != was {
            return None;
        }
        out.insert(name.clone(), value.clone());
    }
    Some(Value::Object(out))
}

/// The notice with both texts and the ways out.
#[component]
pub fn Conflict(props: &ConflictProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let Some(theirs) = draft.state.conflict.clone() else { return Html::default() };
    let settle = |settle: Settle| {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| draft.settle(settle.clone()))
    };
    // What both began from; after a reload only the live text is left of it.
    let base = draft.state.view.as_ref().map(|view| &view.doc).filter(|doc| **doc != theirs.doc);
    let both = base.and_then(|base| merged(base, draft.doc(), &theirs.doc));
    let mine = draft.state.text.clone();
    let body = |doc: &Value| doc.get("body").map_or_else(|| readable(doc), readable);
    html! {
        <section class="mt" aria-labelledby="conflict-title">
            <Alert tone={Tone::Warning} live=true>
                <h2 id="conflict-title">{ t!(lang, "editor-conflict", name = &theirs.edited_by.name) }</h2>
                <p>{ t!(lang, "editor-conflict-text") }</p>
                <div class="row">
                    if let Some(doc) = both {
                        <Button onclick={settle(Settle::Both(Text { doc, ..mine.clone() }))}>{ t!(lang, "editor-conflict-both") }</Button>
                    }
                    <Button variant={ButtonVariant::Secondary} onclick={settle(Settle::Mine)}>{ t!(lang, "editor-conflict-mine") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={settle(Settle::Theirs)}>{ t!(lang, "editor-conflict-theirs") }</Button>
                </div>
            </Alert>
            <h3 class="mt">{ t!(lang, "editor-conflict-diff") }</h3>
            <DocDiff old={theirs.doc.clone()} new={draft.doc().clone()} />
            <details class="mt">
                <summary>{ t!(lang, "editor-conflict-whole") }</summary>
                <div class="diff-two">
                    <TextArea id="conflict-mine" label={t!(lang, "editor-conflict-here", field = field_name(lang, "body"))} rows={12} value={body(draft.doc())} disabled=true />
                    <TextArea id="conflict-theirs" label={t!(lang, "editor-conflict-there", field = field_name(lang, "body"))} rows={12} value={body(&theirs.doc)} disabled=true />
                </div>
            </details>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn changes_of_different_fields_are_put_together() {
        let base = json!({ "title": "а", "body": "б", "tags": [] });
        let mine = json!({ "title": "а", "body": "моё", "tags": [] });
        let theirs = json!({ "title": "чужое", "body": "б", "tags": ["x"] });
        let both = json!({ "title": "чужое", "body": "моё", "tags": ["x"] });
        assert_eq!(merged(&base, &mine, &theirs), Some(both));
    }

    #[test]
    fn changes_of_one_field_are_not_guessed() {
        let base = json!({ "body": "б" });
        assert_eq!(merged(&base, &json!({ "body": "моё" }), &json!({ "body": "чужое" })), None);
        let same = json!({ "body": "оба" });
        assert_eq!(merged(&base, &same, &same), Some(same.clone()), "the same change is no conflict");
    }
}
