//! The requester closes a request.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{api::tickets::TicketView, problem::Problem, ticket::Action};

use super::{change::Work, get::answer};
use crate::{
    platform::{
        error::AppError,
        extract::{Requester, if_match},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Closes a request: the matter is settled.
#[utoipa::path(
    post,
    path = "/tickets/{number}/close",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request after it", body = TicketView),
        (status = 404, description = "None that this device may see", body = Problem),
        (status = 409, description = "Not possible in its status", body = Problem),
        (status = 412, description = "It has another version than `If-Match` says", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    work.act(Action::Close, "")?;
    let row = work.commit("ticket.close").await?;
    answer(&state, &actor, StatusCode::OK, &row).await
}
