//! Removing an identity.

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{api::accounts::oidc::Identities, problem::Problem};
use uuid::Uuid;

use crate::{
    accounts::{
        fresh, session,
        store::{accounts, identities, passkeys},
    },
    journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::{ForWrite, Limited},
};

/// Removes an identity, unless it is the last way to sign in.
#[utoipa::path(
    delete,
    path = "/account/identities/{id}",
    tag = "account",
    params(("id" = Uuid, Path, description = "Id of the identity")),
    responses(
        (status = 200, description = "The identities that are left", body = Identities),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Prove first that it is you: `proof-needed`", body = Problem),
        (status = 404, description = "No such identity of this account", body = Problem),
        (status = 409, description = "There is no other way to sign in: `last-login`", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<Json<Identities>, AppError> {
    fresh(&state, &account)?;
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    remove(&state, &account, id).await?;
    super::list::answer(&state, &account).await.map(Json)
}

async fn remove(state: &AppState, account: &Account, id: Uuid) -> Result<(), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if !identities::remove(&tx, account.id, id).await? {
        return Err(AppError::NotFound);
    }
    let others = !identities::of(&tx, account.id).await?.is_empty();
    if user.password_hash.is_empty() && !others && passkeys::of(&tx, account.id).await?.is_empty() {
        return Err(AppError::Conflict("last-login"));
    }
    session::tell(state, &tx, &user, Safety::IdentitiesChanged { at: now }, now).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "identity.remove", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(())
}
