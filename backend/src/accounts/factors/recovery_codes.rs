//! New recovery codes.

use axum::{Json, extract::State};
use shared::{api::accounts::factors::RecoveryCodes, problem::Problem};

use super::totp;
use crate::{
    accounts::{
        fresh, session,
        store::{accounts, passkeys},
    },
    journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Makes ten recovery codes; older ones are void.
#[utoipa::path(
    post,
    path = "/account/recovery-codes",
    tag = "account",
    responses(
        (status = 200, description = "The codes, shown this once", body = RecoveryCodes),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "There is no second factor: `totp-not-started`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<RecoveryCodes>, AppError> {
    fresh(&state, &account)?;
    renew(&state, &account).await.map(|codes| Json(RecoveryCodes { codes }))
}

async fn renew(state: &AppState, account: &Account) -> Result<Vec<String>, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if !totp::is_on(&tx, account.id).await? && passkeys::of(&tx, account.id).await?.is_empty() {
        return Err(AppError::Conflict("totp-not-started"));
    }
    let codes = super::renew_recovery(state, &tx, account.id).await?;
    session::tell(state, &tx, &user, Safety::FactorsChanged { at: now }, now).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "recovery-codes.renew", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(codes)
}
