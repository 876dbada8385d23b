//! Reading the profile.

use axum::{extract::State, response::Response};
use shared::{api::accounts::profile::Profile, problem::Problem};

use crate::platform::{error::AppError, extract::Account, state::AppState};

/// The own profile.
#[utoipa::path(
    get,
    path = "/account",
    tag = "account",
    responses(
        (status = 200, description = "The profile; `ETag` is its version", body = Profile),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<Response, AppError> {
    super::view(state.db.read(), account.id).await.map(super::answer)
}
