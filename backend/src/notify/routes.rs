//! Paths of letters.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{outbox, reports};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(outbox::handler)).routes(routes!(reports::asked, reports::posted))
}
