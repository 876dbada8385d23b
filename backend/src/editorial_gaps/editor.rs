//! Who may see and decide about gaps.

use axum::{extract::FromRequestParts, http::request::Parts};
use shared::api::sessions::Role;

use crate::{
    accounts::Roles,
    platform::{
        error::AppError,
        extract::{Actor, Staff},
        state::AppState,
    },
};

/// An editor or an administrator; anybody else is refused.
#[derive(Clone, Debug)]
pub(super) struct Editor(pub(super) Staff);

/// Whether these roles write the knowledge base or answer for it.
pub(super) fn is_editor(roles: Roles) -> bool {
    roles.has(Role::Editor) || roles.has(Role::Administrator)
}

impl FromRequestParts<AppState> for Editor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) if is_editor(staff.roles) => Ok(Self(staff)),
            Actor::Staff(_) | Actor::Citizen(_) => Err(AppError::Forbidden("no-right")),
            _ => Err(AppError::Unauthorized),
        }
    }
}
