//! What the builder of guides and the editors of records ask beside the drafts (SPEC 7.3): where readers leave a guide, the
//! whole reference of error codes.

mod code_list;
mod drops;
mod store;

use axum::{extract::FromRequestParts, http::request::Parts};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    accounts::Right,
    platform::{error::AppError, extract::Actor, state::AppState},
};

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(drops::guide_drops)).routes(routes!(code_list::code_list))
}

/// Somebody who edits the knowledge base, or an administrator; anybody else is refused.
#[derive(Clone, Copy, Debug)]
struct Editorial;

impl FromRequestParts<AppState> for Editorial {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff)
                if staff.roles.may(Right::EditKnowledge) || staff.roles.may(Right::ManagePeople) =>
            {
                Ok(Self)
            }
            Actor::Staff(_) | Actor::Citizen(_) => Err(AppError::Forbidden("no-right")),
            _ => Err(AppError::Unauthorized),
        }
    }
}
