//! Transfers of a request.

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{api::transfers::TransferView, problem::Problem};

use super::super::super::store;
use crate::{
    integrations::agency,
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk},
        state::AppState,
    },
};

/// Transfers of a request with their state, newest first. Reading them is journalled as reading the request.
#[utoipa::path(
    get,
    path = "/console/tickets/{number}/transfers",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The transfers", body = Vec<TransferView>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
) -> Result<Json<Vec<TransferView>>, AppError> {
    let actor = Actor::Staff(staff);
    let row = store::find(state.db.read(), &actor, &number).await?;
    let (label, object) = (actor.label(), format!("ticket:{}", row.number));
    let entry = journal::Entry { actor: &label, action: "ticket.read", object: &object, note: "" };
    journal::append_once(&state, entry).await?;
    let rows = agency::of_ticket(state.db.read(), row.id).await?;
    Ok(Json(rows.iter().map(|row| agency::view(&state, row)).collect::<Result<_, _>>()?))
}
