//! Requests as staff work on them.

mod act;
mod assign;
mod counts;
mod desk;
mod escalate;
mod events;
mod file;
mod get;
mod link;
mod links;
mod merge;
mod priority;
mod queue;
mod register;
mod reply;
mod reroute;
mod review;
mod split;
mod transfers;

pub use self::desk::{DeskState, run as run_desk, seed_canned, send_due};
pub(super) use self::{act::act, reply::say};
use shared::api::console::QueueRow;
use shared::ticket::{Channel, Level, Priority};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::{
    change::{Work, number_of, status_of},
    view::Names,
};
use crate::{
    accounts,
    entity::{never, ticket},
    platform::{
        error::AppError,
        extract::{Actor, Staff},
        state::AppState,
    },
};

/// The routes, below `/api/v1`.
pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(queue::handler, register::handler))
        .routes(routes!(counts::handler))
        .routes(routes!(events::handler))
        .routes(routes!(get::handler))
        .routes(routes!(reply::handler))
        .routes(routes!(act::handler))
        .routes(routes!(assign::handler))
        .routes(routes!(priority::handler))
        .routes(routes!(file::handler))
        .routes(routes!(escalate::handler))
        .routes(routes!(reroute::handler))
        .routes(routes!(links::add))
        .routes(routes!(links::remove))
        .routes(routes!(merge::handler))
        .routes(routes!(split::handler))
        .routes(routes!(review::handler))
        .routes(routes!(link::handler))
        .routes(routes!(transfers::list::handler, transfers::create::handler))
        .routes(routes!(transfers::resend::handler))
        .merge(desk::routes())
}

/// Names of those who work on these requests.
async fn assignees(state: &AppState, rows: &[ticket::Model]) -> Result<Names, AppError> {
    let mut ids: Vec<Uuid> = rows.iter().filter_map(|row| row.assignee_id).collect();
    ids.sort_unstable();
    ids.dedup();
    accounts::staff_names(state, ids).await
}

/// Rows of the queue, with the names of those who work on them.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn queue_rows(state: &AppState, rows: &[ticket::Model]) -> Result<Vec<QueueRow>, AppError> {
    let names = assignees(state, rows).await?;
    rows.iter().map(|row| queue_row(row, &names)).collect()
}

/// A row of the queue.
fn queue_row(row: &ticket::Model, names: &Names) -> Result<QueueRow, AppError> {
    let name = |id: Uuid| names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone());
    Ok(QueueRow {
        number: number_of(row)?,
        version: row.version,
        subject: row.subject.clone(),
        requester: row.requester_name.clone(),
        category: row.category.clone(),
        status: status_of(row)?,
        priority: Priority::parse(&row.priority).unwrap_or(Priority::Medium),
        assignee: row.assignee_id.and_then(name),
        level: Level::of_place(row.level),
        channel: Channel::parse(&row.channel).unwrap_or_default(),
        due: (row.next_due != never()).then_some(row.next_due.0),
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
    })
}

/// Whoever begins to work on a request that is nobody's, has it: none is answered and unowned.
fn take_if_nobodys(work: &mut Work<'_>) {
    if work.row.assignee_id.is_none()
        && let Actor::Staff(staff) = work.actor
    {
        assign_to(work, staff);
    }
}

fn assign_to(work: &mut Work<'_>, staff: &Staff) {
    work.row.assignee_id = Some(staff.id);
    work.tell(shared::api::tickets::EventKind::Assigned, staff.name.clone());
}
