//! The bell of the header: a link to the list with the number of what is new.

use yew::prelude::*;

use crate::{
    hooks::use_notices,
    i18n::use_lang,
    t,
    ui::{Icon, VisuallyHidden},
};

/// Above that the bell shows no more.
const SHOWN: u64 = 99;

/// The number in the bell.
pub(super) fn badge(unread: u64) -> Html {
    if unread == 0 {
        return Html::default();
    }
    let words = if unread > SHOWN { format!("{SHOWN}+") } else { unread.to_string() };
    html! { <span class="bell-count" aria-hidden="true">{ words }</span> }
}

/// The bell. What arrives is said aloud in words, without taking the focus.
#[component]
pub fn NoticeBell() -> Html {
    let lang = use_lang();
    let unread = use_notices().map_or(0, |count| count.unread);
    html! {
        <span class="bell-place">
            <a class="button button-quiet button-small bell" href="/me/notices">
                <Icon name="bell" />
                <VisuallyHidden>{ t!(lang, "notices-bell") }</VisuallyHidden>
                { badge(unread) }
            </a>
            <span class="visually-hidden" role="status" aria-live="polite">
                if unread > 0 { { t!(lang, "notices-unread", n = unread) } }
            </span>
        </span>
    }
}
