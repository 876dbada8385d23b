//! Whether the account is to be erased.

use axum::{Json, extract::State};
use shared::{api::accounts::data::ErasureState, problem::Problem};

use crate::{
    platform::{error::AppError, extract::Account, state::AppState},
    privacy::store,
    server::limits::{ForRead, Limited},
};

/// Whether and when the own account will be erased.
#[utoipa::path(
    get,
    path = "/account/erasure",
    tag = "account",
    responses(
        (status = 200, description = "The wish, if there is one", body = ErasureState),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<ErasureState>, AppError> {
    Ok(Json(super::view(store::wish(&state.db, account.id).await?.as_ref())))
}
