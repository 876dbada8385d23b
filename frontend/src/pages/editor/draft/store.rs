//! The draft of a page outside of its renders: one truth for callbacks of any age, and the saving of it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Timeout;
use shared::api::editor::{DraftNew, DraftView, ItemRef};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::state::{Copy, DraftState, Event, Phase, Text};
use crate::{
    api::{ApiError, editor as api},
    device::{
        chance, clock,
        vault::{self, Kept as Found},
    },
};

/// Milliseconds without a key after which the words go to the server.
const PAUSE: u32 = 1_000;
/// Milliseconds after which a save that did not get through is tried again.
const AGAIN: u32 = 10_000;
/// Milliseconds between two copies on the device while one types.
const COPY: u32 = 300;

/// A draft and its way to the server.
pub struct Store {
    item: ItemRef,
    state: RefCell<Rc<DraftState>>,
    told: RefCell<Callback<()>>,
    refused: RefCell<Callback<ApiError>>,
    sending: Cell<bool>,
    /// Makes repeats of the first save one draft.
    key: String,
    later: RefCell<Option<Timeout>>,
    copying: RefCell<Option<Timeout>>,
    typed_at: Cell<i64>,
}

impl Store {
    /// The store of an item, with nothing read yet.
    pub fn new(item: ItemRef) -> Self {
        Self {
            item,
            state: RefCell::default(),
            told: RefCell::default(),
            refused: RefCell::default(),
            sending: Cell::new(false),
            key: chance::new_key().to_string(),
            later: RefCell::default(),
            copying: RefCell::default(),
            typed_at: Cell::new(0),
        }
    }

    /// Who is told of changes, and of a session that has ended.
    pub fn listen(&self, told: Callback<()>, refused: Callback<ApiError>) {
        self.told.replace(told);
        self.refused.replace(refused);
    }

    /// The draft now.
    pub fn now(&self) -> Rc<DraftState> {
        self.state.borrow().clone()
    }

    /// Which item it is.
    pub fn item(&self) -> &ItemRef {
        &self.item
    }

    /// When a key was pressed last, milliseconds since 1970.
    pub fn typed_at(&self) -> i64 {
        self.typed_at.get()
    }

    /// Whether words are on their way.
    pub fn is_sending(&self) -> bool {
        self.sending.get()
    }

    /// Something happened.
    pub fn change(&self, event: Event) {
        let next = self.now().after(event);
        self.state.replace(Rc::new(next));
        let told = self.told.borrow().clone();
        told.emit(());
    }

    /// Where the copy on the device is.
    fn place(&self) -> String {
        format!("editor/{}/{}/{}", self.item.kind.as_str(), self.item.lang.as_str(), self.item.key)
    }

    fn fail(&self, error: ApiError) {
        if error.status() == Some(401) {
            self.refused.borrow().emit(error.clone());
        }
        if self.now().phase == Phase::Ready && self.now().is_dirty() {
            self.change(Event::Refused(error, clock::now_ms()));
        } else {
            self.change(Event::Failed(error));
        }
    }

    /// Reads item, draft and the copy on the device.
    pub async fn load(&self) {
        let read = async {
            let item = api::item(&self.item).await?;
            let view = match item.row.draft_id {
                Some(id) => Some(api::read(id).await?),
                None => None,
            };
            Ok((item, view))
        };
        match read.await {
            Ok((item, view)) => {
                // Words typed while it was being read are newer than any copy.
                if self.now().is_dirty() {
                    if let Some(view) = view {
                        self.change(Event::Newer(Box::new(view)));
                    }
                    return;
                }
                let copy = match vault::recall::<Copy>(&self.place()).await {
                    Found::Found(copy) => Some(copy),
                    Found::Expired | Found::Nothing => None,
                };
                self.change(Event::Came(Rc::new(item), view.map(Box::new), copy));
            }
            Err(error) => self.fail(error),
        }
    }

    /// Reads the draft again: a colleague changed it, or a save met another version.
    pub async fn look(&self) {
        let Some(id) = self.now().view.as_ref().map(|view| view.id) else { return self.load().await };
        match api::read(id).await {
            Ok(view) if view.state.is_open() => self.change(Event::Newer(Box::new(view))),
            // It was published or given up: what is typed here begins a new draft.
            Ok(_) => self.load().await,
            Err(error) => self.fail(error),
        }
    }

    async fn write(&self, text: &Text) -> Result<DraftView, ApiError> {
        let now = self.now();
        if let Some(view) = &now.view {
            return api::save(view.id, view.version, &text.write()).await;
        }
        let form = DraftNew {
            kind: self.item.kind,
            key: self.item.key.clone(),
            lang: self.item.lang,
            from: None,
            new: false,
            doc: None,
        };
        let begun = api::begin(&form, &self.key).await?;
        if Some(&begun.doc) != now.live() {
            // A colleague began one a moment ago: both texts are shown.
            return Ok(begun);
        }
        api::save(begun.id, begun.version, &text.write()).await
    }

    /// Sends what is typed, until the server has it all; true when it has.
    pub async fn save(self: Rc<Self>) -> bool {
        if self.sending.replace(true) {
            return false;
        }
        while self.now().wants_sending() {
            let now = self.now();
            self.change(Event::Sending);
            match self.write(&now.text).await {
                Ok(view) if now.view.is_none() && Text::of(&view) != now.text => {
                    self.change(Event::Newer(Box::new(view)));
                }
                Ok(view) => self.change(Event::Arrived(Box::new(view), now.edits, clock::now_ms())),
                Err(error) if error.status() == Some(412) => {
                    self.look().await;
                    // The same words under another version are no conflict; anything else waits for the editor.
                    if self.now().version() == now.version() {
                        break;
                    }
                }
                Err(error) => {
                    let retry = error.status().is_none_or(|status| status >= 500);
                    self.fail(error);
                    if retry {
                        self.clone().soon(AGAIN);
                    }
                    break;
                }
            }
        }
        self.sending.set(false);
        let clean = !self.now().is_dirty();
        if clean {
            self.copying.borrow_mut().take();
            vault::forget(&self.place()).await;
        }
        clean
    }

    /// Saves after a while.
    pub fn soon(self: Rc<Self>, millis: u32) {
        let store = self.clone();
        let timer = Timeout::new(millis, move || {
            spawn_local(async move {
                store.save().await;
            });
        });
        self.later.replace(Some(timer));
    }

    async fn copy(self: Rc<Self>) {
        let now = self.now();
        if now.is_dirty() {
            vault::keep(&self.place(), &now.copy(clock::now_ms())).await;
        }
    }

    /// Something was typed.
    pub fn typed(self: Rc<Self>, text: Text) {
        self.typed_at.set(clock::now_ms());
        self.change(Event::Typed(text));
        if !self.now().is_dirty() {
            return;
        }
        self.clone().soon(PAUSE);
        let mut copying = self.copying.borrow_mut();
        if copying.is_none() {
            let store = self.clone();
            *copying = Some(Timeout::new(COPY, move || {
                store.copying.borrow_mut().take();
                spawn_local(store.copy());
            }));
        }
    }

    /// The page is left: what is not on the server yet is sent, and kept on the device in case it does not get there.
    pub fn leave(self: Rc<Self>) {
        self.listen(Callback::noop(), Callback::noop());
        self.later.borrow_mut().take();
        self.copying.borrow_mut().take();
        if self.now().is_dirty() {
            spawn_local(async move {
                self.clone().copy().await;
                if self.now().wants_sending() {
                    self.save().await;
                }
            });
        }
    }
}
