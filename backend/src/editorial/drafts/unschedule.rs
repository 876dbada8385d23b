//! Does not publish at the time after all.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DraftView},
    problem::Problem,
};

use super::{done, keep, lock_seen, step};
use crate::platform::{error::AppError, extract::Editor, state::AppState};

/// Takes a draft back from its time. It stays approved.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/unschedule",
    operation_id = "editor_draft_unschedule",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    responses(
        (status = 200, description = "Done", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "Not possible now: `draft-state`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Out<DraftView>, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    step(&mut row, Change::Unschedule)?;
    row.publish_at = None;
    keep(&state, &tx, &staff, &mut row, "content.unschedule", now).await?;
    tx.commit().await?;
    done(&state, &staff, row).await.map(Out)
}
