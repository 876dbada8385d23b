//! Turning the authenticator app off.

use axum::{Json, extract::State};
use shared::{api::accounts::factors::Factors, problem::Problem};

use super::totp;
use crate::{
    accounts::{
        fresh, session,
        store::{accounts, factors as rows, passkeys, sessions},
    },
    journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Turns the app off; other sessions end. Staff must keep another factor. With the last one the recovery codes go
/// too.
#[utoipa::path(
    delete,
    path = "/account/totp",
    tag = "account",
    responses(
        (status = 200, description = "What is left", body = Factors),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "The last factor of staff: `last-factor`; none is on: `totp-not-started`",
            body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<Json<Factors>, AppError> {
    fresh(&state, &account)?;
    remove(&state, &account).await.map(Json)
}

async fn remove(state: &AppState, account: &Account) -> Result<Factors, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if !totp::is_on(&tx, account.id).await? {
        return Err(AppError::Conflict("totp-not-started"));
    }
    let last = passkeys::of(&tx, account.id).await?.is_empty();
    if last && account.roles.is_staff() {
        return Err(AppError::Conflict("last-factor"));
    }
    rows::remove_totp(&tx, account.id).await?;
    if last {
        rows::put_recovery(&tx, account.id, Vec::new()).await?;
    }
    sessions::end_all(&tx, account.id, Some(account.session)).await?;
    session::tell(state, &tx, &user, Safety::FactorsChanged { at: now }, now).await?;
    let left = super::view(&tx, account).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "totp.off", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(left)
}
