//! A file of a request.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use serde::Deserialize;
use shared::problem::Problem;
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
    uploads::{self, Part},
};

/// Which form of the file.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
pub struct FileQuery {
    /// `1`: the small picture instead of the file.
    pub thumbnail: u8,
}

/// A file, as a download; its small picture may be shown in a page.
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
        (status = 304, description = "As in `If-None-Match`"),
        (status = 404, description = "None that this device may see", body = Problem),
        (status = 409, description = "It waits for the virus scanner, or that found something", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path((number, id)): Path<(String, String)>,
    Query(query): Query<FileQuery>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let row = store::find(state.db.read(), &actor, &number).await?;
    serve(&state, &row, &id, query, &headers, false).await
}

/// A file of a request in hand.
///
/// # Errors
/// 404 when it has none of this id, or it is not for this side; 409 while it is not scanned.
pub(super) async fn serve(
    state: &AppState,
    row: &ticket::Model,
    id: &str,
    query: FileQuery,
    headers: &HeaderMap,
    for_staff: bool,
) -> Result<Response, AppError> {
    let id = Uuid::parse_str(id).map_err(|_| AppError::NotFound)?;
    let file = store::file(state.db.read(), row, id, for_staff).await?;
    let part = if query.thumbnail == 0 { Part::Whole } else { Part::Thumbnail };
    uploads::answer(state, headers, &file, part).await
}
