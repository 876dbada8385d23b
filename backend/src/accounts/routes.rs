//! Paths of accounts and sessions.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{contacts, factors, oidc, passkeys, profile, recovery, sessions, sign_up};
use crate::platform::state::AppState;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(sessions::sign_in::handler))
        .routes(routes!(sessions::current::handler, sessions::sign_out::handler))
        .routes(routes!(sessions::factor::handler))
        .routes(routes!(sessions::proof::handler))
        .routes(routes!(sign_up::start::handler))
        .routes(routes!(sign_up::confirm::handler))
        .routes(routes!(sign_up::finish::handler))
        .routes(routes!(recovery::start::handler))
        .routes(routes!(recovery::confirm::handler))
        .routes(routes!(recovery::finish::handler))
        .routes(routes!(profile::get::handler, profile::change::handler))
        .routes(routes!(profile::password::handler))
        .routes(routes!(contacts::add::handler))
        .routes(routes!(contacts::confirm::handler))
        .routes(routes!(contacts::remove::handler))
        .routes(routes!(factors::get::handler))
        .routes(routes!(factors::totp_start::handler, factors::totp_remove::handler))
        .routes(routes!(factors::totp_confirm::handler))
        .routes(routes!(factors::recovery_codes::handler))
        .routes(routes!(passkeys::sign_in_options::handler))
        .routes(routes!(passkeys::sign_in::handler))
        .routes(routes!(passkeys::add_options::handler))
        .routes(routes!(passkeys::add::handler))
        .routes(routes!(passkeys::remove::handler))
        .routes(routes!(sessions::list::handler, sessions::revoke_others::handler))
        .routes(routes!(sessions::revoke::handler))
        .routes(routes!(sessions::history::handler))
        .routes(routes!(oidc::offer::handler))
        .routes(routes!(oidc::start::handler))
        .routes(routes!(oidc::callback::handler))
        .routes(routes!(oidc::list::handler, oidc::link::handler))
        .routes(routes!(oidc::remove::handler))
}
