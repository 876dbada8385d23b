//! The builder of guides (SPEC 7.3): a drawing and an outline of the steps, the fields of a step, what is wrong, a trial run.

mod answers;
mod builder;
mod commands;
mod drawing;
mod flaws;
mod head;
mod keys;
mod outline;
mod scene;
mod step;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod trial;
mod words;

use shared::content::Guide;
use yew::prelude::*;

use super::{
    form::{Unfit, use_doc},
    item::FormProps,
};
use builder::Builder;

/// The form of a guide.
#[component]
pub fn GuideForm(props: &FormProps) -> Html {
    match use_doc::<Guide>(&props.draft) {
        Some(doc) => html! { <Builder draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}
