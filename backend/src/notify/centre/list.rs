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
use crate::platform::{
    error::AppError,
    extract::{Account, Query},
    state::AppState,
};

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
    let items = rows
        .into_iter()
        .filter_map(|row| {
            // An event that a newer server wrote is left out until this one is brought up to date.
            let event = Event::parse(&row.event)?;
            let (at, read) = (row.created_at.0, row.read_at.is_some());
            Some(Notice { id: row.id, event, number: row.number, detail: row.detail, at, read })
        })
        .collect();
    Ok(Page { items, next })
}
