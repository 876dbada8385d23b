//! The queue.

use axum::{Json, extract::State};
use shared::{
    api::console::{QueueFilter, QueueRow, QueueView},
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};

use super::{
    super::{cursor::Cursor, store},
    assignees, queue_row,
};
use crate::{
    desk, journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Query},
        state::AppState,
    },
};

/// A view of the queue: open requests by the promised time, all requests by the last change. Reading
/// it is journalled, since it shows names.
#[utoipa::path(
    get,
    path = "/console/tickets",
    tag = "console",
    params(QueueFilter),
    responses(
        (status = 200, description = "A page of the queue", body = Page<QueueRow>),
        (status = 400, description = "An unknown filter or value", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Query(filter): Query<QueueFilter>,
) -> Result<Json<Page<QueueRow>>, AppError> {
    let view = match filter.view.as_str() {
        "" => QueueView::default(),
        name => QueueView::parse(name).ok_or(AppError::BadRequest("malformed-query"))?,
    };
    let group = match (view, filter.group.as_str()) {
        (QueueView::Group, "") => desk::first_group(&state, staff.id).await?,
        (_, group) => group.to_owned(),
    };
    let query = store::QueueQuery {
        view,
        category: &filter.category,
        group: &group,
        q: &filter.q,
        cursor: Cursor::decode(&filter.cursor)?,
        limit: usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT)),
    };
    let now = state.clock.now();
    let actor = Actor::Staff(staff.clone()).label();
    let object = format!("queue:{}", view.as_str());
    let entry = journal::Entry { actor: &actor, action: "queue.read", object: &object, note: "" };
    journal::append_once(&state.db, now, entry).await?;
    let (rows, next) = store::queue(&state.db, &staff, query, now).await?;
    let names = assignees(&state, &rows).await?;
    let items = rows.iter().map(|row| queue_row(row, &names)).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(Page { items, next: next.map(Cursor::encode) }))
}
