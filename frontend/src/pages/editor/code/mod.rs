//! Editors of error codes (SPEC 1.4): a code's record, its family, and what readers' spellings lead to.

mod family;
mod fields;
mod recognition;
mod rules;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use shared::content::{ErrorCode, ErrorFamily};
use yew::prelude::*;

use super::{
    form::{Unfit, use_doc},
    item::FormProps,
};

/// The form of a code.
#[component]
pub fn CodeForm(props: &FormProps) -> Html {
    match use_doc::<ErrorCode>(&props.draft) {
        Some(doc) => html! { <fields::Code draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}

/// The form of a family.
#[component]
pub fn FamilyForm(props: &FormProps) -> Html {
    match use_doc::<ErrorFamily>(&props.draft) {
        Some(doc) => html! { <family::Family draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}
