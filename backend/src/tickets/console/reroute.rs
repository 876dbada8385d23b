//! Another queue for a request that came into the wrong one.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{console::StaffTicket, team::Reroute, tickets::EventKind},
    problem::Problem,
};

use super::{
    super::{change::Work, store},
    act::reason,
    get::answer,
};
use crate::{
    desk,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, if_match},
        state::AppState,
    },
};

/// Puts it into another group's queue, with the reason; it is nobody's then. The right category may come along.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/route",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = Reroute,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible as it stands", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "No such group or category, or no reason", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<Reroute>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    store::find(state.db.read(), &actor, &number).await?;
    let why = reason(&body.reason);
    let content = state.knowledge.now();
    let known = |key: &String| content.categories.iter().any(|category| category.key == *key);
    if why.is_empty()
        || !desk::group_exists(&state, &body.group).await?
        || !body.category.as_ref().is_none_or(known)
    {
        return Err(AppError::Unprocessable("bad-route"));
    }
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    work.internal();
    if let Some(category) = body.category.filter(|category| *category != work.row.category) {
        store::change_category(&work.tx, &mut work.row, &category, None).await?;
    }
    work.row.queue_group.clone_from(&body.group);
    work.row.assignee_id = None;
    work.tell(EventKind::Rerouted, format!("{}:{why}", body.group));
    let row = work.commit("ticket.route").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}
