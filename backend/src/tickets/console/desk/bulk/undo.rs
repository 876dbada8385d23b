//! A change of many is taken back.

use axum::{
    Json as Out,
    extract::{Path, State},
};
use shared::{
    api::desk::bulk::{BulkDone, BulkItem},
    ids::TicketNumber,
    problem::Problem,
};
use uuid::Uuid;

use super::{
    super::super::super::{change::Work, store::desk::bulk as rows},
    UNDO, before, told,
};
use crate::{
    entity::bulk_item,
    notify,
    platform::{
        error::AppError,
        extract::{Actor, Desk},
        state::AppState,
    },
};

/// Takes a change of many back within ten seconds. Requests that somebody changed since are left as they are.
#[utoipa::path(
    post,
    path = "/console/bulk/{id}/undo",
    tag = "console",
    params(("id" = Uuid, Path, description = "Id of the change")),
    responses(
        (status = 200, description = "How it went with each", body = BulkDone),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such change of the caller", body = Problem),
        (status = 409, description = "It was taken back before, or it is too late: `too-late`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<Out<BulkDone>, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let made = rows::find(&state.db, staff.id, id).await?;
    let (now, until) = (state.clock.now(), made.created_at.0 + UNDO);
    if now > until {
        return Err(AppError::Conflict("too-late"));
    }
    let tx = state.db.begin().await?;
    if !rows::undo(&tx, id, now).await? {
        return Err(AppError::Conflict("too-late"));
    }
    tx.commit().await?;
    let actor = Actor::Staff(staff);
    let mut items = Vec::new();
    for row in rows::items(&state.db, id).await? {
        let number = TicketNumber::parse(&row.number).map_err(AppError::internal)?;
        let item = BulkItem { number, version: row.version_after };
        let went = restore(&state, &actor, row).await;
        items.push(told(item, went));
    }
    Ok(Out(BulkDone { id, items, undo_until: until }))
}

async fn restore(state: &AppState, actor: &Actor, row: bulk_item::Model) -> Result<i32, AppError> {
    let before: before::Before = serde_json::from_str(&row.before).map_err(AppError::internal)?;
    let tx = state.db.begin().await?;
    let mut work = Work::begin(state, tx, actor, &row.number, Some(row.version_after)).await?;
    before::restore(&mut work, before).await?;
    notify::take_back(&work.tx, row.ticket_id, notify::Kind::Closed, row.created_at.0).await?;
    Ok(work.commit("bulk.undo").await?.version)
}
