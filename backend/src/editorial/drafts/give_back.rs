//! Gives a draft back to its author.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DraftView, ReturnForm},
    problem::Problem,
};

use super::{done, keep, lock_seen, remark, step};
use crate::platform::{
    error::AppError,
    extract::{Editor, Json},
    state::AppState,
};

/// Gives a draft back with what has to be mended.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/return",
    operation_id = "editor_draft_return",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    request_body = ReturnForm,
    responses(
        (status = 200, description = "It is the author's again", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "Not possible now: `draft-state`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
        (status = 422, description = "Nothing says what is to be mended", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<ReturnForm>,
) -> Result<Out<DraftView>, AppError> {
    let words = remark("text", &form.text, true)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    step(&mut row, Change::Return)?;
    row.returned = words;
    (row.reviewer_id, row.reviewer) = (Some(staff.id), staff.name.clone());
    keep(&state, &tx, &staff, &mut row, "content.return", now).await?;
    tx.commit().await?;
    done(&state, &staff, row).await.map(Out)
}
