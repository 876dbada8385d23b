//! The requester reminds of a request that nothing is heard of.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{api::tickets::TicketView, problem::Problem};

use super::{change::Work, get::answer};
use crate::{
    platform::{error::AppError, extract::Requester, state::AppState},
    server::limits::{ForWrite, Limited},
};

/// Reminds, once staff have been silent for 48 hours, and again each 48 hours: whoever has the request is told, and
/// the queue shows it.
#[utoipa::path(
    post,
    path = "/tickets/{number}/remind",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request; `remind_from` says when the next one is possible", body = TicketView),
        (status = 404, description = "None that this device may see", body = Problem),
        (status = 409, description = "It is too soon, or nobody but the requester is waited for: `too-soon`, `illegal-change`", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, None).await?;
    work.remind()?;
    let row = work.commit("ticket.remind").await?;
    answer(&state, &actor, StatusCode::OK, &row).await
}
