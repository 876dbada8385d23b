//! How a request was before a change of many, and putting it back.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::super::super::{
    change::Work,
    store::{self, desk::bulk as rows},
};
use crate::{
    entity::{Millis, bulk_item, millis},
    platform::error::AppError,
};

/// The values that a change may touch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Before {
    status: String,
    is_open: bool,
    is_waiting: bool,
    priority: String,
    category: String,
    subtopic: Option<String>,
    assignee_id: Option<Uuid>,
    #[serde(with = "time::serde::rfc3339::option")]
    answered_at: Option<time::OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339")]
    first_answer_due: time::OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    solution_due: time::OffsetDateTime,
    #[serde(with = "time::serde::rfc3339::option")]
    paused_at: Option<time::OffsetDateTime>,
    preliminary: bool,
    #[serde(with = "time::serde::rfc3339::option")]
    next_update_due: Option<time::OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339::option")]
    closed_at: Option<time::OffsetDateTime>,
    #[serde(with = "time::serde::rfc3339")]
    status_at: time::OffsetDateTime,
    close_reason: Option<String>,
    queue_group: String,
    paused_total: i64,
    warned: i16,
    /// The last line of the timeline then.
    line: i64,
}

/// Keeps how the request is, in the transaction that changes it.
///
/// # Errors
/// When the database refuses.
pub(super) async fn keep(work: &Work<'_>, bulk: Uuid) -> Result<(), AppError> {
    let row = &work.row;
    let time = |at: Option<Millis>| at.map(|at| at.0);
    let before = Before {
        status: row.status.clone(),
        is_open: row.is_open,
        is_waiting: row.is_waiting,
        priority: row.priority.clone(),
        category: row.category.clone(),
        subtopic: row.subtopic.clone(),
        assignee_id: row.assignee_id,
        answered_at: time(row.answered_at),
        first_answer_due: row.first_answer_due.0,
        solution_due: row.solution_due.0,
        paused_at: time(row.paused_at),
        preliminary: row.preliminary,
        next_update_due: time(row.next_update_due),
        closed_at: time(row.closed_at),
        status_at: row.status_at.0,
        close_reason: row.close_reason.clone(),
        queue_group: row.queue_group.clone(),
        paused_total: row.paused_total,
        warned: row.warned,
        line: rows::last_line(&work.tx, row.id).await?,
    };
    let item = bulk_item::Model {
        bulk_id: bulk,
        ticket_id: row.id,
        number: row.number.clone(),
        version_after: row.version + 1,
        before: serde_json::to_string(&before).map_err(AppError::internal)?,
        created_at: millis(work.now),
    };
    rows::keep(&work.tx, item).await
}

/// Puts the values back into the change.
///
/// # Errors
/// When the database refuses.
pub(super) async fn restore(work: &mut Work<'_>, before: Before) -> Result<(), AppError> {
    if before.category != work.row.category {
        store::change_category(&work.tx, &mut work.row, &before.category, before.subtopic).await?;
    }
    let row = &mut work.row;
    row.status = before.status;
    row.is_open = before.is_open;
    row.is_waiting = before.is_waiting;
    row.priority = before.priority;
    row.assignee_id = before.assignee_id;
    row.answered_at = before.answered_at.map(millis);
    row.first_answer_due = millis(before.first_answer_due);
    row.solution_due = millis(before.solution_due);
    row.paused_at = before.paused_at.map(millis);
    row.preliminary = before.preliminary;
    row.next_update_due = before.next_update_due.map(millis);
    row.closed_at = before.closed_at.map(millis);
    row.status_at = millis(before.status_at);
    row.close_reason = before.close_reason;
    row.queue_group = before.queue_group;
    row.paused_total = before.paused_total;
    row.warned = before.warned;
    rows::forget_lines(&work.tx, work.row.id, before.line).await
}
