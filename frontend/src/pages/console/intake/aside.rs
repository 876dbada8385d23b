//! What an operator says and asks, and what not.

use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    t,
};

/// Lines of the conversation.
const STEPS: u8 = 5;
/// Lines about who the person is.
const CAUTIONS: u8 = 3;

/// The checklist beside the form.
#[component]
pub fn Checklist() -> Html {
    let lang = use_lang();
    let lines = |kind: &str, count: u8| -> Html {
        (1..=count)
            .map(|nth| html! { <li key={nth}>{ text(lang, &format!("intake-{kind}-{nth}")) }</li> })
            .collect()
    };
    html! {
        <>
            <section class="panel">
                <h2>{ t!(lang, "intake-checklist-title") }</h2>
                <ol>{ lines("checklist", STEPS) }</ol>
            </section>
            <section class="panel">
                <h2>{ t!(lang, "intake-caution-title") }</h2>
                <ul>{ lines("caution", CAUTIONS) }</ul>
            </section>
        </>
    }
}
