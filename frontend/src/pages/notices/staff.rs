//! The bell of the console: opens the list beside the work.

use yew::prelude::*;

use super::{bell::badge, list::NoticeList};
use crate::{
    hooks::use_notices,
    i18n::use_lang,
    t,
    ui::{Dialog, Icon},
};

/// A line of the rail with the number of what is new, and the panel that it opens.
#[component]
pub fn StaffBell() -> Html {
    let lang = use_lang();
    let unread = use_notices().map_or(0, |count| count.unread);
    let open = use_state_eq(|| false);
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <>
            <button type="button" class="rail-link bell" aria-haspopup="dialog" onclick={show}>
                <Icon name="bell" />{ t!(lang, "notices-bell") }{ badge(unread) }
            </button>
            <span class="visually-hidden" role="status" aria-live="polite">
                if unread > 0 { { t!(lang, "notices-unread", n = unread) } }
            </span>
            <Dialog id="notices" title={t!(lang, "notices-bell")} open={*open} sheet=true onclose={close.clone()}>
                if *open { <NoticeList onleave={close} /> }
            </Dialog>
        </>
    }
}
