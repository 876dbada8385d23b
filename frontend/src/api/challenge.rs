//! Forms without an account, which the server may ask to work for: the ALTCHA protocol, version 1.

use serde::{Serialize, de::DeserializeOwned};
use shared::api::accounts::challenge::{ANSWER_HEADER, Challenge, HONEYPOT_HEADER};

use super::{ApiError, Call, get};
use crate::device::challenge;

/// Sends a form; when the server wants proof that a device works for it, does the work and sends the same again.
///
/// # Errors
/// See [`ApiError`].
pub async fn send<T: DeserializeOwned>(
    call: impl Fn() -> Call,
    form: &impl Serialize,
) -> Result<T, ApiError> {
    let call = || {
        let call = call().json(form);
        if challenge::is_trapped() { call.header(HONEYPOT_HEADER, "filled") } else { call }
    };
    match call().send().await {
        Err(ApiError::Problem(problem)) if problem.code == "challenge-needed" => {
            let asked: Challenge = get("/challenge").await?;
            let Some(answer) = challenge::answer(asked).await else { return Err(ApiError::Problem(problem)) };
            call().header(ANSWER_HEADER, answer).send().await
        }
        done => done,
    }
}
