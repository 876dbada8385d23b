//! One request, as its requester reads it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{api::tickets::TicketView, problem::Problem};

use super::{
    store,
    view::{self, Side, tagged},
};
use crate::{
    entity::ticket,
    notify,
    platform::{
        error::AppError,
        extract::{Actor, Requester},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// A request. One that this device neither filed nor opened is missing.
#[utoipa::path(
    get,
    path = "/tickets/{number}",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request; `ETag` is its version", body = TicketView),
        (status = 404, description = "None that this device may see", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let row = store::find(state.db.read(), &actor, &number).await?;
    store::mark_seen(&state.db, &actor, &row, state.clock.now()).await?;
    answer(&state, &actor, StatusCode::OK, &row).await
}

/// The request as its requester reads it now.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn answer(
    state: &AppState,
    actor: &Actor,
    status: StatusCode,
    row: &ticket::Model,
) -> Result<Response, AppError> {
    let reader = if let Actor::Citizen(citizen) = actor { Some(citizen.id) } else { None };
    let detail = store::load(state.db.read(), row, false, reader).await?;
    if let Some(reader) = reader.filter(|_| detail.unseen) {
        notify::seen(state, reader, row.id).await?;
    }
    let links = store::linked(state.db.read(), actor, &detail.ends).await?;
    let view = view::ticket(state, row, &detail, &links, Side::Requester, &Vec::new())?;
    Ok(tagged(status, row.version, view))
}
