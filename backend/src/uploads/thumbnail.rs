//! The small picture of a file that waits for its request.

use axum::{
    extract::{Path, State},
    response::Response,
};
use shared::{api::uploads::FileType, problem::Problem};
use uuid::Uuid;

use super::{
    Owner,
    serve::{Part, bytes, serve},
    store,
};
use crate::platform::{error::AppError, extract::Actor, state::AppState};

/// A thumbnail, JPEG, 320 pixels at most.
#[utoipa::path(
    get,
    path = "/uploads/{id}/thumbnail",
    tag = "uploads",
    params(("id" = Uuid, Path, description = "Id of the file")),
    responses(
        (status = 200, description = "The small picture", content_type = "image/jpeg", body = Vec<u8>),
        (status = 404, description = "No such picture of this device", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    actor: Actor,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    let owner = Owner::of(&actor).ok_or(AppError::NotFound)?;
    let file = store::find(&state.db, owner, id, state.clock.now()).await?;
    let thumbnail = file.thumbnail.ok_or(AppError::NotFound)?;
    let bytes = bytes(&state, id, &thumbnail, Part::Thumbnail).await?;
    Ok(serve("thumbnail.jpg", FileType::Jpeg, true, bytes))
}
