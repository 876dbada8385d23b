//! Adding a passkey.

use axum::{Json as Body, extract::State, http::StatusCode};
use shared::{
    api::accounts::factors::{Factors, NewPasskey, PASSKEYS_MAX},
    forms::account::passkey::passkey_name,
    problem::Problem,
};

use super::{
    CREATE, REFUSED, take,
    webauthn::{Site, check_new},
};
use crate::{
    accounts::{
        factors, fresh, session,
        store::{accounts, passkeys},
    },
    entity::{millis, passkey},
    journal,
    notify::Safety,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Keeps the passkey that the browser made.
#[utoipa::path(
    post,
    path = "/account/passkeys",
    tag = "account",
    request_body = NewPasskey,
    responses(
        (status = 201, description = "Kept", body = Factors),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 422, description = "Not what was asked for: `passkey-refused`; or a wrong name", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    Json(form): Json<NewPasskey>,
) -> Result<(StatusCode, Body<Factors>), AppError> {
    fresh(&state, &account)?;
    let name = passkey_name(&form.name).map_err(AppError::fields)?;
    let factors = add(&state, &account, name, form).await?;
    Ok((StatusCode::CREATED, Body(factors)))
}

async fn add(
    state: &AppState,
    account: &Account,
    name: String,
    form: NewPasskey,
) -> Result<Factors, AppError> {
    let ceremony = take(state, CREATE, &form.flow).await?;
    if ceremony.account_id != Some(account.id) {
        return Err(REFUSED);
    }
    let new = check_new(&Site::of(&state.config), &ceremony.state, form.credential)?;
    let now = state.clock.now();
    if passkeys::by_credential(&state.db, &new.credential).await?.is_some() {
        return Err(REFUSED);
    }
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if passkeys::of(&tx, account.id).await?.len() >= PASSKEYS_MAX {
        return Err(AppError::Conflict("too-many-passkeys"));
    }
    let row = passkey::Model {
        id: state.ids.id(),
        account_id: account.id,
        credential_id: new.credential,
        name,
        static_state: new.static_state,
        dynamic_state: new.dynamic_state,
        created_at: millis(now),
        used_at: None,
    };
    passkeys::insert(&tx, row).await?;
    session::tell(state, &tx, &user, Safety::FactorsChanged { at: now }, now).await?;
    let view = factors::view(&tx, account).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "passkey.add", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(view)
}
