//! Finds a draft good.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DraftView},
    problem::Problem,
};

use super::{super::view, done, keep, lock_seen, step};
use crate::platform::{error::AppError, extract::Editor, state::AppState};

/// Finds a draft good. Whoever wrote its last words cannot, unless nobody else is there who could read it.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/approve",
    operation_id = "editor_draft_approve",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was read"),
    ),
    responses(
        (status = 200, description = "It may be published", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "The last words are the caller's own (`four-eyes`), or not possible now (`draft-state`)", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Out<DraftView>, AppError> {
    let alone = view::is_alone(&state, staff.id).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    let may = view::allowed(&row, staff.id, alone)?;
    step(&mut row, Change::Approve)?;
    if !may.contains(&Change::Approve) {
        return Err(AppError::Conflict("four-eyes"));
    }
    (row.reviewer_id, row.reviewer) = (Some(staff.id), staff.name.clone());
    keep(&state, &tx, &staff, &mut row, "content.approve", now).await?;
    tx.commit().await?;
    done(&state, &staff, row).await.map(Out)
}
