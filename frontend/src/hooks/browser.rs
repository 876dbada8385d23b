//! What only a browser knows: the time, the address bar, that nothing was found.

use std::time::Duration;

use gloo_timers::callback::Interval;
use time::OffsetDateTime;
use yew::prelude::*;

use super::{use_live, use_store, use_url};
use crate::{
    api::{self, pages::GapKind},
    device::clock,
};

/// How often what depends on the time is shown anew.
const TICK: Duration = Duration::from_secs(30);

/// Now, kept up to date; none on the server and at the first render, which must be the same.
#[hook]
pub fn use_now() -> Option<OffsetDateTime> {
    let live = use_live();
    let tick = use_force_update();
    use_effect_with((), move |()| {
        let millis = u32::try_from(TICK.as_millis()).unwrap_or(u32::MAX);
        let interval = Interval::new(millis, move || tick.force_update());
        move || drop(interval)
    });
    live.then(clock::now)
}

/// The whole address of the page, to be copied; at the first render without the site's name.
#[hook]
pub fn use_address() -> AttrValue {
    let url = use_url();
    let live = use_live();
    let origin =
        if live { web_sys::window().and_then(|window| window.location().origin().ok()) } else { None };
    (origin.unwrap_or_default() + &url).into()
}

/// Counts something that was looked for and not found, once per tab; an empty text is nothing.
#[hook]
pub fn use_gap(kind: GapKind, text: String) {
    let store = use_store();
    use_effect_with(text, move |text| {
        if !text.is_empty() && store.first_time(text) {
            let text = text.clone();
            wasm_bindgen_futures::spawn_local(async move { api::pages::gap(kind, &text, None).await });
        }
    });
}
