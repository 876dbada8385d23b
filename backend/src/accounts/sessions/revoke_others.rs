//! Ending all own sessions but this one.

use axum::{extract::State, http::StatusCode};
use shared::problem::Problem;

use crate::{
    accounts::store::sessions,
    journal,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Ends every other session of the account.
#[utoipa::path(
    delete,
    path = "/account/sessions",
    tag = "account",
    responses(
        (status = 204, description = "Only this one is left"),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<StatusCode, AppError> {
    let tx = state.db.begin().await?;
    sessions::end_all(&tx, account.id, Some(account.session)).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "session.revoke", object: &label, note: "others" };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
