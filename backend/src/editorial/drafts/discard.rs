//! Gives a draft up.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use shared::{api::editor::Change, problem::Problem};

use super::{keep, lock_seen, step, tell};
use crate::platform::{error::AppError, extract::Editor, state::AppState};

/// Gives a draft up. It stays in the history; the live text is as it was.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/discard",
    operation_id = "editor_draft_discard",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    responses(
        (status = 204, description = "It is given up"),
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
) -> Result<StatusCode, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    step(&mut row, Change::Discard)?;
    keep(&state, &tx, &staff, &mut row, "content.discard", now).await?;
    tx.commit().await?;
    tell(&state, "draft-changed", &row)?;
    Ok(StatusCode::NO_CONTENT)
}
