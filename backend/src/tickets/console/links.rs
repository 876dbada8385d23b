//! Links between requests: they belong together, or one repeats the other.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{
        console::StaffTicket,
        team::LinkTicket,
        tickets::{EventKind, LinkKind},
    },
    problem::Problem,
    ticket::CloseReason,
};

use super::{
    super::{change::Work, store},
    get::answer,
};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk, Json, if_match},
    state::AppState,
};

/// Links it to another one. A duplicate is closed with that reason; its requester is told.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/links",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = LinkTicket,
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
pub async fn add(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<LinkTicket>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    if !matches!(body.kind, LinkKind::Related | LinkKind::Duplicate) {
        // The others come about by what is done.
        return Err(AppError::Conflict("illegal-change"));
    }
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    let other = store::find(&work.tx, &actor, &body.number).await?;
    if other.id == work.row.id {
        return Err(AppError::Conflict("same-ticket"));
    }
    store::link(&work.tx, work.row.id, other.id, body.kind, work.now);
    work.tell(EventKind::Linked, format!("{}:{}", body.kind.as_str(), other.number));
    if body.kind == LinkKind::Duplicate {
        work.close_as(CloseReason::Duplicate, "")?;
    } else {
        work.internal();
    }
    let row = work.commit("ticket.link").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}

/// Takes a link away that was made by hand.
#[utoipa::path(
    delete,
    path = "/console/tickets/{number}/links/{other}",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("other" = String, Path, description = "Ten digits of the other one"),
    ),
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
pub async fn remove(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, other)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff.clone());
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, None).await?;
    let other = store::find(&work.tx, &actor, &other).await?;
    store::unlink(&work.tx, work.row.id, other.id, LinkKind::Related).await?;
    work.internal();
    let row = work.commit("ticket.unlink").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}
