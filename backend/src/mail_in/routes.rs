//! Paths of mail that came in.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::quarantine::{discard, list, release};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(release::handler))
        .routes(routes!(discard::handler))
}
