//! A draft.

use axum::{
    Json as Out,
    extract::{Path, State},
};
use shared::{api::editor::DraftView, problem::Problem};

use super::{
    super::{store, view},
    id_of,
};
use crate::platform::{error::AppError, extract::Editor, state::AppState};

/// A draft, with what is to be mended and what its reader may do. A revision that was published or given up comes as it was.
#[utoipa::path(
    get,
    path = "/editor/drafts/{id}",
    operation_id = "editor_draft_get",
    tag = "editor",
    params(("id" = String, Path, description = "Id")),
    responses(
        (status = 200, description = "The draft", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
) -> Result<Out<DraftView>, AppError> {
    let row = store::by_id(state.db.read(), id_of(&id)?).await?;
    view::draft(&state, &staff, row).await.map(Out)
}
