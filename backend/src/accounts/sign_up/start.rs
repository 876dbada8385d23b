//! The first step of signing up: a contact.

use axum::{Json as Body, extract::State, http::StatusCode};
use shared::{
    api::accounts::{challenge::ChallengeProblem, codes::CodeSent},
    forms::account::contact::{Contact, ContactForm},
    problem::Problem,
};

use crate::{
    accounts::{
        codes::{self, Purpose, Send},
        store::contacts,
        whence::Whence,
    },
    challenge::Human,
    platform::{
        error::{AppError, request_lang},
        extract::Json,
        state::AppState,
    },
};

/// Sends a code to a contact. A contact that has an account gets a letter that says so; the answer is the same.
#[utoipa::path(
    post,
    path = "/accounts/sign-up",
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
    let what = match contacts::owner(&tx, contact).await? {
        Some(_) => Send::Decoy,
        None => Send::Code(None),
    };
    let sent = codes::send(state, &tx, Purpose::SignUp, contact, what, request_lang()).await?;
    tx.commit().await?;
    Ok(sent)
}
