//! An operator says which article was the answer: the editors see later what requests were solved by.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::desk::ArticleUse, problem::Problem};

use super::{
    super::super::store::{self, desk::articles as rows},
    extras::is_path,
};
use crate::{
    editorial_gaps, journal,
    knowledge::address,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json},
        state::AppState,
    },
};

/// Notes that an article was the answer to a request.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/articles",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    request_body = ArticleUse,
    responses(
        (status = 204, description = "Noted"),
        (status = 400, description = "No path of the help centre", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    Json(body): Json<ArticleUse>,
) -> Result<StatusCode, AppError> {
    if !is_path(&body.path) {
        return Err(AppError::BadRequest("malformed-body"));
    }
    let actor = Actor::Staff(staff.clone());
    let row = store::find(state.db.read(), &actor, &number).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if let Some((kind, key)) = address::item_at(&state.knowledge.now(), &body.path) {
        editorial_gaps::count_solved(&tx, kind, &key, now).await?;
    }
    rows::insert(&tx, row.id, staff.id, std::slice::from_ref(&body.path), rows::SOLVED, now).await?;
    let (label, object) = (actor.label(), format!("ticket:{}", row.number));
    let entry = journal::Entry { actor: &label, action: "ticket.article", object: &object, note: &body.path };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
