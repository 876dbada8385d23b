//! Who of the staff saw a person's data: what and when, never who.

use axum::{Json, extract::State};
use shared::{
    api::accounts::reads::{ReadRow, ReadWhat, ReadsFilter},
    ids::TicketNumber,
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};

use crate::{
    entity::journal as rows,
    journal,
    platform::{
        error::AppError,
        extract::{Account, Query},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// Readings of the person's data by staff, newest first.
#[utoipa::path(
    get,
    path = "/account/reads",
    tag = "account",
    params(ReadsFilter),
    responses(
        (status = 200, description = "A page of readings", body = Page<ReadRow>),
        (status = 400, description = "A cursor that is none", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
    Query(filter): Query<ReadsFilter>,
) -> Result<Json<Page<ReadRow>>, AppError> {
    let before = match filter.cursor.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?),
    };
    let limit = usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT));
    let mut found = journal::reads_of(&state.db, account.id, before, limit as u64 + 1).await?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found.last().filter(|_| more).map(|row| row.seq.to_string());
    Ok(Json(Page { items: found.iter().map(view).collect(), next }))
}

/// A row of the journal as the person sees it.
pub(super) fn view(row: &rows::Model) -> ReadRow {
    let what = match row.action.as_str() {
        "ticket.read" => ReadWhat::Request,
        "file.read" => ReadWhat::File,
        _ => ReadWhat::Profile,
    };
    let number = row.object.strip_prefix("ticket:").and_then(|digits| TicketNumber::parse(digits).ok());
    ReadRow { at: row.created_at.0, what, number }
}
