//! A challenge to be solved beforehand.

use axum::{Json, extract::State};
use shared::{api::accounts::challenge::Challenge, problem::Problem};

use super::issue;
use crate::{
    platform::{error::AppError, state::AppState},
    server::limits::{ForRead, Limited},
};

/// A new challenge; a form that must have one gets it with the refusal, too.
#[utoipa::path(
    get,
    path = "/challenge",
    tag = "accounts",
    responses(
        (status = 200, description = "The challenge, good for ten minutes and one form", body = Challenge),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
) -> Result<Json<Challenge>, AppError> {
    issue(&state.server_key, &state.ids, state.clock.now()).map(Json)
}
