//! A file that waits for its request: whether the virus scanner is done with it.

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{api::uploads::FileView, problem::Problem};
use uuid::Uuid;

use super::{Owner, store};
use crate::{
    platform::{error::AppError, extract::Actor, state::AppState},
    server::limits::{ForRead, Limited},
};

/// A file that waits for its request, to its owner alone.
#[utoipa::path(
    get,
    path = "/uploads/{id}",
    tag = "uploads",
    params(("id" = Uuid, Path, description = "Id of the file")),
    responses(
        (status = 200, description = "The file; `state` says whether it was scanned", body = FileView),
        (status = 404, description = "No such file of this device", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
) -> Result<Json<FileView>, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    let owner = Owner::of(&actor).ok_or(AppError::NotFound)?;
    let file = store::find(&state.db, owner, id, state.clock.now()).await?;
    Ok(Json(store::waiting_view(&file)))
}
