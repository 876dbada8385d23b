//! The queue.

use axum::{Json, extract::State};
use shared::{
    api::console::{QueueFilter, QueueRow, QueueView},
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
    ticket::{Channel, Priority, Status},
};

use super::{
    super::{cursor::Cursor, store},
    assignees, queue_row,
};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Query, Staff},
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
    let group = match (filter.view.as_str(), filter.group.as_str()) {
        ("group", "") => state.desk.first_group(&state, staff.id).await?,
        (_, group) => group.to_owned(),
    };
    let query = query_of(&filter, &group, &staff)?;
    let view = query.view;
    let now = state.clock.now();
    let actor = Actor::Staff(staff.clone()).label();
    let object = format!("queue:{}", view.as_str());
    let entry = journal::Entry { actor: &actor, action: "queue.read", object: &object, note: "" };
    journal::append_once(&state, entry).await?;
    let (rows, next) = store::queue(&state.db, &staff, query, now).await?;
    let names = assignees(&state, &rows).await?;
    let items = rows.iter().map(|row| queue_row(row, &names)).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(Page { items, next: next.map(Cursor::encode) }))
}

/// What a filter asks for.
///
/// # Errors
/// 400 for a word that is none of the filter's.
pub(super) fn query_of<'a>(
    filter: &'a QueueFilter,
    group: &'a str,
    staff: &Staff,
) -> Result<store::QueueQuery<'a>, AppError> {
    const WRONG: AppError = AppError::BadRequest("malformed-query");
    fn word<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, AppError> {
        if text.is_empty() { Ok(None) } else { parse(text).map(Some).ok_or(WRONG) }
    }
    let assignee = |text: &str| match text {
        "me" => Some(store::Assignee::Person(staff.id)),
        "none" => Some(store::Assignee::Nobody),
        id => id.parse().ok().map(store::Assignee::Person),
    };
    Ok(store::QueueQuery {
        view: word(&filter.view, QueueView::parse)?.unwrap_or_default(),
        category: &filter.category,
        group,
        priority: word(&filter.priority, Priority::parse)?,
        status: word(&filter.status, Status::parse)?,
        channel: word(&filter.channel, Channel::parse)?,
        assignee: word(&filter.assignee, assignee)?,
        sort: word(&filter.sort, store::Sort::parse)?,
        q: &filter.q,
        cursor: Cursor::decode(&filter.cursor)?,
        limit: usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT)),
    })
}
