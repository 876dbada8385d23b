//! Taking a request, or giving it back.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{
        console::{Assign, StaffTicket},
        tickets::EventKind,
    },
    problem::Problem,
};

use super::{super::change::Work, assign_to, get::answer};
use crate::{
    desk,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, if_match},
        state::AppState,
    },
};

/// Assigns a request to the caller, to a colleague, or to nobody. The requester is not told.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/assignment",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = Assign,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Assign>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    work.internal();
    if body.to_me {
        assign_to(&mut work, &staff);
    } else if let Some(id) = body.to {
        let name = desk::colleague(&state, id).await?;
        work.row.assignee_id = Some(id);
        work.tell(EventKind::Assigned, name);
    } else {
        work.row.assignee_id = None;
        work.tell(EventKind::Assigned, "");
    }
    let row = work.commit("ticket.assign").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}
