//! Removing a file before it is sent.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::problem::Problem;
use uuid::Uuid;

use super::{Owner, store};
use crate::platform::{error::AppError, extract::Actor, state::AppState};

/// Removes a file that waits for its request.
#[utoipa::path(
    delete,
    path = "/uploads/{id}",
    tag = "uploads",
    params(("id" = Uuid, Path, description = "Id of the file")),
    responses(
        (status = 204, description = "Removed"),
        (status = 404, description = "No such file of this device", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    let owner = Owner::of(&actor).ok_or(AppError::NotFound)?;
    let file = store::find(&state.db, owner, id, state.clock.now()).await?;
    let tx = state.db.begin().await?;
    let deleted = store::delete(&tx, owner, id).await?;
    tx.commit().await?;
    if !deleted {
        // Claimed by a request meanwhile: the bytes are that request's now.
        return Err(AppError::NotFound);
    }
    state.blobs.remove(&file.blob).await;
    if let Some(thumbnail) = file.thumbnail {
        state.blobs.remove(&thumbnail).await;
    }
    Ok(StatusCode::NO_CONTENT)
}
