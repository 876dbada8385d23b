//! The wish is taken back.

use axum::{extract::State, http::StatusCode};
use shared::problem::Problem;

use crate::{
    accounts, journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
    privacy::store,
    server::limits::{ForWrite, Limited},
};

/// Takes the wish to be erased back. No proof is asked for: whoever is signed in may keep their account.
#[utoipa::path(
    delete,
    path = "/account/erasure",
    tag = "account",
    responses(
        (status = 204, description = "The account stays"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
) -> Result<StatusCode, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if store::take_back(&tx, account.id).await? {
        accounts::tell(&state, &tx, account.id, Safety::ErasureCancelled { at: now }).await?;
        let label = account.label();
        let object = format!("account:{}", account.id);
        let entry =
            journal::Entry { actor: &label, action: "account.erasure.cancel", object: &object, note: "" };
        journal::append(&tx, now, entry).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
