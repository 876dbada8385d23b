//! Removing a contact.

use axum::{
    extract::{Path, State},
    response::Response,
};
use shared::{api::accounts::profile::Profile, problem::Problem};
use uuid::Uuid;

use super::super::profile;
use crate::{
    accounts::{
        fresh, session,
        store::{accounts, contacts},
    },
    journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Removes a contact; the last one of a citizen stays, as access could not be recovered without it.
#[utoipa::path(
    delete,
    path = "/account/contacts/{id}",
    tag = "account",
    params(("id" = String, Path, description = "Id from the profile")),
    responses(
        (status = 200, description = "The profile without it", body = Profile),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 404, description = "No such contact of this account", body = Problem),
        (status = 409, description = "It is the last one: `last-contact`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    fresh(&state, &account)?;
    remove(&state, &account, id).await.map(profile::answer)
}

async fn remove(state: &AppState, account: &Account, id: Uuid) -> Result<Profile, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    let known = contacts::of(&tx, account.id).await?;
    if !known.iter().any(|row| row.id == id) {
        return Err(AppError::NotFound);
    }
    if known.len() == 1 && !account.roles.is_staff() {
        return Err(AppError::Conflict("last-contact"));
    }
    // While the old contact is still there: it hears of its end, if it is the first.
    session::tell(state, &tx, &user, Safety::ContactsChanged { at: now }, now).await?;
    contacts::remove(&tx, account.id, id).await?;
    accounts::bump(&tx, account.id).await?;
    let view = profile::view(&tx, account.id).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "contact.remove", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(view)
}
