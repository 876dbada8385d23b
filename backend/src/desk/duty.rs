//! Somebody says whether they are there.

use axum::{Json as Body, extract::State};
use shared::{api::team::Duty, problem::Problem};

use super::{
    LIMIT_MAX,
    store::{self, DutyChange},
};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json},
        state::AppState,
    },
};

/// Says whether new requests may be given to the caller, and how many open ones they take.
#[utoipa::path(
    put,
    path = "/console/duty",
    tag = "desk",
    request_body = Duty,
    responses(
        (status = 200, description = "As it is now", body = Duty),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Json(body): Json<Duty>,
) -> Result<Body<Duty>, AppError> {
    let duty = Duty { limit: body.limit.clamp(1, LIMIT_MAX), ..body };
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    store::set_duty(&tx, staff.id, DutyChange::Present(duty.present, i32::from(duty.limit)), now).await?;
    let note = if duty.present { "present" } else { "absent" };
    let (actor, object) = (Actor::Staff(staff.clone()).label(), format!("account:{}", staff.id));
    journal::append(&tx, now, journal::Entry { actor: &actor, action: "desk.duty", object: &object, note })
        .await?;
    tx.commit().await?;
    Ok(Body(duty))
}
