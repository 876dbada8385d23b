//! Data that only the browser fetches.

use std::{cell::Cell, future::Future, rc::Rc};

use yew::prelude::*;

use crate::api::ApiError;

/// What is known of the data.
pub struct Query<T> {
    /// The latest data; stays while newer data is under way.
    pub data: Option<Rc<T>>,
    /// Why the latest call failed.
    pub error: Option<ApiError>,
    /// A call is under way. True from the first render on, so that the server renders a skeleton.
    pub loading: bool,
    /// Calls again.
    pub reload: Callback<()>,
    /// Puts data in place without a call, such as the answer to a write.
    pub set: Callback<T>,
}

struct State<T> {
    data: Option<Rc<T>>,
    error: Option<ApiError>,
    loading: bool,
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self { data: self.data.clone(), error: self.error.clone(), loading: self.loading }
    }
}

/// Fetches after the first render, again whenever `key` changes and on `reload`. An answer to an earlier key is
/// dropped.
#[hook]
pub fn use_query<K, T, F, R>(key: K, fetch: F) -> Query<T>
where
    K: Clone + PartialEq + 'static,
    T: 'static,
    F: Fn(K) -> R + 'static,
    R: Future<Output = Result<T, ApiError>> + 'static,
{
    let state = use_state(|| State::<T> { data: None, error: None, loading: true });
    let latest = use_mut_ref(|| None::<Rc<State<T>>>);
    let turn = use_mut_ref(|| Rc::new(Cell::new(0_u32))).borrow().clone();
    let round = use_state(|| 0_u32);
    {
        let (state, latest, turn) = (state.setter(), latest.clone(), turn.clone());
        use_effect_with((key, *round), move |(key, _)| {
            let mine = turn.get().wrapping_add(1);
            turn.set(mine);
            let before = latest.borrow().as_ref().and_then(|state| state.data.clone());
            state.set(State { data: before.clone(), error: None, loading: true });
            let answer = fetch(key.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let answer = answer.await;
                if turn.get() != mine {
                    return;
                }
                let next = match answer {
                    Ok(data) => State { data: Some(Rc::new(data)), error: None, loading: false },
                    Err(error) => State { data: before, error: Some(error), loading: false },
                };
                *latest.borrow_mut() = Some(Rc::new(next.clone()));
                state.set(next);
            });
        });
    }
    let reload = {
        let (round, turn) = (round.setter(), turn.clone());
        Callback::from(move |()| round.set(turn.get().wrapping_add(1)))
    };
    let set = {
        let (state, latest) = (state.setter(), latest.clone());
        Callback::from(move |data: T| {
            turn.set(turn.get().wrapping_add(1));
            let next = State { data: Some(Rc::new(data)), error: None, loading: false };
            *latest.borrow_mut() = Some(Rc::new(next.clone()));
            state.set(next);
        })
    };
    Query { data: state.data.clone(), error: state.error.clone(), loading: state.loading, reload, set }
}
