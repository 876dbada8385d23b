//! The letters of a demonstration, which are shown instead of sent.

use axum::{Json, extract::State};
use shared::{
    api::{
        accounts::ContactKind,
        letters::{Letter, LetterFilter},
    },
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};

use super::store;
use crate::platform::{error::AppError, extract::Query, state::AppState};

/// Letters, newest first. Only in a demonstration, where they belong to nobody.
#[utoipa::path(
    get,
    path = "/demo/outbox",
    tag = "demo",
    params(LetterFilter),
    responses(
        (status = 200, description = "Letters", body = Page<Letter>),
        (status = 404, description = "This is no demonstration", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Query(filter): Query<LetterFilter>,
) -> Result<Json<Page<Letter>>, AppError> {
    letters(&state, &filter).await.map(Json)
}

/// Letters for the API and for the demonstration's page.
///
/// # Errors
/// 404 outside of a demonstration, 400 for a cursor that is none.
pub async fn letters(state: &AppState, filter: &LetterFilter) -> Result<Page<Letter>, AppError> {
    if !state.config.demo {
        return Err(AppError::NotFound);
    }
    let before = match filter.cursor.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?),
    };
    let limit = filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT);
    let mut rows = store::newest(&state.db, before, u64::from(limit) + 1).await?;
    let more = rows.len() > usize::from(limit);
    rows.truncate(usize::from(limit));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    let items = rows
        .into_iter()
        .map(|row| Letter {
            id: row.id,
            channel: if row.channel == "sms" { ContactKind::Phone } else { ContactKind::Email },
            to: row.recipient,
            kind: row.kind,
            subject: row.subject,
            text: row.body_text,
            html: row.body_html,
            at: row.created_at.0,
        })
        .collect();
    Ok(Page { items, next })
}
