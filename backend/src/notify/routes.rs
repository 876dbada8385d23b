//! Paths of letters.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    centre::{count, events, list, read},
    outbox,
    push::subscriptions,
    reports, unsubscribe,
};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(outbox::handler))
        .routes(routes!(reports::asked, reports::posted))
        .routes(routes!(list::handler))
        .routes(routes!(count::handler))
        .routes(routes!(read::handler))
        .routes(routes!(events::handler))
        .routes(routes!(subscriptions::list, subscriptions::add))
        .routes(routes!(subscriptions::remove))
        .routes(routes!(unsubscribe::by_page))
        .routes(routes!(unsubscribe::opened, unsubscribe::by_program))
}
