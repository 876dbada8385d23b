//! What only a browser knows: the time.

use std::time::Duration;

use gloo_timers::callback::Interval;
use time::OffsetDateTime;
use yew::prelude::*;

use super::use_live;
use crate::device::clock;

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
