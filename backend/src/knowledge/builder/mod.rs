//! What the builder of guides and the editors of records ask beside the drafts (SPEC 7.3): where readers leave a guide, the
//! whole reference of error codes.

mod code_list;
mod drops;
mod store;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(drops::guide_drops)).routes(routes!(code_list::code_list))
}
