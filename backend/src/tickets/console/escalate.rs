//! Staff take a request a level up.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{console::StaffTicket, team::EscalateTicket},
    problem::Problem,
};

use super::{super::change::Work, act::reason, get::answer};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk, Json, if_match},
    state::AppState,
};

/// Takes it up: operator, specialist, supervisor, quality control. It is promised anew and goes back into the queue,
/// for somebody of that level.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/escalation",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = EscalateTicket,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible as it stands", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<EscalateTicket>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    work.escalate(body.reason, &reason(&body.note))?;
    let row = work.commit("ticket.escalate").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}
