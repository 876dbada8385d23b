//! Paths of requests.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    access, callback, claims, close, comment, console, create, events, file, get, list, rate, reopen,
};
use crate::{platform::state::AppState, uploads};

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler, create::handler))
        .routes(routes!(access::handler))
        .routes(routes!(callback::handler))
        .routes(routes!(get::handler))
        .routes(routes!(comment::handler))
        .routes(routes!(close::handler))
        .routes(routes!(reopen::handler))
        .routes(routes!(rate::handler))
        .routes(routes!(events::handler))
        .routes(routes!(file::handler))
        .routes(routes!(claims::offers::handler, claims::claim::handler))
        .merge(uploads::routes())
        .merge(console::routes())
}
