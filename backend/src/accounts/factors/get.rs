//! What protects the account.

use axum::{Json, extract::State};
use shared::{api::accounts::factors::Factors, problem::Problem};

use crate::platform::{error::AppError, extract::Account, state::AppState};

/// The second factors of the account.
#[utoipa::path(
    get,
    path = "/account/factors",
    tag = "account",
    responses(
        (status = 200, description = "The factors", body = Factors),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<Json<Factors>, AppError> {
    super::view(state.db.read(), &account).await.map(Json)
}
