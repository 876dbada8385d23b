//! A link to a file of a request, for staff.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::uploads::LinkView, problem::Problem};

use super::super::{link::make, store};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk},
    state::AppState,
};

/// A link to a file, also of internal notes, that this session may follow for five minutes. Following it is journalled.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/files/{id}/link",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = uuid::Uuid, Path, description = "Id of the file"),
    ),
    responses(
        (status = 201, description = "The link", body = LinkView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such file", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, id)): Path<(String, String)>,
) -> Result<(StatusCode, Json<LinkView>), AppError> {
    let session = staff.session;
    let row = store::find(state.db.read(), &Actor::Staff(staff), &number).await?;
    make(&state, &row, &id, session, true).await
}
