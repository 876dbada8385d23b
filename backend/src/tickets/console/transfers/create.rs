//! Staff transfer a request to an agency.

use axum::{
    Json as Body,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use shared::{
    api::transfers::TransferView,
    forms::transfer::{NewTransfer, TransferForm},
    problem::Problem,
};

use super::{
    super::super::{change::Work, store},
    hand_over,
};
use crate::{
    integrations::agency::{self, Transfer},
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, idempotency_key, if_match},
        idempotency::Once,
        state::AppState,
    },
};

/// Puts a signed message to an agency into the queue and moves the request to it, in one transaction. What is not ticked in
/// `include` does not leave the house. A request has one open transfer to an agency at most.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/transfers",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat sends nothing"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = TransferForm,
    responses(
        (status = 201, description = "The transfer", body = TransferView),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible in its status, or the agency has it already: `transfer-open`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(form): Json<TransferForm>,
) -> Result<(StatusCode, Body<TransferView>), AppError> {
    let key = idempotency_key(&headers)?;
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff);
    store::find(state.db.read(), &actor, &number).await?;
    let new = form.parse().map_err(AppError::fields)?;
    let once = Once::new(actor.label(), key, "console.transfer", &number, &form);
    let row = transfer(&state, &actor, &number, version, &new, &once).await?;
    Ok((StatusCode::CREATED, Body(agency::view(&state, &row)?)))
}

async fn transfer(
    state: &AppState,
    actor: &Actor,
    number: &str,
    version: Option<i32>,
    new: &NewTransfer,
    once: &Once,
) -> Result<Transfer, AppError> {
    let tx = state.db.begin().await?;
    if let Some(before) = store::begin_once(&tx, once, None, state.clock.now()).await? {
        let rows = agency::of_ticket(&tx, before.ticket_id).await?;
        return rows.into_iter().find(|row| row.agency == new.agency).ok_or(AppError::NotFound);
    }
    let mut work = Work::begin(state, tx, actor, number, version).await?;
    let row = agency::queue(state, &work.tx, &work.row, new, work.now).await?;
    hand_over(&mut work, &row, &new.reason)?;
    store::finish_once(&work.tx, once, work.row.id, None);
    work.commit("transfer.create").await?;
    Ok(row)
}
