//! Saved views: a filter under a name, for oneself or for all colleagues.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
};
use shared::{
    api::{
        console::QueueFilter,
        desk::views::{NAME_MAX, SaveView, SavedView, VIEWS_MAX},
    },
    problem::Problem,
};
use uuid::Uuid;

use super::super::{super::store::desk::views as rows, queue::query_of};
use crate::{
    entity::{millis, saved_view},
    journal,
    platform::{
        database::Tx,
        error::{AppError, WrongField},
        extract::{Actor, Desk, Json, Staff, if_match},
        state::AppState,
    },
};

fn view(row: saved_view::Model, staff: &Staff) -> SavedView {
    SavedView {
        id: row.id,
        name: row.name,
        // What cannot be read any more lists what nothing was asked of.
        filter: serde_json::from_str(&row.filter).unwrap_or_default(),
        shared: row.shared,
        mine: row.account_id == staff.id,
        version: row.version,
    }
}

/// The views that a member of staff sees.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn visible(state: &AppState, staff: &Staff) -> Result<Vec<SavedView>, AppError> {
    Ok(rows::visible(&state.db, staff.id).await?.into_iter().map(|row| view(row, staff)).collect())
}

/// A view as it is kept: a name, and a filter that the queue understands.
fn parse(body: SaveView, staff: &Staff) -> Result<(String, String), AppError> {
    let wrong =
        |code, limit| Err(AppError::Invalid(vec![WrongField { field: "name".to_owned(), code, limit }]));
    let name = shared::forms::clean(&body.name).replace('\n', " ");
    if name.is_empty() {
        return wrong("required", None);
    }
    if name.chars().count() > NAME_MAX {
        return wrong("too-long", Some(NAME_MAX));
    }
    let filter = QueueFilter { cursor: String::new(), limit: None, ..body.filter };
    query_of(&filter, &filter.group, staff)?;
    Ok((name, serde_json::to_string(&filter).map_err(AppError::internal)?))
}

async fn note(tx: &Tx, state: &AppState, staff: &Staff, action: &str, id: Uuid) -> Result<(), AppError> {
    let (label, object) = (Actor::Staff(staff.clone()).label(), format!("view:{id}"));
    let entry = journal::Entry { actor: &label, action, object: &object, note: "" };
    journal::append(tx, state.clock.now(), entry).await
}

/// The reader's own views and the shared ones of colleagues, by name.
#[utoipa::path(
    get,
    path = "/console/views",
    operation_id = "console_views_list",
    tag = "console",
    responses(
        (status = 200, description = "Views", body = Vec<SavedView>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn list(State(state): State<AppState>, Desk(staff): Desk) -> Result<Out<Vec<SavedView>>, AppError> {
    visible(&state, &staff).await.map(Out)
}

/// Keeps a view; thirty a person.
#[utoipa::path(
    post,
    path = "/console/views",
    operation_id = "console_views_create",
    tag = "console",
    request_body = SaveView,
    responses(
        (status = 201, description = "It is kept", body = SavedView),
        (status = 400, description = "The body cannot be read, or the queue does not understand the filter", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 409, description = "Thirty are kept already: `too-many-views`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn create(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Json(body): Json<SaveView>,
) -> Result<(StatusCode, Out<SavedView>), AppError> {
    let shared = body.shared;
    let (name, filter) = parse(body, &staff)?;
    let row = saved_view::Model {
        id: state.ids.id(),
        account_id: staff.id,
        name,
        filter,
        shared,
        version: 1,
        updated_at: millis(state.clock.now()),
    };
    let tx = state.db.begin().await?;
    if rows::own_count(&tx, staff.id).await? >= VIEWS_MAX {
        return Err(AppError::Conflict("too-many-views"));
    }
    rows::insert(&tx, row.clone()).await?;
    note(&tx, &state, &staff, "view.create", row.id).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Out(view(row, &staff))))
}

/// Changes a view of one's own.
#[utoipa::path(
    put,
    path = "/console/views/{id}",
    operation_id = "console_views_change",
    tag = "console",
    params(
        ("id" = Uuid, Path, description = "Id"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = SaveView,
    responses(
        (status = 200, description = "It is kept", body = SavedView),
        (status = 400, description = "The body cannot be read, or the queue does not understand the filter", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such view of the caller", body = Problem),
        (status = 412, description = "It was changed meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn change(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
    headers: HeaderMap,
    Json(body): Json<SaveView>,
) -> Result<Out<SavedView>, AppError> {
    let seen = if_match(&headers)?;
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let shared = body.shared;
    let (name, filter) = parse(body, &staff)?;
    let tx = state.db.begin().await?;
    let mut row = rows::lock(&tx, staff.id, id).await?;
    if seen.is_some_and(|seen| seen != row.version) {
        return Err(AppError::Stale);
    }
    (row.name, row.filter, row.shared, row.version) = (name, filter, shared, row.version + 1);
    rows::save(&tx, &row, state.clock.now()).await?;
    note(&tx, &state, &staff, "view.change", id).await?;
    tx.commit().await?;
    Ok(Out(view(row, &staff)))
}

/// Removes a view of one's own.
#[utoipa::path(
    delete,
    path = "/console/views/{id}",
    operation_id = "console_views_remove",
    tag = "console",
    params(("id" = Uuid, Path, description = "Id")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such view of the caller", body = Problem),
    )
)]
pub async fn remove(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let tx = state.db.begin().await?;
    if !rows::remove(&tx, staff.id, id).await? {
        return Err(AppError::NotFound);
    }
    note(&tx, &state, &staff, "view.remove", id).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
