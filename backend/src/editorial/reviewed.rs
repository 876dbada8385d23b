//! An item was read again and is right.

use axum::{extract::State, http::StatusCode};
use shared::{api::editor::ReviewedForm, content::Doc, problem::Problem};

use super::{
    history::{Reason, replace},
    names::label,
    publish::REVIEW,
    store,
};
use crate::{
    journal,
    knowledge::live,
    platform::{
        clock::moscow,
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Says that a live text was read again and is still right: the next reading is due in a month. The day of its last edit stays.
#[utoipa::path(
    post,
    path = "/editor/reviewed",
    operation_id = "editor_reviewed",
    tag = "editor",
    request_body = ReviewedForm,
    responses(
        (status = 204, description = "It is due again in a month"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such item", body = Problem),
        (status = 409, description = "A draft of it is open (`draft-open`), or its kind has no such day (`no-review`)", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Json(item): Json<ReviewedForm>,
) -> Result<StatusCode, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    live::bump(&tx).await?;
    let row = live::lock(&tx, &item).await?.ok_or(AppError::NotFound)?;
    if store::open_of(&tx, &item).await?.is_some() {
        return Err(AppError::Conflict("draft-open"));
    }
    let mut doc = Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?;
    let (updated, _) = doc.days().ok_or(AppError::Conflict("no-review"))?;
    doc.set_days(updated, moscow(now).date() + REVIEW);
    let reason = Reason { who: Some(&staff), note: "" };
    replace(&tx, &state.ids, &item, row, &doc, &reason, now).await?;
    let (actor, object) = (label(&staff), format!("content:{}", store::name_of(&item)));
    let entry = journal::Entry { actor: &actor, action: "content.reviewed", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    state.knowledge.follow(&state.db).await?;
    Ok(StatusCode::NO_CONTENT)
}
