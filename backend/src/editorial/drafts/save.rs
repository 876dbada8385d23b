//! Keeps what is typed.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DOC_MAX, DraftView, DraftWrite},
    problem::Problem,
};
use time::Duration;

use super::{
    super::{check, names::item_of, store},
    done, lock_seen, note, remark, step,
};
use crate::platform::{
    error::AppError,
    extract::{Editor, Json},
    state::AppState,
};

/// Savings of one person within it are one line of the journal.
const RUN: Duration = Duration::minutes(10);

/// Keeps a draft in place of the version that was seen; nothing written elsewhere is overwritten.
#[utoipa::path(
    put,
    path = "/editor/drafts/{id}",
    operation_id = "editor_draft_save",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = String, Header, description = "The version that was seen"),
    ),
    request_body = DraftWrite,
    responses(
        (status = 200, description = "The draft as it is kept", body = DraftView),
        (status = 400, description = "The body cannot be read, or no version was named", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "Not possible now: `draft-state`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
        (status = 413, description = "The document is too long", body = Problem),
        (status = 422, description = "The document does not fit its kind", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<DraftWrite>,
) -> Result<Out<DraftView>, AppError> {
    if !headers.contains_key("if-match") {
        return Err(AppError::BadRequest("if-match"));
    }
    let words = remark("note", &form.note, false)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    let doc = check::typed(&item_of(&row)?, form.doc)?.to_json().map_err(AppError::internal)?;
    if doc.len() > DOC_MAX {
        return Err(AppError::TooLarge(DOC_MAX));
    }
    let other_words = doc != row.doc;
    if other_words {
        step(&mut row, Change::Save)?;
        row.doc = doc;
        // An approval was for the words of then.
        row.publish_at = None;
    } else if super::super::names::after(&row, Change::Save).is_err() {
        return Err(AppError::Conflict("draft-state"));
    }
    let first = row.edited_by != Some(staff.id) || now - row.updated_at.0 > RUN;
    if other_words {
        (row.edited_by, row.editor) = (Some(staff.id), staff.name.clone());
    }
    row.note = words;
    form.significance.as_str().clone_into(&mut row.significance);
    store::save(&tx, &mut row, now).await?;
    if first {
        note(&tx, &staff, &row, "content.save", now).await?;
    }
    tx.commit().await?;
    state.editorial.beat(row.id, &staff, true, now);
    done(&state, &staff, row).await.map(Out)
}
