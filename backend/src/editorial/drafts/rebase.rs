//! Takes a change of the live text into a draft.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DraftView, RebaseForm},
    problem::Problem,
};

use super::{super::names, done, keep, lock_seen};
use crate::{
    knowledge::live,
    platform::{
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Says that the draft has taken in what changed in the live text since it began, so that it may be published again.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/rebase",
    operation_id = "editor_draft_rebase",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    request_body = RebaseForm,
    responses(
        (status = 200, description = "It stands on that revision now", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "The live text is another by now (`draft-behind`), or not possible (`draft-state`)", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<RebaseForm>,
) -> Result<Out<DraftView>, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    names::after(&row, Change::Save)?;
    let number = live::find(&tx, &names::item_of(&row)?).await?.map_or(0, |live| live.number);
    if i32::try_from(form.number) != Ok(number) {
        return Err(AppError::Conflict("draft-behind"));
    }
    row.base_number = number;
    keep(&state, &tx, &staff, &mut row, "content.rebase", now).await?;
    tx.commit().await?;
    done(&state, &staff, row).await.map(Out)
}
