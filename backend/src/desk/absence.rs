//! A supervisor notes that somebody is away.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::team::Absence, problem::Problem};
use uuid::Uuid;

use super::{
    people::colleague,
    store::{self, DutyChange},
};
use crate::{
    entity::millis,
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Json, Supervisor},
        state::AppState,
    },
    tickets,
};

/// Characters of a remark.
const NOTE_MAX: usize = 200;

/// Notes an absence, or its end; what the person has can go back into the queues.
#[utoipa::path(
    put,
    path = "/console/people/{id}/absence",
    tag = "desk",
    params(("id" = Uuid, Path, description = "Id of the account")),
    request_body = Absence,
    responses(
        (status = 204, description = "Noted"),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not supervise", body = Problem),
        (status = 404, description = "Nobody of the desk", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
    Path(id): Path<Uuid>,
    Json(body): Json<Absence>,
) -> Result<StatusCode, AppError> {
    colleague(&state, id).await?;
    let note: String = shared::forms::clean(&body.note).chars().take(NOTE_MAX).collect();
    let now = state.clock.now();
    let actor = Actor::Staff(staff);
    let tx = state.db.begin().await?;
    store::set_duty(&tx, id, DutyChange::Away(body.until.map(millis), note), now).await?;
    let (label, object) = (actor.label(), format!("account:{id}"));
    let what = if body.until.is_some() { "away" } else { "back" };
    let entry = journal::Entry { actor: &label, action: "desk.absence", object: &object, note: what };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    if body.give_back {
        tickets::give_back(&state, &actor, id).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
