//! Gives a draft to a reviewer.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, DraftView, SubmitForm},
    problem::Problem,
};

use super::{
    super::{check, names},
    done, keep, lock_seen, step,
};
use crate::{
    accounts,
    platform::{
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Gives a draft to a reviewer. What could not be published is not worth somebody's reading.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/submit",
    operation_id = "editor_draft_submit",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    request_body = SubmitForm,
    responses(
        (status = 200, description = "It waits for a reviewer", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "Not possible now: `draft-state`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
        (status = 422, description = "It has to be mended first (`content-broken`, with `findings`), or no such reviewer", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<SubmitForm>,
) -> Result<Out<DraftView>, AppError> {
    let people = accounts::editors(&state).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    step(&mut row, Change::Submit)?;
    let faults = check::faults(&state.knowledge.now(), &names::item_of(&row)?, &names::doc_of(&row)?);
    if shared::content::check::blocks(&faults) {
        return Err(check::broken(&faults));
    }
    (row.reviewer_id, row.reviewer) = match form.reviewer {
        None => (None, String::new()),
        Some(id) => {
            let asked = people.into_iter().find(|one| one.id == id && Some(id) != row.edited_by);
            let asked = asked.ok_or(AppError::Unprocessable("no-reviewer"))?;
            (Some(asked.id), asked.name)
        }
    };
    row.returned.clear();
    keep(&state, &tx, &staff, &mut row, "content.submit", now).await?;
    tx.commit().await?;
    done(&state, &staff, row).await.map(Out)
}
