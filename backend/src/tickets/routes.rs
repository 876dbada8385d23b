//! Paths of requests.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    access, advice, callback, claims, close, comment, console, counts, create, escalate, events, file, get,
    link, list, paper, rate, remind, reopen, repeat, table,
};
use crate::{platform::state::AppState, uploads};

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list::handler, create::handler))
        .routes(routes!(access::handler))
        .routes(routes!(counts::handler))
        .routes(routes!(advice::handler))
        .routes(routes!(table::csv::handler))
        .routes(routes!(table::xlsx::handler))
        .routes(routes!(callback::handler))
        .routes(routes!(get::handler))
        .routes(routes!(paper::json::handler))
        .routes(routes!(paper::pdf::handler))
        .routes(routes!(comment::handler))
        .routes(routes!(close::handler))
        .routes(routes!(reopen::handler))
        .routes(routes!(rate::handler))
        .routes(routes!(remind::handler))
        .routes(routes!(escalate::handler))
        .routes(routes!(repeat::handler))
        .routes(routes!(events::handler))
        .routes(routes!(file::handler))
        .routes(routes!(link::handler))
        .routes(routes!(claims::offers::handler, claims::claim::handler))
        .merge(uploads::routes())
        .merge(console::routes())
}
