//! The search index, fetched once per tab.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::search::Index;
use yew::prelude::*;

use super::use_whole_site;
use crate::api;

/// How long after the first render the index is fetched by itself: the page and its fonts come first.
const IDLE_MILLIS: u32 = 1200;

#[derive(Clone)]
enum State {
    Absent,
    UnderWay(Vec<Callback<()>>),
    Here(Rc<Index>),
}

/// The index as far as it is here; shared by every search box of the tab.
#[derive(Clone)]
pub struct SharedIndex(Rc<RefCell<State>>);

impl Default for SharedIndex {
    fn default() -> Self {
        Self(Rc::new(RefCell::new(State::Absent)))
    }
}

impl SharedIndex {
    fn get(&self) -> Option<Rc<Index>> {
        match &*self.0.borrow() {
            State::Here(index) => Some(index.clone()),
            _ => None,
        }
    }

    /// Fetches the index unless it is here or under way, and tells when it is.
    fn want(&self, path: &str, told: Callback<()>) {
        match &mut *self.0.borrow_mut() {
            State::Here(_) => return,
            State::UnderWay(waiting) => return waiting.push(told),
            state @ State::Absent => *state = State::UnderWay(vec![told]),
        }
        let (shared, path) = (self.clone(), path.to_owned());
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = api::search::index(&path).await.ok();
            let index = bytes.and_then(|bytes| Index::from_bytes(&bytes).ok());
            // Without the index the box stays a plain form that the server answers.
            let state = index.map_or(State::Absent, |index| State::Here(Rc::new(index)));
            if let State::UnderWay(waiting) = shared.0.replace(state) {
                for told in waiting {
                    told.emit(());
                }
            }
        });
    }
}

/// The index once it is here, and a way to ask for it at once.
#[hook]
pub fn use_index() -> (Option<Rc<Index>>, Callback<()>) {
    let site = use_whole_site();
    let here = site.index().get();
    let arrived = use_force_update();
    let want = use_callback((), move |(), ()| {
        let arrived = arrived.clone();
        if !site.index_path().is_empty() {
            site.index().want(site.index_path(), Callback::from(move |()| arrived.force_update()));
        }
    });
    {
        let want = want.clone();
        use_effect_with((), move |()| {
            let later = Timeout::new(IDLE_MILLIS, move || want.emit(()));
            move || drop(later)
        });
    }
    (here, want)
}
