//! Whoever sends a form without an account: let through while forms are few, asked for work when they are many.

use axum::{extract::FromRequestParts, http::request::Parts};
use shared::api::accounts::challenge::{ANSWER_HEADER, HONEYPOT_HEADER};

use super::{answer, issue, store};
use crate::{
    integrations::Integration,
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::CallerKey,
};

/// Signed in, or a system with its key, or one of few, or somebody whose browser did the work.
#[derive(Clone, Copy, Debug)]
pub struct Human;

/// What comes with a form.
#[derive(Clone, Copy, Debug, Default)]
pub struct Brought<'a> {
    /// The answer to a challenge.
    pub answer: Option<&'a str>,
    /// Something is in the field that people do not see.
    pub trapped: bool,
}

impl FromRequestParts<AppState> for Human {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        if Integration::find(parts, state).await?.is_some() {
            return Ok(Self);
        }
        match Account::from_request_parts(parts, state).await {
            Ok(_) => return Ok(Self),
            Err(AppError::Unauthorized) => {}
            Err(error) => return Err(error),
        }
        let CallerKey(caller) = CallerKey::from_request_parts(parts, state).await?;
        let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let trapped = header(HONEYPOT_HEADER).is_some_and(|text| !text.is_empty());
        check(state, &caller, Brought { answer: header(ANSWER_HEADER), trapped }).await?;
        Ok(Self)
    }
}

/// Whether a form without an account may pass: few came from this address, or its device did the work.
///
/// # Errors
/// 428 with a challenge.
pub async fn check(state: &AppState, caller: &str, brought: Brought<'_>) -> Result<(), AppError> {
    let now = state.clock.now();
    if let Some(right) = brought.answer.and_then(|text| answer::check(&state.server_key, text, now))
        && store::spend(&state.db, &right).await?
    {
        return Ok(());
    }
    let few = state.limits.form_address.take(caller).and_then(|()| state.limits.form_all.take("")).is_ok();
    if few && !brought.trapped {
        return Ok(());
    }
    Err(AppError::ChallengeNeeded(Box::new(issue(&state.server_key, &state.ids, now)?)))
}
