//! Live events of the desk: open pages hear that a draft changed or that something was published, and read it again.

use std::{convert::Infallible, pin::Pin, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event, KeepAlive, KeepAliveStream, Sse},
};
use futures_util::Stream;
use shared::problem::Problem;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::presence::EditorEvent;
use crate::{
    accounts,
    platform::{
        error::AppError,
        extract::{Actor, Editor},
        state::AppState,
    },
};

/// How often the right to listen is looked at again.
const RECHECK: Duration = Duration::from_secs(5);
/// How often a silent stream says that it lives: proxies cut silent ones.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

type Events = Sse<KeepAliveStream<Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>>>>;

async fn next(state: &AppState, actor: &Actor, told: &mut Receiver<EditorEvent>) -> Option<EditorEvent> {
    loop {
        tokio::select! {
            biased;
            () = state.shutdown.cancelled() => return None,
            event = told.recv() => match event {
                Ok(event) => return Some(event),
                // What was missed is told again by the next change.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            },
            () = tokio::time::sleep(RECHECK) => {
                if !matches!(accounts::still_valid(state, actor).await, Ok(true)) {
                    return None;
                }
            }
        }
    }
}

/// `draft-changed` and `published` events of this server, each with the draft, its item and who has it open.
#[utoipa::path(
    get,
    path = "/editor/events",
    operation_id = "editor_events",
    tag = "editor",
    responses(
        (status = 200, description = "`draft-changed` and `published` events", body = EditorEvent,
            content_type = "text/event-stream"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, Editor(staff): Editor) -> Result<Events, AppError> {
    let told = state.editorial.listen();
    let stream =
        futures_util::stream::unfold((state, Actor::Staff(staff), told), |(state, actor, mut told)| async {
            let event = next(&state, &actor, &mut told).await?;
            // It always serialises; were it not so, the page would still read again.
            let sent = Event::default().event(event.name).json_data(&event).unwrap_or_default();
            Some((Ok(sent), (state, actor, told)))
        });
    let boxed: Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>> = Box::pin(stream);
    Ok(Sse::new(boxed).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}
