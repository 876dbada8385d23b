//! Paths of gaps and of what readers open.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{change, click, get, list};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler))
        .routes(routes!(get::handler, change::handler))
        .routes(routes!(click::handler))
}
