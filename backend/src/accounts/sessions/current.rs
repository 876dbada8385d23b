//! Who is signed in.

use axum::{Json, extract::State};
use shared::{api::sessions::SessionView, problem::Problem};

use super::unfinished::AnyStage;
use crate::{
    accounts::session,
    platform::{error::AppError, state::AppState},
};

/// Who is signed in on this device, or how far they have come.
#[utoipa::path(
    get,
    path = "/sessions/current",
    tag = "sessions",
    responses(
        (status = 200, description = "The session", body = SessionView),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    AnyStage { stage, account }: AnyStage,
) -> Result<Json<SessionView>, AppError> {
    session::view_of(&state, stage, &account).await.map(Json)
}
