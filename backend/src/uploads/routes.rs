//! Paths of uploads.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{create, get, remove, thumbnail};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(create::handler))
        .routes(routes!(get::handler, remove::handler))
        .routes(routes!(thumbnail::handler))
}
