//! Where to go after sending.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::console::prefs,
    t,
    ui::{Choice, Select},
};

/// Where to go after sending; remembered.
#[component]
pub fn After() -> Html {
    let lang = use_lang();
    let next = use_state_eq(prefs::goes_on);
    let choices = vec![
        Choice::new("stay", t!(lang, "console-after-stay")),
        Choice::new("next", t!(lang, "console-after-next")),
    ];
    let onchange = {
        let next = next.clone();
        Callback::from(move |chosen: String| {
            prefs::set(prefs::AFTER, &chosen);
            next.set(chosen == "next");
        })
    };
    html! {
        <Select id="after" label={t!(lang, "console-after")} {choices} value={if *next { "next" } else { "stay" }} {onchange} />
    }
}
