//! Keeping the draft on the device: looked up once, written after each change.

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::model::{Act, Model};
use crate::{
    device::{chance, clock, details::collect, vault},
    forms::draft::Draft,
    i18n::use_lang,
    pages::request::steps::device::kind_words,
    ui::dom::document,
};

/// Name of the draft in the vault.
const DRAFT: &str = "request-draft";
/// Pause in typing after which the draft is written, milliseconds.
const PAUSE_MS: u32 = 500;

/// Forgets the draft.
pub fn forget() {
    spawn_local(vault::forget(DRAFT));
}

fn write(draft: Draft, model: UseReducerDispatcher<Model>) {
    spawn_local(async move {
        let now = clock::now_ms();
        let worked = vault::keep(DRAFT, &Draft { saved_ms: now, ..draft }).await;
        model.dispatch(Act::Saved(now, worked));
    });
}

/// A draft that is not written yet; taken out, it will not be.
pub type Unwritten = std::rc::Rc<std::cell::RefCell<Option<Draft>>>;

/// Restores the draft and keeps it. The device details are collected here too, for a form that has none yet.
#[hook]
pub fn use_keeping(model: &UseReducerHandle<Model>) -> Unwritten {
    let lang = use_lang();
    let unwritten: Unwritten = use_mut_ref(|| None);
    {
        let model = model.dispatcher();
        use_effect_with((), move |()| {
            spawn_local(async move {
                let found = vault::recall::<Draft>(DRAFT).await;
                let fresh = !matches!(found, vault::Kept::Found(_));
                model.dispatch(Act::Open(Box::new(found), chance::new_key()));
                if fresh {
                    model.dispatch(Act::Collected(collect(&kind_words(lang)).await));
                }
            });
        });
    }
    {
        let (dispatcher, unwritten) = (model.dispatcher(), unwritten.clone());
        let (draft, opened) = (model.draft.clone(), model.opened);
        use_effect_with((model.changes, opened), move |(changes, opened)| {
            let timer = (*opened && *changes > 0).then(|| {
                *unwritten.borrow_mut() = Some(draft);
                Timeout::new(PAUSE_MS, move || {
                    if let Some(draft) = unwritten.take() {
                        write(draft, dispatcher);
                    }
                })
            });
            move || drop(timer)
        });
    }
    {
        // Leaving the page must not lose the last half second.
        let (dispatcher, unwritten) = (model.dispatcher(), unwritten.clone());
        use_effect_with((), move |()| {
            let flush = move || {
                if let Some(draft) = unwritten.take() {
                    write(draft, dispatcher.clone());
                }
            };
            let hidden = Closure::<dyn FnMut()>::new(flush.clone());
            let document = document();
            if let Some(document) = &document {
                let _ = document
                    .add_event_listener_with_callback("visibilitychange", hidden.as_ref().unchecked_ref());
            }
            move || {
                flush();
                if let Some(document) = document {
                    let _ = document.remove_event_listener_with_callback(
                        "visibilitychange",
                        hidden.as_ref().unchecked_ref(),
                    );
                }
            }
        });
    }
    unwritten
}
