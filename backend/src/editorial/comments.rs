//! Remarks on drafts.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::StatusCode,
};
use shared::{
    api::editor::{Comment, CommentForm},
    problem::Problem,
};

use super::{
    drafts::{id_of, note, remark, tell},
    names::state_of,
    store, view,
};
use crate::{
    entity::{content_comment, millis},
    platform::{
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Longest name of a field, characters: `steps.<key>.answers.<n>.label`.
const FIELD_MAX: usize = 200;

/// Remarks on a draft, oldest first.
#[utoipa::path(
    get,
    path = "/editor/drafts/{id}/comments",
    operation_id = "editor_comments_list",
    tag = "editor",
    params(("id" = String, Path, description = "Id of the draft")),
    responses(
        (status = 200, description = "Remarks", body = Vec<Comment>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    _editor: Editor,
    Path(id): Path<String>,
) -> Result<Out<Vec<Comment>>, AppError> {
    let row = store::by_id(state.db.read(), id_of(&id)?).await?;
    let comments = store::around::comments(state.db.read(), row.id).await?;
    Ok(Out(comments.into_iter().map(view::comment).collect()))
}

/// Adds a remark on a draft, on a field or a line of it.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/comments",
    operation_id = "editor_comments_add",
    tag = "editor",
    params(("id" = String, Path, description = "Id of the draft")),
    request_body = CommentForm,
    responses(
        (status = 201, description = "The remark", body = Comment),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such draft", body = Problem),
        (status = 409, description = "It is a draft no more: `draft-state`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn add(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
    Json(form): Json<CommentForm>,
) -> Result<(StatusCode, Out<Comment>), AppError> {
    let body = remark("text", &form.text, true)?;
    let field: String = shared::forms::clean(&form.field).chars().take(FIELD_MAX).collect();
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let row = store::lock(&tx, id_of(&id)?).await?;
    if !state_of(&row)?.is_open() {
        return Err(AppError::Conflict("draft-state"));
    }
    let comment = content_comment::Model {
        id: state.ids.id(),
        revision_id: row.id,
        author_id: staff.id,
        author: staff.name.clone(),
        field,
        line: form.line.and_then(|line| i32::try_from(line).ok()),
        body,
        resolved: false,
        created_at: millis(now),
    };
    store::around::add_comment(&tx, comment.clone()).await?;
    note(&tx, &staff, &row, "content.comment", now).await?;
    tx.commit().await?;
    tell(&state, "draft-changed", &row)?;
    Ok((StatusCode::CREATED, Out(view::comment(comment))))
}

/// Settles a remark.
#[utoipa::path(
    post,
    path = "/editor/drafts/{id}/comments/{comment}/resolve",
    operation_id = "editor_comments_resolve",
    tag = "editor",
    params(
        ("id" = String, Path, description = "Id of the draft"),
        ("comment" = String, Path, description = "Id of the remark"),
    ),
    responses(
        (status = 200, description = "It is settled", body = Comment),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such remark", body = Problem),
    )
)]
pub async fn resolve(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path((id, comment)): Path<(String, String)>,
) -> Result<Out<Comment>, AppError> {
    let comment = id_of(&comment)?;
    let tx = state.db.begin().await?;
    let row = store::lock(&tx, id_of(&id)?).await?;
    if !store::around::resolve(&tx, row.id, comment).await? {
        return Err(AppError::NotFound);
    }
    let settled = store::around::comments(&tx, row.id).await?.into_iter().find(|one| one.id == comment);
    let settled = settled.ok_or(AppError::NotFound)?;
    note(&tx, &staff, &row, "content.comment.resolve", state.clock.now()).await?;
    tx.commit().await?;
    tell(&state, "draft-changed", &row)?;
    Ok(Out(view::comment(settled)))
}
