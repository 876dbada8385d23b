//! The requester rates what was done.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{
    api::tickets::{EventKind, TicketView},
    forms::feedback::RatingForm,
    problem::Problem,
    ticket::Status,
};

use super::{
    change::{Work, status_of},
    get::answer,
    store,
};
use crate::{
    platform::{
        error::AppError,
        extract::{Json, Requester},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Rates an answered or closed request; rating again replaces the rating.
#[utoipa::path(
    post,
    path = "/tickets/{number}/rating",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    request_body = RatingForm,
    responses(
        (status = 200, description = "The request with its rating", body = TicketView),
        (status = 404, description = "None that this device may see", body = Problem),
        (status = 409, description = "It is not answered yet: `not-finished`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
    Json(form): Json<RatingForm>,
) -> Result<Response, AppError> {
    store::find(state.db.read(), &actor, &number).await?;
    let (stars, text) = form.parse().map_err(AppError::fields)?;
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, None).await?;
    rate(&mut work, stars, text)?;
    let row = work.commit("ticket.rate").await?;
    answer(&state, &actor, StatusCode::OK, &row).await
}

/// Puts the rating into the change.
///
/// # Errors
/// 409 while the request is neither answered nor closed.
pub(super) fn rate(work: &mut Work<'_>, stars: u8, text: String) -> Result<(), AppError> {
    if !matches!(status_of(&work.row)?, Status::Answered | Status::Closed) {
        return Err(AppError::Conflict("not-finished"));
    }
    let note = if text.is_empty() { stars.to_string() } else { format!("{stars} — {text}") };
    work.row.rating = Some(i16::from(stars));
    work.row.rating_text = text;
    work.tell(EventKind::Rated, note);
    Ok(())
}
