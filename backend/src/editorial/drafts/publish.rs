//! Publishes a draft, now or at a time.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::editor::{Change, PublishForm, PublishResult},
    problem::Problem,
};

use super::{
    super::{check, names, publish, view},
    keep, lock_seen, remark, step, tell,
};
use crate::{
    entity::millis,
    knowledge::live,
    platform::{
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Publishes a draft: with the answer it is on the site and in the search. At a time to come it waits, and is looked at once
/// more before it goes out. Four eyes see everything but slips of the pen.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/publish",
    operation_id = "editor_draft_publish",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen"),
    ),
    request_body = PublishForm,
    responses(
        (status = 200, description = "It is out, or waits for its time", body = PublishResult),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "Somebody else has to read it first (`four-eyes`), the live text changed since it began             (`draft-behind`), or not possible now (`draft-state`)", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile; `current` is the draft as it is now", body = Problem),
        (status = 422, description = "It has to be mended first (`content-broken`, with `findings`), or the time is past (`time-past`)", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<PublishForm>,
) -> Result<Out<PublishResult>, AppError> {
    let alone = view::is_alone(&state, staff.id).await?;
    let now = state.clock.now();
    if form.at.is_some_and(|at| at <= now) {
        return Err(AppError::Unprocessable("time-past"));
    }
    // What another server published a moment ago counts.
    state.knowledge.follow(&state.db).await?;
    let tx = state.db.begin().await?;
    let content_version = match form.at {
        None => live::bump(&tx).await?,
        Some(_) => live::version(&tx).await?,
    };
    let mut row = lock_seen(&state, &tx, &staff, &id, &headers).await?;
    if let Some(significance) = form.significance {
        significance.as_str().clone_into(&mut row.significance);
    }
    if let Some(words) = &form.note {
        row.note = remark("note", words, false)?;
    }
    let change = if form.at.is_some() { Change::Schedule } else { Change::Publish };
    names::after(&row, change)?;
    if !view::allowed(&row, staff.id, alone)?.contains(&change) {
        return Err(AppError::Conflict("four-eyes"));
    }
    if names::state_of(&row)? == shared::api::editor::RevisionState::InReview
        && row.edited_by != Some(staff.id)
    {
        (row.reviewer_id, row.reviewer) = (Some(staff.id), staff.name.clone());
    }
    (row.publisher_id, row.publisher) = (Some(staff.id), staff.name.clone());
    let Some(at) = form.at else {
        publish::carry_out(&state, &tx, &mut row, now).await?;
        super::note(&tx, &staff, &row, "content.publish", now).await?;
        tx.commit().await?;
        publish::after(&state, &row).await?;
        let number = view::whole(row.number);
        return Ok(Out(PublishResult { number, published_at: now, scheduled: false, content_version }));
    };
    let faults = check::faults(&state.knowledge.now(), &names::item_of(&row)?, &names::doc_of(&row)?);
    if shared::content::check::blocks(&faults) {
        return Err(check::broken(&faults));
    }
    step(&mut row, change)?;
    row.publish_at = Some(millis(at));
    keep(&state, &tx, &staff, &mut row, "content.schedule", now).await?;
    tx.commit().await?;
    tell(&state, "draft-changed", &row)?;
    let number = view::whole(row.number);
    Ok(Out(PublishResult { number, published_at: millis(at).0, scheduled: true, content_version }))
}
