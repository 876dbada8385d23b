//! Paths of sessions.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{current, sign_in, sign_out};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(sign_in::handler))
        .routes(routes!(current::handler, sign_out::handler))
}
