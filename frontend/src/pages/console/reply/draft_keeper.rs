//! Keeps the draft on the device while it is typed.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    device::{
        clock,
        vault::{self, Kept},
    },
    pages::console::draft::Draft,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon},
};

/// Milliseconds without a key after which the draft is kept.
const PAUSE: u32 = 400;

/// The draft and what can be done with it.
#[derive(Clone)]
pub struct Keeper {
    /// As it is shown.
    pub draft: Draft,
    /// Another text or mode.
    pub put: Callback<Draft>,
    /// It was sent.
    pub clear: Callback<()>,
    /// The server keeps it as this version; nothing else changes.
    pub rebase: Callback<i32>,
    /// What the device kept has been read.
    pub ready: bool,
    newest: Rc<RefCell<Draft>>,
    kept_at: Option<i64>,
    discarded: Option<Draft>,
    discard: Callback<()>,
    undo: Callback<()>,
}

impl Keeper {
    /// The draft as it is now, also inside of a callback that is older.
    pub fn latest(&self) -> Draft {
        self.newest.borrow().clone()
    }

    /// «Сохранено 12:04», with a way to throw it away and back.
    pub fn line(&self, lang: Lang, on_server: Option<i64>) -> Html {
        let click = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
        let button = |callback: &Callback<()>, icon: &'static str, words: String| {
            html! {
                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} {icon} onclick={click(callback)}>{ words }</Button>
            }
        };
        if self.discarded.is_some() {
            return html! {
                <span class="reply-saved" role="status">{ t!(lang, "console-draft-discarded") }{ button(&self.undo, "undo", t!(lang, "console-undo")) }</span>
            };
        }
        if let Some(at) = on_server.filter(|_| !self.draft.is_empty()) {
            return html! {
                <span class="reply-saved"><Icon name="check" />{ t!(lang, "console-draft-kept", time = clock::wall_time(at)) }
                    { button(&self.discard, "trash", t!(lang, "console-draft-discard")) }</span>
            };
        }
        match self.kept_at.filter(|_| !self.draft.is_empty()) {
            Some(at) => html! {
                <span class="reply-saved"><Icon name="check" />{ t!(lang, "console-draft-saved", time = clock::wall_time(at)) }
                    { button(&self.discard, "trash", t!(lang, "console-draft-discard")) }</span>
            },
            None => Html::default(),
        }
    }
}

/// The draft kept at `place`.
#[hook]
pub fn use_draft(place: &str) -> Keeper {
    let draft = use_state_eq(Draft::default);
    let kept_at = use_state_eq(|| None::<i64>);
    let discarded = use_state_eq(|| None::<Draft>);
    let ready = use_state_eq(|| false);
    let newest = use_mut_ref(Draft::default);
    let timer = use_mut_ref(|| None::<Timeout>);
    {
        let (draft, kept_at, newest, timer, ready) =
            (draft.setter(), kept_at.setter(), newest.clone(), timer.clone(), ready.setter());
        use_effect_with(place.to_owned(), move |place| {
            let place = place.clone();
            let read = {
                let (place, newest, ready) = (place.clone(), newest.clone(), ready);
                async move {
                    let found = vault::recall::<Draft>(&place).await;
                    // What was typed while the draft was being read is newer.
                    if let Kept::Found(found) = found
                        && newest.borrow().is_empty()
                    {
                        kept_at.set(Some(found.saved_at));
                        newest.replace(found.clone());
                        draft.set(found);
                    }
                    ready.set(true);
                }
            };
            spawn_local(read);
            move || {
                // Leaving the page before the pause is over loses nothing.
                if timer.borrow_mut().take().is_some() {
                    let draft = newest.borrow().clone();
                    spawn_local(async move {
                        vault::keep(&place, &draft).await;
                    });
                }
            }
        });
    }
    let put = {
        let (draft, kept_at, discarded) = (draft.setter(), kept_at.setter(), discarded.setter());
        let (newest, timer, place) = (newest.clone(), timer.clone(), place.to_owned());
        Callback::from(move |next: Draft| {
            newest.replace(next.clone());
            draft.set(next);
            discarded.set(None);
            let (newest, slot, place, kept_at) =
                (newest.clone(), timer.clone(), place.clone(), kept_at.clone());
            let keep = Timeout::new(PAUSE, move || {
                slot.borrow_mut().take();
                let draft = newest.borrow().clone();
                spawn_local(async move {
                    if draft.is_empty() {
                        vault::forget(&place).await;
                    } else if vault::keep(&place, &draft).await {
                        kept_at.set(Some(draft.saved_at));
                    }
                });
            });
            timer.borrow_mut().replace(keep);
        })
    };
    let clear = {
        let (draft, kept_at, discarded) = (draft.setter(), kept_at.setter(), discarded.setter());
        let (newest, timer, place) = (newest.clone(), timer.clone(), place.to_owned());
        Callback::from(move |()| {
            timer.borrow_mut().take();
            newest.replace(Draft::default());
            draft.set(Draft::default());
            kept_at.set(None);
            discarded.set(None);
            let place = place.clone();
            spawn_local(async move { vault::forget(&place).await });
        })
    };
    let rebase = {
        let (draft, newest, place) = (draft.setter(), newest.clone(), place.to_owned());
        Callback::from(move |base: i32| {
            let next = Draft { base, ..newest.borrow().clone() };
            newest.replace(next.clone());
            draft.set(next.clone());
            let place = place.clone();
            spawn_local(async move {
                if !next.is_empty() {
                    vault::keep(&place, &next).await;
                }
            });
        })
    };
    let discard = {
        let (clear, discarded, newest) = (clear.clone(), discarded.setter(), newest.clone());
        Callback::from(move |()| {
            let old = newest.borrow().clone();
            clear.emit(());
            discarded.set(Some(old));
        })
    };
    let undo = {
        let (put, discarded) = (put.clone(), (*discarded).clone());
        Callback::from(move |()| {
            if let Some(old) = discarded.clone() {
                put.emit(old);
            }
        })
    };
    Keeper {
        draft: (*draft).clone(),
        put,
        clear,
        rebase,
        ready: *ready,
        newest,
        kept_at: *kept_at,
        discarded: (*discarded).clone(),
        discard,
        undo,
    }
}
