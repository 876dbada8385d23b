//! Whether there is a provider.

use axum::{Json, extract::State};
use shared::api::accounts::oidc::OidcOffer;

use crate::platform::state::AppState;

/// What stands on the button, if there is one.
#[utoipa::path(
    get,
    path = "/oidc",
    tag = "sessions",
    responses((status = 200, description = "The provider's name, if there is one", body = OidcOffer))
)]
pub async fn handler(State(state): State<AppState>) -> Json<OidcOffer> {
    Json(OidcOffer { name: state.config.oidc.as_ref().map(|provider| provider.name.clone()) })
}
