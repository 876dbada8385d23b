//! Live events of all requests, for the queue.

use axum::extract::State;
use shared::{api::tickets::TicketChanged, problem::Problem};

use super::super::events::{Events, Listener, stream};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk},
    state::AppState,
};

/// Changes of any request, as `changed` events; who has which request open, as `presence` events.
#[utoipa::path(
    get,
    path = "/console/events",
    tag = "console",
    responses(
        (status = 200, description = "`changed` events, each with a `TicketChanged`", body = TicketChanged,
            content_type = "text/event-stream"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, Desk(staff): Desk) -> Result<Events, AppError> {
    let rx = state.events.subscribe();
    Ok(stream(Listener::new(state, Actor::Staff(staff), rx, None).with_presence()))
}
