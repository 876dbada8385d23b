//! Ready replies: everybody at the desk uses them, supervisors write them.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use shared::{
    api::{desk::canned::CannedReply, sessions::Role},
    forms::canned::CannedForm,
    lang::Lang,
    problem::Problem,
};
use uuid::Uuid;

use super::super::super::store::desk::canned as rows;
use crate::{
    entity::{canned_reply, millis},
    journal,
    platform::{
        database::Tx,
        error::AppError,
        extract::{Actor, Desk, Json, Staff, if_match},
        state::AppState,
    },
};

fn view(row: canned_reply::Model) -> CannedReply {
    CannedReply {
        id: row.id,
        key: row.key,
        title: row.title,
        body: row.body,
        lang: Lang::parse(&row.lang).unwrap_or_default(),
        category: row.category,
        version: row.version,
        updated_at: row.updated_at.0,
    }
}

/// Supervisors decide what the desk says in everybody's name.
fn may_write(staff: &Staff) -> Result<(), AppError> {
    if staff.roles.has(Role::Supervisor) { Ok(()) } else { Err(AppError::Forbidden("no-right")) }
}

async fn note(tx: &Tx, state: &AppState, staff: &Staff, action: &str, id: Uuid) -> Result<(), AppError> {
    let (label, object) = (Actor::Staff(staff.clone()).label(), format!("canned:{id}"));
    let entry = journal::Entry { actor: &label, action, object: &object, note: "" };
    journal::append(tx, state.clock.now(), entry).await
}

/// The row of a form.
fn row_of(
    state: &AppState,
    id: Uuid,
    version: i32,
    form: &CannedForm,
) -> Result<canned_reply::Model, AppError> {
    let content = state.knowledge.now();
    let categories: Vec<&str> = content.categories.iter().map(|category| category.key.as_str()).collect();
    let new = form.parse(&categories).map_err(AppError::fields)?;
    Ok(canned_reply::Model {
        id,
        key: new.key,
        title: new.title,
        body: new.body,
        lang: new.lang.as_str().to_owned(),
        category: new.category,
        version,
        updated_at: millis(state.clock.now()),
    })
}

/// All ready replies, by title.
#[utoipa::path(
    get,
    path = "/console/canned",
    operation_id = "console_canned_list",
    tag = "console",
    responses(
        (status = 200, description = "Ready replies", body = Vec<CannedReply>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    Desk(_staff): Desk,
) -> Result<Out<Vec<CannedReply>>, AppError> {
    Ok(Out(rows::all(&state.db).await?.into_iter().map(view).collect()))
}

/// A new ready reply, by a supervisor.
#[utoipa::path(
    post,
    path = "/console/canned",
    operation_id = "console_canned_create",
    tag = "console",
    request_body = CannedForm,
    responses(
        (status = 201, description = "It is kept", body = CannedReply),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a supervisor", body = Problem),
        (status = 409, description = "Another one has the key: `key-taken`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn create(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Json(form): Json<CannedForm>,
) -> Result<(StatusCode, Out<CannedReply>), AppError> {
    may_write(&staff)?;
    let row = row_of(&state, state.ids.id(), 1, &form)?;
    let tx = state.db.begin().await?;
    rows::put(&tx, None, row.clone()).await?;
    note(&tx, &state, &staff, "canned.create", row.id).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Out(view(row))))
}

/// Changes a ready reply, by a supervisor.
#[utoipa::path(
    put,
    path = "/console/canned/{id}",
    operation_id = "console_canned_change",
    tag = "console",
    params(
        ("id" = Uuid, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = CannedForm,
    responses(
        (status = 200, description = "It is kept", body = CannedReply),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a supervisor", body = Problem),
        (status = 404, description = "No such reply", body = Problem),
        (status = 409, description = "Another one has the key: `key-taken`", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn change(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(form): Json<CannedForm>,
) -> Result<Out<CannedReply>, AppError> {
    may_write(&staff)?;
    let seen = if_match(&headers)?;
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let tx = state.db.begin().await?;
    let before = rows::lock(&tx, id).await?;
    if seen.is_some_and(|seen| seen != before.version) {
        return Err(AppError::Stale);
    }
    let row = row_of(&state, id, before.version + 1, &form)?;
    rows::put(&tx, Some(before.version), row.clone()).await?;
    note(&tx, &state, &staff, "canned.change", id).await?;
    tx.commit().await?;
    Ok(Out(view(row)))
}

/// Removes a ready reply, by a supervisor.
#[utoipa::path(
    delete,
    path = "/console/canned/{id}",
    operation_id = "console_canned_remove",
    tag = "console",
    params(("id" = Uuid, Path, description = "Id")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a supervisor", body = Problem),
        (status = 404, description = "No such reply", body = Problem),
    )
)]
pub async fn remove(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    may_write(&staff)?;
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let tx = state.db.begin().await?;
    rows::lock(&tx, id).await?;
    rows::remove(&tx, id).await?;
    note(&tx, &state, &staff, "canned.remove", id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps ready replies to begin with, if there are none.
///
/// # Errors
/// When one of them has a mistake or the database refuses.
pub async fn seed_canned(state: &AppState, forms: &[CannedForm]) -> Result<(), AppError> {
    if !rows::all(&state.db).await?.is_empty() {
        return Ok(());
    }
    let tx = state.db.begin().await?;
    for form in forms {
        rows::put(&tx, None, row_of(state, state.ids.id(), 1, form)?).await?;
    }
    tx.commit().await?;
    Ok(())
}
