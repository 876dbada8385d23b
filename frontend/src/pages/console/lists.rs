//! Reading the list at hand and the counts of the views.

use shared::api::console::{QueueCounts, QueueFilter};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    desk::{Arrival, Desk, ListChange},
    queue_state::Queue,
    route::queue_url,
};
use crate::api::console;

/// Reads the list at hand.
pub fn load(desk: &Desk, arrival: Arrival) {
    let filter = QueueFilter {
        limit: (arrival == Arrival::Again).then(|| desk.list.queue.as_ref().map(Queue::span)).flatten(),
        cursor: match arrival {
            Arrival::More => {
                desk.list.queue.as_ref().and_then(|queue| queue.next.clone()).unwrap_or_default()
            }
            _ => String::new(),
        },
        ..desk.list.filter.clone()
    };
    let desk = desk.clone();
    let url = queue_url(&filter);
    spawn_local(async move {
        let answer = console::queue(&filter).await;
        if let Err(error) = &answer {
            desk.refused(error);
        }
        desk.list.dispatch(ListChange::Came(url, arrival, answer));
    });
}

/// Reads the next page of the list at hand.
pub fn load_more(desk: &Desk) {
    if !desk.list.busy {
        desk.list.dispatch(ListChange::Asked);
        load(desk, Arrival::More);
    }
}

/// Reads the list anew after it failed.
pub fn reload(desk: &Desk) {
    load(desk, Arrival::First);
}

/// The counts, and how to read them anew.
#[hook]
pub fn use_counts(desk: &Desk) -> (QueueCounts, Callback<()>) {
    let counts = use_state_eq(QueueCounts::default);
    let refresh = {
        let (counts, desk) = (counts.setter(), desk.clone());
        Callback::from(move |()| {
            let (counts, desk) = (counts.clone(), desk.clone());
            spawn_local(async move {
                match console::counts().await {
                    Ok(found) => counts.set(found),
                    // The old counts stay; the list itself tells what is wrong.
                    Err(error) => drop(desk.refused(&error)),
                }
            });
        })
    };
    ((*counts).clone(), refresh)
}
