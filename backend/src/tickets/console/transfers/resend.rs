//! Staff send a transfer again: one that died, or one that the agency refused or asked about, corrected.

use axum::{
    Json as Body,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::transfers::TransferView,
    forms::transfer::{NewTransfer, ResendForm, TransferForm},
    problem::Problem,
    transfer::Part,
};

use super::{super::super::change::Work, hand_over};
use crate::{
    integrations::agency::{self, Transfer},
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, if_match},
        state::AppState,
    },
};

/// Sends it again. An empty body is the same message under the same id; with `ask` or `include` it is a corrected one, with
/// the same code.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/transfers/{id}/resend",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the transfer"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = ResendForm,
    responses(
        (status = 200, description = "The transfer, queued", body = TransferView),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request or transfer", body = Problem),
        (status = 409, description = "On its way or answered: `transfer-settled`; or its status does not allow it", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, id)): Path<(String, String)>,
    headers: HeaderMap,
    Json(form): Json<ResendForm>,
) -> Result<Body<TransferView>, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff);
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    let row = agency::find(&work.tx, work.row.id, agency::id_of(&id)?).await?;
    let new = corrected(&form, &row)?;
    let row = agency::queue_again(&state, &work.tx, &work.row, row, new.as_ref(), work.now).await?;
    hand_over(&mut work, &row, "")?;
    work.commit("transfer.resend").await?;
    Ok(Body(agency::view(&state, &row)?))
}

/// The message with what was corrected; nothing when nothing was.
fn corrected(form: &ResendForm, row: &Transfer) -> Result<Option<NewTransfer>, AppError> {
    let before: Vec<Part> = row.include.split_whitespace().filter_map(Part::parse).collect();
    let whole = TransferForm {
        agency: row.agency.clone(),
        ask: form.ask.clone().unwrap_or_else(|| row.ask.clone()),
        reason: String::new(),
        include: form.include.clone().unwrap_or_else(|| before.clone()),
    };
    let new = whole.parse().map_err(AppError::fields)?;
    Ok((new.ask != row.ask || new.include != before).then_some(new))
}
