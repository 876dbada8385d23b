//! Removing a passkey.

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{api::accounts::factors::Factors, problem::Problem};
use uuid::Uuid;

use crate::{
    accounts::{
        factors::{self, totp},
        fresh, session,
        store::{accounts, factors as codes, passkeys, sessions},
    },
    journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Removes a passkey; other sessions end. Staff must keep another factor.
#[utoipa::path(
    delete,
    path = "/account/passkeys/{id}",
    tag = "account",
    params(("id" = String, Path, description = "Id from the list")),
    responses(
        (status = 200, description = "What is left", body = Factors),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 404, description = "No such passkey of this account", body = Problem),
        (status = 409, description = "The last factor of staff: `last-factor`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<Json<Factors>, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    fresh(&state, &account)?;
    remove(&state, &account, id).await.map(Json)
}

async fn remove(state: &AppState, account: &Account, id: Uuid) -> Result<Factors, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    let known = passkeys::of(&tx, account.id).await?;
    if !known.iter().any(|row| row.id == id) {
        return Err(AppError::NotFound);
    }
    let last = known.len() == 1 && !totp::is_on(&tx, account.id).await?;
    if last && account.roles.is_staff() {
        return Err(AppError::Conflict("last-factor"));
    }
    passkeys::remove(&tx, account.id, id).await?;
    if last {
        codes::put_recovery(&tx, account.id, Vec::new()).await?;
    }
    sessions::end_all(&tx, account.id, Some(account.session)).await?;
    session::tell(state, &tx, &user, Safety::FactorsChanged { at: now }, now).await?;
    let view = factors::view(&tx, account).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "passkey.remove", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(view)
}
