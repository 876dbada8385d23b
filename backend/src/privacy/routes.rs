//! Paths of a person's own data.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{erasure, export, reads};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(reads::handler))
        .routes(routes!(export::ask::handler, export::download::handler))
        .routes(routes!(erasure::get::handler, erasure::ask::handler, erasure::cancel::handler))
}
