//! A supervisor puts people into groups.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::team::Membership, problem::Problem};
use uuid::Uuid;

use super::{people::colleague, store};
use crate::{
    journal,
    platform::{
        database::Tx,
        error::AppError,
        extract::{Actor, Json, Staff, Supervisor},
        state::AppState,
    },
};

/// Skills of one member, characters of one.
const SKILLS_MAX: usize = 40;
const SKILL_MAX: usize = 60;

/// A key as the content has them.
fn is_key(text: &str) -> bool {
    (1..=SKILL_MAX).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

/// Puts somebody into a group, or changes level and skills there.
#[utoipa::path(
    put,
    path = "/console/groups/{key}/members/{id}",
    tag = "desk",
    params(
        ("key" = String, Path, description = "Key of the group"),
        ("id" = Uuid, Path, description = "Id of the account"),
    ),
    request_body = Membership,
    responses(
        (status = 204, description = "They belong to it"),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not supervise", body = Problem),
        (status = 404, description = "No such group, or nobody of the desk", body = Problem),
        (status = 422, description = "A skill is no key of a category or sub-topic", body = Problem),
    )
)]
pub async fn put(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
    Path((key, id)): Path<(String, Uuid)>,
    Json(body): Json<Membership>,
) -> Result<StatusCode, AppError> {
    colleague(&state, id).await?;
    if !store::group(&state.db, &key).await? {
        return Err(AppError::NotFound);
    }
    if body.skills.len() > SKILLS_MAX || !body.skills.iter().all(|skill| is_key(skill)) {
        return Err(AppError::Unprocessable("bad-skill"));
    }
    let tx = state.db.begin().await?;
    store::join(&tx, &key, id, body.level, &body.skills).await?;
    note(&state, &tx, staff, "desk.join", &key, id).await?;
    tx.commit().await?;
    state.desk.regroup(id);
    Ok(StatusCode::NO_CONTENT)
}

/// Takes somebody out of a group; what they have stays theirs.
#[utoipa::path(
    delete,
    path = "/console/groups/{key}/members/{id}",
    tag = "desk",
    params(
        ("key" = String, Path, description = "Key of the group"),
        ("id" = Uuid, Path, description = "Id of the account"),
    ),
    responses(
        (status = 204, description = "They do not belong to it any more"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not supervise", body = Problem),
        (status = 404, description = "They did not", body = Problem),
    )
)]
pub async fn remove(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
    Path((key, id)): Path<(String, Uuid)>,
) -> Result<StatusCode, AppError> {
    let tx = state.db.begin().await?;
    store::leave(&tx, &key, id).await?;
    note(&state, &tx, staff, "desk.leave", &key, id).await?;
    tx.commit().await?;
    state.desk.regroup(id);
    Ok(StatusCode::NO_CONTENT)
}

async fn note(
    state: &AppState,
    tx: &Tx,
    staff: Staff,
    action: &str,
    group: &str,
    id: Uuid,
) -> Result<(), AppError> {
    let (actor, object) = (Actor::Staff(staff).label(), format!("account:{id}"));
    let entry = journal::Entry { actor: &actor, action, object: &object, note: group };
    journal::append(tx, state.clock.now(), entry).await
}
