//! How many notices the person has not seen.

use shared::api::notices::NoticeCount;
use yew::prelude::*;

use crate::api::notices;

/// The count, as it comes in; nothing until the first word of the server, also on the server itself.
#[hook]
pub fn use_notices() -> Option<NoticeCount> {
    let count = use_state_eq(|| None);
    {
        let count = count.setter();
        use_effect_with((), move |()| {
            let follow = notices::follow(Callback::from(move |now| count.set(Some(now))));
            move || drop(follow)
        });
    }
    *count
}
