//! The list, the newest first.

use axum::{Json, extract::State};
use shared::{
    api::notices::{Notice, NoticeFilter},
    notice::Event,
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};
use uuid::Uuid;

use super::super::store::notices;
use crate::{
    entity::notice,
    platform::{
        error::AppError,
        extract::{Account, Query},
        state::AppState,
    },
};

/// Notices in the copy of one's data; they are kept for three months.
const EXPORT_MAX: u64 = 10_000;

/// The caller's notices.
#[utoipa::path(
    get,
    path = "/account/notices",
    tag = "notices",
    params(NoticeFilter),
    responses(
        (status = 200, description = "Notices, the newest first", body = Page<Notice>),
        (status = 400, description = "The query cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Query(filter): Query<NoticeFilter>,
) -> Result<Json<Page<Notice>>, AppError> {
    page(&state, account.id, &filter).await.map(Json)
}

async fn page(state: &AppState, account: Uuid, filter: &NoticeFilter) -> Result<Page<Notice>, AppError> {
    let before = match filter.cursor.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?),
    };
    let limit = filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT);
    let mut rows = notices::list(&state.db, account, filter.unread, before, u64::from(limit) + 1).await?;
    let more = rows.len() > usize::from(limit);
    rows.truncate(usize::from(limit));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    Ok(Page { items: rows.into_iter().filter_map(view).collect(), next })
}

/// What a person was told, the newest first, for the copy of their data.
///
/// # Errors
/// When the database does not answer.
pub async fn export_notices(state: &AppState, account: Uuid) -> Result<Vec<Notice>, AppError> {
    let rows = notices::list(&state.db, account, false, None, EXPORT_MAX).await?;
    Ok(rows.into_iter().filter_map(view).collect())
}

/// A row on the wire. An event that a newer server wrote is left out until this one is brought up to date.
fn view(row: notice::Model) -> Option<Notice> {
    let event = Event::parse(&row.event)?;
    let (at, read) = (row.created_at.0, row.read_at.is_some());
    Some(Notice { id: row.id, event, number: row.number, detail: row.detail, at, read })
}
