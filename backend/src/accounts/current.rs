//! Who is signed in.

use axum::{Json, extract::State};
use shared::{api::sessions::SessionView, problem::Problem};

use crate::platform::{error::AppError, extract::Actor, state::AppState};

/// Who is signed in on this device.
#[utoipa::path(
    get,
    path = "/sessions/current",
    tag = "sessions",
    responses(
        (status = 200, description = "The signed-in member of staff", body = SessionView),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, actor: Actor) -> Result<Json<SessionView>, AppError> {
    let now = state.clock.now();
    match actor {
        Actor::Staff(staff) => Ok(Json(super::view(&staff, now))),
        _ => Err(AppError::Unauthorized),
    }
}
