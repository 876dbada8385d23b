//! The messages at the edge of the screen.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::console::desk::{MessagesChange, use_desk},
    t,
    ui::{Toast, ToastRegion},
};

/// Milliseconds that a message stays.
const SAID_FOR: u32 = 6000;

/// The messages, each until its time is over or it is closed.
#[component]
pub fn Toasts() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    {
        let messages = desk.messages.dispatcher();
        let last = desk.messages.said.last().map(|said| said.id);
        use_effect_with(last, move |last| {
            let id = *last;
            let timer = id.map(|id| {
                gloo_timers::callback::Timeout::new(SAID_FOR, move || {
                    messages.dispatch(MessagesChange::Close(id));
                })
            });
            // Runs on although another message comes: each leaves in its own time.
            move || timer.into_iter().for_each(|timer| drop(timer.forget()))
        });
    }
    let close = {
        let messages = desk.messages.dispatcher();
        Callback::from(move |id: AttrValue| {
            if let Ok(id) = id.parse() {
                messages.dispatch(MessagesChange::Close(id));
            }
        })
    };
    let toasts: Vec<Toast> = desk
        .messages
        .said
        .iter()
        .map(|said| Toast {
            id: said.id.to_string().into(),
            text: said.text.clone().into(),
            tone: said.tone,
            action: None,
        })
        .collect();
    html! { <ToastRegion label={t!(lang, "console-region-toasts")} {toasts} onclose={close} /> }
}
