//! Notes in which the reader is mentioned. Only staff ever see them: they hang on internal notes.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::StatusCode,
};
use shared::{
    api::desk::mentions::{MentionFilter, MentionRow},
    ids::TicketNumber,
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};
use uuid::Uuid;

use super::super::super::store::{self, desk::mentions as rows};
use crate::{
    accounts, journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Query},
        state::AppState,
    },
};

/// Characters of a note that are shown.
const EXCERPT: usize = 160;

fn place(text: &str) -> Result<Option<(i64, Uuid)>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.split_once('.')
        .and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)))
        .map(Some)
        .ok_or(AppError::BadRequest("malformed-query"))
}

/// Notes that mention the reader, newest first. Reading them is journalled, since they show names.
#[utoipa::path(
    get,
    path = "/console/mentions",
    tag = "console",
    params(MentionFilter),
    responses(
        (status = 200, description = "A page of them", body = Page<MentionRow>),
        (status = 400, description = "A cursor that is none", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Query(filter): Query<MentionFilter>,
) -> Result<Out<Page<MentionRow>>, AppError> {
    let before = place(&filter.cursor)?;
    let limit = usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT));
    let label = Actor::Staff(staff.clone()).label();
    let entry = journal::Entry { actor: &label, action: "queue.read", object: "queue:mentions", note: "" };
    journal::append_once(&state, entry).await?;
    let mut found = rows::of(&state.db, staff.id, before, limit as u64 + 1).await?;
    let more = found.len() > limit;
    found.truncate(limit);
    let next = found
        .last()
        .filter(|_| more)
        .map(|row| format!("{}.{}", row.created_at.0.unix_timestamp_nanos() / 1_000_000, row.message_id));
    let names = accounts::staff_names(&state, found.iter().filter_map(|row| row.author_id).collect()).await?;
    let items = found
        .into_iter()
        .map(|row| {
            let author = names.iter().find(|(id, _)| Some(*id) == row.author_id);
            Ok(MentionRow {
                number: TicketNumber::parse(&row.number).map_err(AppError::internal)?,
                subject: row.subject,
                author: author.map(|(_, name)| name.clone()).unwrap_or_default(),
                excerpt: excerpt(&row.body),
                unread: row.read_at.is_none(),
                at: row.created_at.0,
            })
        })
        .collect::<Result<_, AppError>>()?;
    Ok(Out(Page { items, next }))
}

/// The beginning of a text on one line.
fn excerpt(body: &str) -> String {
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT).collect();
    format!("{}…", cut.trim_end())
}

/// The reader has read what mentions them in a request.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/mentions/read",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 204, description = "Noted"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn read(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
) -> Result<StatusCode, AppError> {
    let row = store::find(state.db.read(), &Actor::Staff(staff.clone()), &number).await?;
    let tx = state.db.begin().await?;
    rows::read(&tx, staff.id, row.id, state.clock.now()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("@Ольга\n\nпосмотри"), "@Ольга посмотри");
        let long = excerpt(&"я".repeat(300));
        assert_eq!(long.chars().count(), 161);
    }
}
