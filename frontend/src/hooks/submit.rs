//! A write under way.

use std::{cell::Cell, future::Future, rc::Rc};

use yew::prelude::*;

use crate::api::ApiError;

/// A write: runs once at a time, whatever is clicked.
pub struct Submit<I> {
    /// Under way.
    pub busy: bool,
    /// Why the last try failed.
    pub error: Option<ApiError>,
    /// Sends; does nothing while one is under way.
    pub run: Callback<I>,
}

/// `send` makes the call, `done` takes the answer.
#[hook]
pub fn use_submit<I, T, F, R>(send: F, done: Callback<T>) -> Submit<I>
where
    I: 'static,
    T: 'static,
    F: Fn(I) -> R + 'static,
    R: Future<Output = Result<T, ApiError>> + 'static,
{
    let busy = use_state(|| false);
    let error = use_state(|| None::<ApiError>);
    // A click may come before the render that shows the button as busy.
    let running = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    let run = {
        let (busy, error) = (busy.setter(), error.setter());
        Callback::from(move |input: I| {
            if running.replace(true) {
                return;
            }
            busy.set(true);
            error.set(None);
            let (busy, error, running, done) = (busy.clone(), error.clone(), running.clone(), done.clone());
            let answer = send(input);
            wasm_bindgen_futures::spawn_local(async move {
                let answer = answer.await;
                running.set(false);
                busy.set(false);
                match answer {
                    Ok(answer) => done.emit(answer),
                    Err(failure) => error.set(Some(failure)),
                }
            });
        })
    };
    Submit { busy: *busy, error: (*error).clone(), run }
}
