//! What waits in quarantine.

use axum::{Json, extract::State};
use shared::{
    api::mail::{QuarantineFilter, QuarantinedMail},
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};

use crate::{
    journal,
    mail_in::store,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Query},
        state::AppState,
    },
};

/// Mail that was not taken by itself, newest first. Reading it is journalled, since it shows addresses.
#[utoipa::path(
    get,
    path = "/console/mail/quarantine",
    tag = "console",
    params(QuarantineFilter),
    responses(
        (status = 200, description = "Messages that wait for a decision", body = Page<QuarantinedMail>),
        (status = 400, description = "An unknown filter or value", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Query(filter): Query<QuarantineFilter>,
) -> Result<Json<Page<QuarantinedMail>>, AppError> {
    let before = match filter.cursor.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?),
    };
    let limit = filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT);
    let actor = Actor::Staff(staff).label();
    let entry = journal::Entry { actor: &actor, action: "mail.read", object: "mail:quarantine", note: "" };
    journal::append_once(&state, entry).await?;
    let mut rows = store::waiting(&state.db, before, u64::from(limit) + 1).await?;
    let more = rows.len() > usize::from(limit);
    rows.truncate(usize::from(limit));
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    let items = rows
        .into_iter()
        .map(|row| QuarantinedMail {
            id: row.id,
            from: row.sender,
            subject: row.subject,
            excerpt: row.excerpt,
            reason: row.reason,
            size: row.size,
            kept: row.blob.is_some(),
            received_at: row.received_at.0,
        })
        .collect();
    Ok(Json(Page { items, next }))
}
