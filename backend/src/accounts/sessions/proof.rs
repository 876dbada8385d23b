//! A proof that it is still the person, before what changes the protection of the account.

use axum::{extract::State, http::StatusCode};
use shared::{
    forms::account::factor::{Proof, ProofForm},
    problem::Problem,
};

use crate::{
    accounts::{
        factors::totp,
        password,
        store::{accounts, passkeys, sessions},
    },
    journal,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
};

/// Proves by password or by the code of an app; good for ten minutes. Whoever has a second factor proves by it:
/// the password alone is not enough to take it away. A passkey proves by signing in with it.
#[utoipa::path(
    post,
    path = "/sessions/current/proof",
    tag = "sessions",
    request_body = ProofForm,
    responses(
        (status = 204, description = "Proved"),
        (status = 401, description = "Nobody is signed in, or the password is wrong: `wrong-login`", body = Problem),
        (status = 409, description = "There is no app: `totp-not-started`", body = Problem),
        (status = 422, description = "Wrong or used code, or a password where a code is needed: `factor-wrong`",
            body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Json(form): Json<ProofForm>,
) -> Result<StatusCode, AppError> {
    let proof = form.parse().map_err(AppError::fields)?;
    state.limits.factor.take(&account.id.to_string())?;
    prove(&state, &account, proof).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn prove(state: &AppState, account: &Account, proof: Proof) -> Result<(), AppError> {
    let now = state.clock.now();
    let method = match &proof {
        Proof::Password(_) => "password",
        Proof::Totp(_) => "totp",
    };
    if let Proof::Password(password) = proof.clone() {
        let db = state.db.read();
        if totp::is_on(db, account.id).await? || !passkeys::of(db, account.id).await?.is_empty() {
            return Err(AppError::Unprocessable("factor-needed"));
        }
        let user = accounts::by_id(state.db.read(), account.id).await?;
        if !password::fits(password, user.map(|user| user.password_hash)).await? {
            return Err(AppError::WrongLogin);
        }
    }
    let tx = state.db.begin().await?;
    if let Proof::Totp(code) = proof
        && !totp::use_code(state, &tx, account.id, true, &code, now).await?
    {
        return Err(AppError::Unprocessable("factor-wrong"));
    }
    sessions::prove(&tx, account.session, now).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "session.proof", object: &label, note: method };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(())
}
