//! Who is signed in.

use axum::Json;
use shared::{api::sessions::SessionView, problem::Problem};

use crate::platform::{error::AppError, extract::Actor};

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
pub async fn handler(actor: Actor) -> Result<Json<SessionView>, AppError> {
    match actor {
        Actor::Staff(staff) => {
            Ok(Json(SessionView { name: staff.name, login: staff.login, role: staff.role }))
        }
        _ => Err(AppError::Unauthorized),
    }
}
