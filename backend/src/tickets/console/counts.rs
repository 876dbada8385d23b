//! How many requests each view of the queue holds.

use axum::{Json, extract::State};
use shared::{api::console::QueueCounts, problem::Problem};

use super::super::store;
use crate::platform::{error::AppError, extract::Desk, state::AppState};

/// The counts, up to a cap.
#[utoipa::path(
    get,
    path = "/console/counts",
    tag = "console",
    responses(
        (status = 200, description = "The counts", body = QueueCounts),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
) -> Result<Json<QueueCounts>, AppError> {
    let group = state.desk.first_group(&state, staff.id).await?;
    Ok(Json(store::counts(&state.db, &staff, &group, state.clock.now()).await?))
}
