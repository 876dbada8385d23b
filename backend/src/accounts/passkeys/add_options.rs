//! Asking the browser for a new passkey.

use axum::{Json, extract::State};
use shared::{
    api::accounts::factors::{PASSKEYS_MAX, PasskeyOptions},
    problem::Problem,
};

use super::{
    CREATE, begin,
    webauthn::{Site, ask_new},
};
use crate::{
    accounts::{
        fresh,
        store::{contacts, passkeys},
    },
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::{ForWrite, Limited},
};

/// Options for `navigator.credentials.create`.
#[utoipa::path(
    post,
    path = "/account/passkeys/options",
    tag = "account",
    responses(
        (status = 200, description = "The options and their flow", body = PasskeyOptions),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "Ten are there: `too-many-passkeys`", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<PasskeyOptions>, AppError> {
    fresh(&state, &account)?;
    options(&state, &account).await.map(Json)
}

async fn options(state: &AppState, account: &Account) -> Result<PasskeyOptions, AppError> {
    let tx = state.db.begin().await?;
    let known: Vec<String> =
        passkeys::of(&tx, account.id).await?.into_iter().map(|row| row.credential_id).collect();
    if known.len() >= PASSKEYS_MAX {
        return Err(AppError::Conflict("too-many-passkeys"));
    }
    let contact = contacts::of(&tx, account.id).await?.into_iter().next().map(|row| row.value);
    let login = contact.unwrap_or_else(|| account.login.clone());
    let asked = ask_new(&Site::of(&state.config), account.id, &login, &account.name, &known)?;
    let flow = begin(state, &tx, CREATE, Some(account.id), asked.server, state.clock.now()).await?;
    tx.commit().await?;
    Ok(PasskeyOptions { flow, public_key: asked.public_key })
}
