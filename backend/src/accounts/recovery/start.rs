//! The first step of recovery: a contact of the account.

use axum::{Json as Body, extract::State, http::StatusCode};
use shared::{
    api::accounts::{challenge::ChallengeProblem, codes::CodeSent},
    forms::account::contact::{Contact, ContactForm},
    problem::Problem,
};

use crate::{
    accounts::{
        codes::{self, Purpose, Send},
        store::{accounts, contacts},
        whence::Whence,
    },
    challenge::Human,
    platform::{
        error::{AppError, request_lang},
        extract::Json,
        state::AppState,
    },
};

/// Sends a code to a contact. One that has no account gets a letter that says so; the answer is the same.
#[utoipa::path(
    post,
    path = "/accounts/recovery",
    tag = "accounts",
    request_body = ContactForm,
    responses(
        (status = 202, description = "A letter or a message is on its way", body = CodeSent),
        (status = 422, description = "No e-mail address or phone number", body = Problem),
        (status = 428, description = "Answer the challenge: `challenge-needed`", body = ChallengeProblem),
        (status = 429, description = "Too many codes: `too-many-codes`, `too-many-requests`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    _human: Human,
    whence: Whence,
    Json(form): Json<ContactForm>,
) -> Result<(StatusCode, Body<CodeSent>), AppError> {
    let contact = form.parse().map_err(AppError::fields)?;
    state.limits.take_code(&whence.key)?;
    let sent = start(&state, &contact).await?;
    Ok((StatusCode::ACCEPTED, Body(sent)))
}

async fn start(state: &AppState, contact: &Contact) -> Result<CodeSent, AppError> {
    let tx = state.db.begin().await?;
    let owner = contacts::owner(&tx, contact).await?;
    let user = accounts::by_id(&tx, owner.unwrap_or_default()).await?.filter(|user| !user.disabled);
    let what = user.map_or(Send::Decoy, |user| Send::Code(Some(user.id)));
    let sent = codes::send(state, &tx, Purpose::Recovery, contact, what, request_lang()).await?;
    tx.commit().await?;
    Ok(sent)
}
