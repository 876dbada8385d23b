//! A draft as the struct of its kind.

use std::rc::Rc;

use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;

use super::{Edits, use_edits};
use crate::{
    i18n::use_lang,
    pages::editor::draft::{Draft, for_field},
    t,
    ui::{Alert, Tone},
};

/// Properties of the forms that show a document which fits its kind.
#[derive(Properties, PartialEq)]
pub struct DocProps<T: PartialEq> {
    /// The draft.
    pub draft: Draft,
    /// Its document.
    pub doc: Rc<T>,
}

/// A draft's document with undo; what is wrong with its fields.
#[derive(Clone, PartialEq)]
pub struct Record<T: Clone + PartialEq + 'static> {
    /// The document.
    pub edits: Edits<T>,
    /// The draft.
    pub draft: Draft,
    /// It may not be changed now.
    pub disabled: bool,
}

impl<T: Clone + PartialEq + 'static> Record<T> {
    /// What is wrong with a field.
    pub fn error(&self, field: &str) -> Option<AttrValue> {
        for_field(&self.draft.findings, field).map(AttrValue::from)
    }

    /// The document.
    pub fn doc(&self) -> &T {
        &self.edits.doc
    }
}

/// The document as its struct; `None` while it does not fit.
#[hook]
pub fn use_doc<T: DeserializeOwned + 'static>(draft: &Draft) -> Option<Rc<T>> {
    (*use_memo(draft.doc().clone(), |doc| T::deserialize(doc).ok().map(Rc::new))).clone()
}

/// The document with undo, saved by the draft.
#[hook]
pub fn use_record<T>(draft: &Draft, doc: &Rc<T>) -> Record<T>
where
    T: Clone + PartialEq + Serialize + 'static,
{
    let onchange = {
        let draft = draft.clone();
        Callback::from(move |doc: T| {
            // The documents have string keys only, so this cannot fail.
            if let Ok(value) = serde_json::to_value(&doc) {
                draft.edit(value);
            }
        })
    };
    let edits = use_edits(doc, &onchange);
    Record { edits, draft: draft.clone(), disabled: !draft.state.may_write() }
}

/// The document does not fit its kind: it came from a newer server or was broken by hand.
#[component]
pub fn Unfit() -> Html {
    let lang = use_lang();
    html! { <Alert tone={Tone::Danger} title={t!(lang, "builder-unfit")}><p>{ t!(lang, "builder-unfit-text") }</p></Alert> }
}
