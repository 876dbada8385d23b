//! What an operator has typed and not sent: kept for them alone, on every device of theirs. Saving it changes
//! nothing for anybody else, so it is not journalled.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use shared::{
    api::desk::drafts::{DRAFT_MAX, DraftView, DraftWrite, InHand},
    forms::request::FILES_MAX,
    problem::Problem,
    ticket::Action,
};
use uuid::Uuid;

use super::{super::super::store, held};
use crate::{
    entity::{staff_draft, ticket},
    platform::{
        error::{AppError, WrongField},
        extract::{Actor, Desk, Json, Staff, if_match},
        state::AppState,
    },
    uploads::{self, Owner},
};

/// The action of a stored name; what is unknown is a note, which reaches nobody outside.
pub(super) fn action_of(name: &str) -> Action {
    Action::ALL.into_iter().find(|action| action.as_str() == name).unwrap_or(Action::Comment)
}

/// What the reader has in hand for a request: their draft and their replies that wait.
#[utoipa::path(
    get,
    path = "/console/tickets/{number}/draft",
    operation_id = "console_draft_get",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "Draft and waiting replies", body = InHand),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn get(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
) -> Result<Out<InHand>, AppError> {
    let row = store::find(state.db.read(), &Actor::Staff(staff.clone()), &number).await?;
    in_hand(&state, &staff, &row).await.map(Out)
}

/// See [`get`].
///
/// # Errors
/// When the database does not answer.
pub(super) async fn in_hand(
    state: &AppState,
    staff: &Staff,
    row: &ticket::Model,
) -> Result<InHand, AppError> {
    let draft = store::desk::drafts::find(state.db.read(), staff.id, row.id).await?;
    let draft = match draft {
        Some(draft) => Some(view(state, staff, draft).await?),
        None => None,
    };
    let held = store::desk::held::waiting(state.db.read(), staff.id, row.id).await?;
    Ok(InHand { draft, held: held.iter().map(held::view).collect::<Result<_, _>>()? })
}

async fn view(state: &AppState, staff: &Staff, row: staff_draft::Model) -> Result<DraftView, AppError> {
    let ids: Vec<Uuid> = serde_json::from_str(&row.files).map_err(AppError::internal)?;
    let files = uploads::waiting(&state.db, Owner::Account(staff.id), &ids, state.clock.now()).await?;
    Ok(DraftView {
        body: row.body,
        action: action_of(&row.action),
        files,
        version: row.version,
        updated_at: row.updated_at.0,
    })
}

/// Keeps a draft in place of the one whose version was seen; nothing written elsewhere is overwritten.
#[utoipa::path(
    put,
    path = "/console/tickets/{number}/draft",
    operation_id = "console_draft_put",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that was seen; none or 0: there was no draft"),
    ),
    request_body = DraftWrite,
    responses(
        (status = 200, description = "The draft as it is kept", body = DraftView),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 412, description = "It was changed in another tab or on another device", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn put(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<DraftWrite>,
) -> Result<Out<DraftView>, AppError> {
    let seen = if_match(&headers)?.unwrap_or(0);
    check(&body)?;
    let row = store::find(state.db.read(), &Actor::Staff(staff.clone()), &number).await?;
    let now = state.clock.now();
    let new = store::desk::drafts::NewDraft {
        action: body.action.as_str().to_owned(),
        body: body.body.clone(),
        files: serde_json::to_string(&body.files).map_err(AppError::internal)?,
    };
    let tx = state.db.begin().await?;
    let version = store::desk::drafts::put(&tx, staff.id, row.id, seen, new, now).await?;
    tx.commit().await?;
    let files = uploads::waiting(&state.db, Owner::Account(staff.id), &body.files, now).await?;
    Ok(Out(DraftView {
        body: body.body,
        action: body.action,
        files,
        version,
        updated_at: crate::entity::millis(now).0,
    }))
}

fn check(draft: &DraftWrite) -> Result<(), AppError> {
    let wrong = |field: &str, code, limit| {
        Err(AppError::Invalid(vec![WrongField { field: field.to_owned(), code, limit: Some(limit) }]))
    };
    if !matches!(draft.action, Action::Answer | Action::AskRequester | Action::Comment) {
        return Err(AppError::BadRequest("malformed-body"));
    }
    if draft.body.chars().count() > DRAFT_MAX {
        return wrong("body", "too-long", DRAFT_MAX);
    }
    if draft.files.len() > FILES_MAX {
        return wrong("files", "too-many-files", FILES_MAX);
    }
    Ok(())
}

/// Throws the draft away.
#[utoipa::path(
    delete,
    path = "/console/tickets/{number}/draft",
    operation_id = "console_draft_delete",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "Only this version; none: whichever there is"),
    ),
    responses(
        (status = 204, description = "It is gone, or was not there"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
    )
)]
pub async fn remove(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, AppError> {
    let seen = if_match(&headers)?;
    let row = store::find(state.db.read(), &Actor::Staff(staff.clone()), &number).await?;
    let tx = state.db.begin().await?;
    store::desk::drafts::remove(&tx, staff.id, row.id, seen).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
