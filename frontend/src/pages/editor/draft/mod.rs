//! The draft of an item: saved while it is typed, kept on the device when the network is off, checked, handed on, published.
//!
//! [`use_draft`] is the one way to edit an item of any kind: a form shows [`Draft::doc`] and gives the changed document to
//! [`Draft::edit`]; everything else stands around it (`item.rs`).

mod findings;
mod state;
mod store;

use std::rc::Rc;

use gloo_timers::callback::Interval;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::{
    api::editor::{DraftView, Finding, ItemRef, PublishForm, Significance, SubmitForm},
    content::ContentKind,
    lang::Lang,
};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub use findings::{faults_of, for_field};
pub use state::{DraftState, Kept, Phase, Settle, Text};

use self::{state::Event, store::Store};
use super::wires::{DraftChanged, DraftNews};
use crate::{
    api::{ApiError, editor as api},
    device::clock,
    i18n::use_lang,
    pages::console::{
        desk::{News, use_desk},
        hub::use_hub,
    },
};

/// Milliseconds between two signs of life; the server forgets after thirty seconds.
const ALIVE: u32 = 15_000;

/// What can be done with a draft beside writing it.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Give it to a reviewer, or to whoever has time.
    Submit(Option<Uuid>),
    /// Give it back with a reason.
    Return(String),
    /// Find it good.
    Approve,
    /// Publish it now or at a time.
    Publish(PublishForm),
    /// Take the time of publishing away.
    Unschedule,
    /// Say that it has taken in the live revision of this number.
    Rebase(u32),
    /// Give it up.
    Discard,
}

/// How an action ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// As wanted.
    Done(Act),
    /// Why not.
    Failed(ApiError),
}

/// A draft and what can be done with it. Cheap to clone; callbacks of any age act on the newest words.
#[derive(Clone)]
pub struct Draft {
    /// All that is known.
    pub state: Rc<DraftState>,
    /// What is to be mended: rules by this browser at once, links to other items by the server's last answer.
    pub findings: Rc<Vec<Finding>>,
    /// An action is under way.
    pub busy: bool,
    store: Rc<Store>,
    busy_now: UseStateSetter<bool>,
}

impl PartialEq for Draft {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
            && Rc::ptr_eq(&self.findings, &other.findings)
            && Rc::ptr_eq(&self.store, &other.store)
            && self.busy == other.busy
    }
}

impl Draft {
    /// Which item it is of.
    pub fn item(&self) -> &ItemRef {
        self.store.item()
    }

    /// The language of its words.
    pub fn item_lang(&self) -> Lang {
        self.store.item().lang
    }

    /// The document on screen.
    pub fn doc(&self) -> &Value {
        &self.state.text.doc
    }

    /// The document on screen as its struct; `None` while it does not fit.
    pub fn typed<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(self.doc()).ok()
    }

    /// The newest document, also inside of a callback that is older.
    pub fn latest(&self) -> Value {
        self.store.now().text.doc.clone()
    }

    /// Another document.
    pub fn edit(&self, doc: Value) {
        let text = Text { doc, ..self.store.now().text.clone() };
        self.store.clone().typed(text);
    }

    /// Changes the newest document in place.
    pub fn change(&self, how: impl FnOnce(&mut Value)) {
        let mut doc = self.latest();
        how(&mut doc);
        self.edit(doc);
    }

    /// A callback that puts text into a field of the document's first level.
    pub fn field(&self, name: &'static str) -> Callback<String> {
        let draft = self.clone();
        Callback::from(move |text: String| {
            draft.change(|doc| {
                if let Some(fields) = doc.as_object_mut() {
                    fields.insert(name.to_owned(), Value::String(text));
                }
            });
        })
    }

    /// What was changed and why.
    pub fn note(&self, note: String) {
        let text = Text { note, ..self.store.now().text.clone() };
        self.store.clone().typed(text);
    }

    /// How much it changes.
    pub fn weigh(&self, significance: Significance) {
        let text = Text { significance, ..self.store.now().text.clone() };
        self.store.clone().typed(text);
    }

    /// Saves at once.
    pub fn save(&self) {
        let store = self.store.clone();
        spawn_local(async move {
            store.save().await;
        });
    }

    /// Decides between two texts.
    pub fn settle(&self, settle: Settle) {
        self.store.change(Event::Settled(settle));
        self.save();
    }

    /// Takes the words of the server again, in place of those that this device had kept.
    pub fn revert(&self) {
        self.store.change(Event::Reverted);
        self.save();
    }

    /// Reads everything anew.
    pub fn reload(&self) {
        let store = self.store.clone();
        spawn_local(async move { store.load().await });
    }

    /// Reads the draft again; what is typed stays.
    pub fn look(&self) {
        let store = self.store.clone();
        spawn_local(async move { store.look().await });
    }

    /// Puts a newer state in place: the answer to a write made elsewhere.
    pub fn newer(&self, view: DraftView) {
        self.store.change(Event::Newer(Box::new(view)));
    }

    /// Saves, then does it.
    pub fn act(&self, act: Act, told: Callback<Outcome>) {
        if self.busy {
            return;
        }
        self.busy_now.set(true);
        let (store, busy) = (self.store.clone(), self.busy_now.clone());
        spawn_local(async move {
            let outcome = perform(&store, act).await;
            busy.set(false);
            told.emit(outcome);
        });
    }
}

/// A draft that was read, without a server behind it.
#[cfg(test)]
#[hook]
pub fn use_sample(item: shared::api::editor::ItemView, view: Option<DraftView>) -> Draft {
    let lang = use_lang();
    let busy = use_state_eq(|| false);
    let place = ItemRef { kind: item.row.kind, key: item.row.key.clone(), lang: item.row.lang };
    let store = use_memo(place, |place| {
        let store = Store::new(place.clone());
        store.change(Event::Came(Rc::new(item), view.map(Box::new), None));
        store
    });
    let state = store.now();
    let findings = Rc::new(findings::of(lang, store.item().kind, &store.item().key, &state));
    Draft { state, findings, busy: *busy, store, busy_now: busy.setter() }
}

async fn perform(store: &Rc<Store>, act: Act) -> Outcome {
    if store.now().is_dirty() && act != Act::Discard && !store.clone().save().await {
        let why = store.now().error.clone().unwrap_or(ApiError::Device("editor-not-saved"));
        return Outcome::Failed(why);
    }
    let Some((id, version)) = store.now().view.as_ref().map(|view| (view.id, view.version)) else {
        return Outcome::Failed(ApiError::Device("editor-no-draft"));
    };
    let answer = match &act {
        Act::Submit(reviewer) => {
            api::submit(id, version, &SubmitForm { reviewer: *reviewer }).await.map(Some)
        }
        Act::Return(text) => api::give_back(id, version, text).await.map(Some),
        Act::Approve => api::approve(id, version).await.map(Some),
        Act::Rebase(number) => api::rebase(id, version, *number).await.map(Some),
        Act::Unschedule => api::unschedule(id, version).await.map(Some),
        Act::Publish(form) => api::publish(id, version, form).await.map(|_| None),
        Act::Discard => api::discard(id, version).await.map(|_| None),
    };
    match answer {
        Ok(Some(view)) => {
            store.change(Event::Newer(Box::new(view)));
            Outcome::Done(act)
        }
        Ok(None) => {
            store.load().await;
            Outcome::Done(act)
        }
        Err(error) => {
            if error.status() == Some(412) {
                store.look().await;
            }
            Outcome::Failed(error)
        }
    }
}

/// The draft of an item. Reads it, follows it, saves it; one draft a page.
#[hook]
pub fn use_draft(kind: ContentKind, key: &str, item_lang: Lang) -> Draft {
    let lang = use_lang();
    let desk = use_desk();
    let update = use_force_update();
    let busy = use_state_eq(|| false);
    let alone = use_memo((), |()| DraftNews::default());
    let draft_news = use_context::<DraftNews>().unwrap_or_else(|| (*alone).clone());
    let item = ItemRef { kind, key: key.to_owned(), lang: item_lang };
    let store = use_memo(item, |item| Store::new(item.clone()));
    {
        let (store, desk) = (store.clone(), desk.clone());
        use_effect_with(store.item().clone(), move |_| {
            let refused = Callback::from(move |error: ApiError| {
                desk.refused(&error);
            });
            store.listen(Callback::from(move |()| update.force_update()), refused);
            let loading = store.clone();
            spawn_local(async move { loading.load().await });
            move || store.leave()
        });
    }
    let state = store.now();
    {
        // Colleagues see who has it open.
        let (store, id) = (store.clone(), state.view.as_ref().map(|view| view.id));
        use_effect_with(id, move |id| {
            let id = *id;
            let alive = move |store: &Rc<Store>| {
                let Some(id) = id else { return };
                let typing = clock::now_ms() - store.typed_at() < i64::from(ALIVE);
                let store = store.clone();
                spawn_local(async move {
                    // A sign of life that is lost is followed by the next.
                    if let Ok(others) = api::seen(id, typing).await {
                        store.change(Event::Others(others));
                    }
                });
            };
            alive(&store);
            let interval = (cfg!(target_arch = "wasm32") && id.is_some())
                .then(|| Interval::new(ALIVE, move || alive(&store)));
            move || drop(interval)
        });
    }
    {
        let store = store.clone();
        let listener = Callback::from(move |news: News| {
            if matches!(news, News::SignedIn | News::Back) {
                let store = store.clone();
                spawn_local(async move {
                    if store.now().phase == Phase::Ready {
                        store.clone().save().await;
                        store.look().await;
                    } else {
                        store.load().await;
                    }
                });
            }
        });
        use_hub(&desk.news, listener);
    }
    {
        let store = store.clone();
        let listener = Callback::from(move |change: DraftChanged| {
            let known = store.now().view.as_ref().map(|view| (view.id, view.version));
            match known {
                Some((id, version)) if id == change.id && change.version > version && !store.is_sending() => {
                    let store = store.clone();
                    spawn_local(async move { store.look().await });
                }
                // A colleague came or went: the next sign of life brings the names without one's own.
                Some((id, _)) if id == change.id => {
                    let store = store.clone();
                    let typing = clock::now_ms() - store.typed_at() < i64::from(ALIVE);
                    let before = store.now().view.as_ref().map_or(0, |view| view.others.len());
                    if change.others.len() != before + 1 {
                        spawn_local(async move {
                            if let Ok(others) = api::seen(id, typing).await {
                                store.change(Event::Others(others));
                            }
                        });
                    }
                }
                _ => {}
            }
        });
        use_hub(&draft_news.0, listener);
    }
    let findings =
        use_memo((state.clone(), lang), |(state, lang)| findings::of(*lang, kind, &store.item().key, state));
    Draft { state, findings, busy: *busy, store, busy_now: busy.setter() }
}
