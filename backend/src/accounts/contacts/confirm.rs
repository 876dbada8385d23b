//! Confirming a new contact by its code.

use axum::{extract::State, response::Response};
use shared::{api::accounts::profile::Profile, forms::account::contact::CodeForm, problem::Problem};

use super::super::profile;
use crate::{
    accounts::{
        codes::{self, Purpose},
        session,
        store::{accounts, contacts},
    },
    journal,
    notify::Safety,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
    server::limits::{ForCode, Limited},
};

/// Adds the contact. Those that were there before hear of it.
#[utoipa::path(
    post,
    path = "/account/contacts/confirm",
    tag = "account",
    request_body = CodeForm,
    responses(
        (status = 200, description = "The profile with the contact", body = Profile),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 409, description = "The code is over: `code-over`; somebody else has the contact meanwhile: \
            `contact-taken`", body = Problem),
        (status = 422, description = "Wrong, with tries left: `code-wrong`", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    account: Account,
    Json(form): Json<CodeForm>,
) -> Result<Response, AppError> {
    let code = form.parse().map_err(AppError::fields)?;
    confirm(&state, &account, &form.flow, &code).await.map(profile::answer)
}

async fn confirm(state: &AppState, account: &Account, flow: &str, code: &str) -> Result<Profile, AppError> {
    let (row, accepted) = codes::confirm(state, Purpose::Contact, flow, code).await?;
    if row.account_id != Some(account.id) {
        return Err(AppError::Conflict("code-over"));
    }
    let contact = codes::contact_of(&row)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    codes::spend(state, &tx, &accepted.flow).await?;
    let user = accounts::lock(&tx, account.id).await?;
    session::tell(state, &tx, &user, Safety::ContactsChanged { at: now }, now).await?;
    if !contacts::insert(&tx, state.ids.id(), account.id, &contact, now).await? {
        return Err(AppError::Conflict("contact-taken"));
    }
    accounts::bump(&tx, account.id).await?;
    let view = profile::view(&tx, account.id).await?;
    let label = account.label();
    let entry =
        journal::Entry { actor: &label, action: "contact.add", object: &label, note: contact.kind.as_str() };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(view)
}
