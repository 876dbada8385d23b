//! The identities of the own account.

use axum::{Json, extract::State};
use shared::{api::accounts::oidc::Identities, problem::Problem};

use crate::{
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::{ForRead, Limited},
};

/// By which outside identities one may sign in.
#[utoipa::path(
    get,
    path = "/account/identities",
    tag = "account",
    responses(
        (status = 200, description = "The identities", body = Identities),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<Identities>, AppError> {
    answer(&state, &account).await.map(Json)
}

pub(super) async fn answer(state: &AppState, account: &Account) -> Result<Identities, AppError> {
    Ok(Identities {
        items: super::identities(state.db.read(), account.id).await?,
        provider: state.config.oidc.as_ref().map(|provider| provider.name.clone()),
    })
}
