//! The time, as clocks on the page need it.

use gloo_timers::callback::Interval;
use time::OffsetDateTime;
use yew::prelude::*;

use crate::device::clock;

/// How often clocks move, in milliseconds.
const TICK: u32 = 20_000;

/// Now; the component is rendered anew as time goes by.
#[hook]
pub fn use_now() -> OffsetDateTime {
    let now = use_state(clock::now);
    let setter = now.setter();
    use_effect_with((), move |()| {
        let interval =
            cfg!(target_arch = "wasm32").then(|| Interval::new(TICK, move || setter.set(clock::now())));
        move || drop(interval)
    });
    *now
}
