//! On the way to the provider, to connect an identity. A POST: an address that somebody else sent must not connect
//! their identity to this account.

use axum::{
    Json,
    extract::State,
    http::{HeaderName, HeaderValue, header},
};
use shared::{api::accounts::oidc::OidcStart, problem::Problem};

use super::{
    Refusal,
    flow::{self, Purpose},
};
use crate::{
    accounts::fresh,
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::{ForCode, Limited},
};

/// Begins to connect an identity; the browser goes to the address in the answer.
#[utoipa::path(
    post,
    path = "/account/identities",
    tag = "account",
    responses(
        (status = 200, description = "Where to go", body = OidcStart),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Prove first that it is you: `proof-needed`", body = Problem),
        (status = 409, description = "There is no provider: `oidc-off`", body = Problem),
        (status = 429, description = "Too often", body = Problem),
        (status = 503, description = "The provider does not answer", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    account: Account,
) -> Result<([(HeaderName, HeaderValue); 1], Json<OidcStart>), AppError> {
    fresh(&state, &account)?;
    let provider = state.config.oidc.as_ref().ok_or(AppError::Conflict("oidc-off"))?;
    let purpose = Purpose::Link { account: account.id, session: account.session };
    let begun = flow::begin(&state, provider, purpose).await.map_err(|refusal| match refusal {
        Refusal::App(error) => error,
        other => AppError::Unavailable(other.to_string()),
    })?;
    Ok(([(header::SET_COOKIE, begun.cookie)], Json(OidcStart { url: begun.url })))
}
