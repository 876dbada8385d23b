//! A file of a request.

use axum::{
    extract::{Path, State},
    response::Response,
};
use serde::Deserialize;
use shared::{api::uploads::FileType, problem::Problem};
use uuid::Uuid;

use super::store;
use crate::{
    entity::ticket,
    platform::{
        error::AppError,
        extract::{Query, Requester},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
    uploads,
};

/// Which form of the file.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
pub struct FileQuery {
    /// `1`: the small picture instead of the file.
    pub thumbnail: u8,
}

/// A file; pictures may be shown in the page, everything else is a download.
#[utoipa::path(
    get,
    path = "/tickets/{number}/files/{id}",
    tag = "tickets",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the file"),
        FileQuery,
    ),
    responses(
        (status = 200, description = "The bytes", content_type = "application/octet-stream", body = Vec<u8>),
        (status = 404, description = "None that this device may see", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path((number, id)): Path<(String, String)>,
    Query(query): Query<FileQuery>,
) -> Result<Response, AppError> {
    let row = store::find(state.db.read(), &actor, &number).await?;
    serve(&state, &row, &id, query, false).await
}

/// A file of a request in hand.
///
/// # Errors
/// 404 when it has none of this id, or it is not for this side.
pub(super) async fn serve(
    state: &AppState,
    row: &ticket::Model,
    id: &str,
    query: FileQuery,
    for_staff: bool,
) -> Result<Response, AppError> {
    let id = Uuid::parse_str(id).map_err(|_| AppError::NotFound)?;
    let file = store::file(state.db.read(), row, id, for_staff).await?;
    if query.thumbnail == 0 {
        let bytes = state.blobs.read(&file.blob).await?;
        return Ok(uploads::serve(&file.name, uploads::file_type(&file.file_type), bytes));
    }
    let thumbnail = file.thumbnail.ok_or(AppError::NotFound)?;
    let bytes = state.blobs.read(&thumbnail).await?;
    Ok(uploads::serve("thumbnail.jpg", FileType::Jpeg, bytes))
}
