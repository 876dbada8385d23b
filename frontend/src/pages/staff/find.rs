//! Searching the knowledge base for something to put into a text: typing, arrows, Enter, a click.

use std::{cell::Cell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::api::search::SearchHit;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api::{ApiError, console},
    i18n::use_lang,
    ui::dom,
};

/// Milliseconds without a key after which the search runs.
const PAUSE: u32 = 180;

/// A search under way.
#[derive(Clone, PartialEq)]
pub struct Find {
    /// What is typed.
    pub query: UseStateHandle<String>,
    /// What was found last.
    pub found: UseStateHandle<Option<Result<Vec<SearchHit>, ApiError>>>,
    /// Which of the choices Enter takes.
    pub active: UseStateHandle<usize>,
}

/// A search whose field gets the focus at once.
#[hook]
pub fn use_find(field: &str) -> Find {
    let lang = use_lang();
    let query = use_state_eq(String::new);
    let found = use_state_eq(|| None::<Result<Vec<SearchHit>, ApiError>>);
    let active = use_state_eq(|| 0_usize);
    {
        let (found, active) = (found.clone(), active.setter());
        use_effect_with((*query).clone(), move |query| {
            let alive = Rc::new(Cell::new(true));
            let timer = (!query.trim().is_empty()).then(|| {
                let (query, alive) = (query.clone(), alive.clone());
                Timeout::new(PAUSE, move || {
                    spawn_local(async move {
                        let answer = console::articles(query.trim(), lang).await.map(|answer| answer.hits);
                        if alive.get() {
                            active.set(0);
                            found.set(Some(answer));
                        }
                    });
                })
            });
            move || {
                alive.set(false);
                drop(timer);
            }
        });
    }
    {
        let field = field.to_owned();
        use_effect_with((), move |()| {
            dom::focus(&field);
        });
    }
    Find { query, found, active }
}

impl Find {
    /// What was found for the words; nothing while there are none.
    pub fn hits(&self) -> &[SearchHit] {
        match &*self.found {
            Some(Ok(hits)) if !self.query.trim().is_empty() => hits,
            _ => &[],
        }
    }

    /// Typing.
    pub fn oninput(&self) -> Callback<String> {
        let query = self.query.setter();
        Callback::from(move |typed| query.set(typed))
    }

    /// Arrows go through so many choices.
    pub fn onkeydown(&self, count: usize) -> Callback<KeyboardEvent> {
        let active = self.active.clone();
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => (*active + 1).min(count.saturating_sub(1)),
                "ArrowUp" => active.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            active.set(next);
        })
    }

    /// Enter takes the active choice.
    pub fn onsubmit(&self, pick: &Callback<usize>) -> Callback<SubmitEvent> {
        let (pick, active) = (pick.clone(), *self.active);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            pick.emit(active);
        })
    }
}

/// A click takes the choice whose id is the prefix and its number.
pub fn onclick(prefix: &str, pick: &Callback<usize>) -> Callback<MouseEvent> {
    let (prefix, pick) = (prefix.to_owned(), pick.clone());
    Callback::from(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let option = target.and_then(|element| element.closest("[role=option]").ok().flatten());
        if let Some(at) = option.and_then(|option| option.id().strip_prefix(&prefix)?.parse().ok()) {
            event.prevent_default();
            pick.emit(at);
        }
    })
}
