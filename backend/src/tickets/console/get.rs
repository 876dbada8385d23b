//! One request in the workspace.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{api::console::StaffTicket, problem::Problem};
use uuid::Uuid;

use super::{
    super::{
        store,
        view::{self, Side, tagged},
    },
    queue_row,
};
use crate::{
    accounts,
    entity::ticket,
    journal, notify,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Staff},
        state::AppState,
    },
};

/// Earlier requests shown.
const EARLIER: usize = 10;

/// A request with internal notes and who it is from. Reading it is journalled.
#[utoipa::path(
    get,
    path = "/console/tickets/{number}",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request; `ETag` is its version", body = StaffTicket),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff.clone());
    let row = store::find(state.db.read(), &actor, &number).await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}

/// The request as staff read it now, after whatever they did; that they read it is journalled.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn answer(
    state: &AppState,
    staff: &Staff,
    status: StatusCode,
    row: &ticket::Model,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff.clone());
    let (label, object) = (actor.label(), format!("ticket:{}", row.number));
    let entry = journal::Entry { actor: &label, action: "ticket.read", object: &object, note: "" };
    journal::append_once(state, entry).await?;
    let detail = store::load(state.db.read(), row, true, Some(staff.id)).await?;
    if detail.unseen {
        notify::seen(state, staff.id, row.id).await?;
    }
    let mut authors: Vec<Uuid> = detail.messages.iter().filter_map(|message| message.author_id).collect();
    authors.extend(row.assignee_id);
    let (links, earlier) = store::around(state.db.read(), &actor, row, &detail.ends, EARLIER).await?;
    authors.extend(earlier.iter().filter_map(|row| row.assignee_id));
    authors.sort_unstable();
    authors.dedup();
    let names = accounts::staff_names(state, authors).await?;
    let view = StaffTicket {
        ticket: view::ticket(state, row, &detail, &links, Side::Staff, &names)?,
        name: row.requester_name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        preferred: row.preferred.clone(),
        assignee: row
            .assignee_id
            .and_then(|id| names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone())),
        mine: row.assignee_id == Some(staff.id),
        group: row.queue_group.clone(),
        earlier: earlier.iter().map(|row| queue_row(row, &names)).collect::<Result<Vec<_>, _>>()?,
    };
    Ok(tagged(status, row.version, view))
}
