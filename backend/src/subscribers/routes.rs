//! Paths of subscriptions.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{answer, own, subscribe};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(subscribe::handler))
        .routes(routes!(answer::looked, answer::switched))
        .routes(routes!(own::listed))
        .routes(routes!(own::removed))
}
