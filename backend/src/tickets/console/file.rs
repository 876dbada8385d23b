//! A file of a request, for staff.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use shared::problem::Problem;

use super::super::{
    file::{FileQuery, serve},
    store,
};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Query},
        state::AppState,
    },
};

/// A file, also of internal notes. Reading it is journalled.
#[utoipa::path(
    get,
    path = "/console/tickets/{number}/files/{id}",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the file"),
        FileQuery,
    ),
    responses(
        (status = 200, description = "The bytes", content_type = "application/octet-stream", body = Vec<u8>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 304, description = "As in `If-None-Match`"),
        (status = 404, description = "No such file", body = Problem),
        (status = 409, description = "It waits for the virus scanner, or that found something", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, id)): Path<(String, String)>,
    Query(query): Query<FileQuery>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff);
    let row = store::find(state.db.read(), &actor, &number).await?;
    let response = serve(&state, &row, &id, query, &headers, true).await?;
    let (label, object) = (actor.label(), format!("ticket:{}", row.number));
    let entry = journal::Entry { actor: &label, action: "file.read", object: &object, note: &id };
    journal::append_once(&state, entry).await?;
    Ok(response)
}
