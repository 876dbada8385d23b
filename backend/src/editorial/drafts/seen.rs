//! A sign of life of somebody who has a draft open.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::editor::SeenForm, problem::Problem};

use super::{super::store, id_of, tell};
use crate::platform::{
    error::AppError,
    extract::{Editor, Json},
    state::AppState,
};

/// Says that somebody has a draft open, and whether they are typing; to be said again every ten seconds.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/seen",
    operation_id = "editor_draft_seen",
    tag = "editor",
    params(("id" = String, Path, description = "Id")),
    request_body = SeenForm,
    responses(
        (status = 204, description = "Noted; the others are told"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    Json(form): Json<SeenForm>,
) -> Result<StatusCode, AppError> {
    let row = store::by_id(state.db.read(), id_of(&id)?).await?;
    let now = state.clock.now();
    if state.editorial.beat(row.id, &staff, form.typing, now) {
        tell(&state, "draft-changed", &row)?;
    }
    Ok(StatusCode::NO_CONTENT)
}
