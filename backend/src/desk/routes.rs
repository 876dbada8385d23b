//! Paths of the desk, below `/api/v1`.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{absence, board, duty, members, shifts, team};
use crate::platform::state::AppState;

/// The routes.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(team::handler))
        .routes(routes!(duty::handler))
        .routes(routes!(board::handler))
        .routes(routes!(absence::handler))
        .routes(routes!(shifts::handler))
        .routes(routes!(members::put))
        .routes(routes!(members::remove))
}
