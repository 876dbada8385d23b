//! What comes in from outside of the page: the stream of changes and the keys.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::api::desk::presence::PresenceView;
use wasm_bindgen::{JsCast, closure::Closure};
use yew::prelude::*;

use super::{
    desk::{Desk, News, Session},
    keys::{Command, Keyboard, Press},
    prefs,
};
use crate::{
    api::{
        console,
        live::{Pulse, Stream},
    },
    device::clock,
    ui::dom,
};

/// Milliseconds after which a refused stream is opened again.
const REOPEN: u32 = 10_000;

/// Opens the stream, opens it again when it was refused; returns whether it is broken.
#[hook]
pub fn use_stream(desk: &Desk) -> bool {
    let broken = use_state_eq(|| false);
    let round = use_state_eq(|| 0_u32);
    let was_broken = use_mut_ref(|| false);
    let signed_in = matches!(*desk.session, Session::Known(_));
    {
        let (broken, news, round) = (broken.clone(), desk.news.clone(), round.clone());
        let presence = {
            let news = news.clone();
            Callback::from(move |view: Option<PresenceView>| {
                if let Some(view) = view {
                    news.tell(&News::Present(view));
                }
            })
        };
        use_effect_with((signed_in, *round), move |(signed_in, turn)| {
            let turn = *turn;
            let timer = Rc::new(RefCell::new(None::<Timeout>));
            let pulse = {
                let timer = timer.clone();
                Callback::from(move |pulse: Pulse| match pulse {
                    Pulse::Open => {
                        broken.set(false);
                        if was_broken.replace(false) {
                            news.tell(&News::Back);
                        }
                    }
                    Pulse::Broken | Pulse::Closed => {
                        broken.set(true);
                        *was_broken.borrow_mut() = true;
                        if pulse == Pulse::Closed {
                            let round = round.setter();
                            *timer.borrow_mut() = Some(Timeout::new(REOPEN, move || round.set(turn + 1)));
                        }
                    }
                    Pulse::Changed(change) => news.tell(&News::Changed(change)),
                })
            };
            let present = presence.reform(|text: String| serde_json::from_str(&text).ok());
            let stream = signed_in
                .then(|| Stream::open(console::EVENTS, pulse))
                .flatten()
                .map(|stream| stream.also("presence", present));
            move || {
                drop(stream);
                timer.borrow_mut().take();
            }
        });
    }
    *broken
}

/// Whether the focus is where letters are text.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("radio" | "checkbox" | "button" | "submit")
        ),
        _ => false,
    }
}

fn dialog_open() -> bool {
    dom::document().and_then(|document| document.query_selector("dialog[open]").ok().flatten()).is_some()
}

/// Listens to the keyboard.
#[hook]
pub fn use_keys(desk: &Desk) {
    let keys = desk.keys.clone();
    use_effect_with((), move |()| {
        let keyboard = RefCell::new(Keyboard::default());
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            if event.default_prevented() || event.is_composing() || dialog_open() {
                return;
            }
            // With Ctrl or ⌘ it is no single key: it works everywhere and always.
            if (event.ctrl_key() || event.meta_key()) && event.code() == "KeyK" {
                event.prevent_default();
                keys.tell(&Command::Palette);
                return;
            }
            if !prefs::single_keys() {
                return;
            }
            let (key, code) = (event.key(), event.code());
            let press = Press {
                key: &key,
                code: &code,
                shift: event.shift_key(),
                modified: event.ctrl_key() || event.alt_key() || event.meta_key(),
                typing: is_typing(&event),
                at: clock::now_ms() as f64,
            };
            if let Some(command) = keyboard.borrow_mut().press(&press) {
                event.prevent_default();
                keys.tell(&command);
            }
        });
        let document = dom::document();
        if let Some(document) = &document {
            // Adding a listener of a known name cannot fail.
            let _ = document.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ = document
                    .remove_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
            }
        }
    });
}
