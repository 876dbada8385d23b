//! Adding a contact: its code is sent.

use axum::{Json as Body, extract::State, http::StatusCode};
use shared::{
    api::accounts::codes::CodeSent,
    forms::account::contact::{Contact, ContactForm},
    problem::Problem,
};

use super::CONTACTS_MAX;
use crate::{
    accounts::{
        codes::{self, Purpose, Send},
        fresh,
        store::contacts,
        whence::Whence,
    },
    platform::{
        error::{AppError, request_lang},
        extract::{Account, Json},
        state::AppState,
    },
};

/// Sends a code to a new contact. Whether somebody else has it is said to its reader only.
#[utoipa::path(
    post,
    path = "/account/contacts",
    tag = "account",
    request_body = ContactForm,
    responses(
        (status = 202, description = "A letter or a message is on its way", body = CodeSent),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "Ten are there: `too-many-contacts`", body = Problem),
        (status = 422, description = "No e-mail address or phone number", body = Problem),
        (status = 429, description = "Too many codes: `too-many-codes`, `too-many-requests`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    whence: Whence,
    Json(form): Json<ContactForm>,
) -> Result<(StatusCode, Body<CodeSent>), AppError> {
    fresh(&state, &account)?;
    let contact = form.parse().map_err(AppError::fields)?;
    state.limits.take_code(&whence.key)?;
    let sent = add(&state, &account, &contact).await?;
    Ok((StatusCode::ACCEPTED, Body(sent)))
}

async fn add(state: &AppState, account: &Account, contact: &Contact) -> Result<CodeSent, AppError> {
    let tx = state.db.begin().await?;
    if contacts::of(&tx, account.id).await?.len() >= CONTACTS_MAX {
        return Err(AppError::Conflict("too-many-contacts"));
    }
    let what = match contacts::owner(&tx, contact).await? {
        Some(_) => Send::Decoy,
        None => Send::Code(Some(account.id)),
    };
    let sent = codes::send(state, &tx, Purpose::Contact, contact, what, request_lang()).await?;
    tx.commit().await?;
    Ok(sent)
}
