//! Signing in and out, sessions, proofs.

use shared::{
    api::{
        accounts::factors::{PasskeyAnswer, PasskeyOptions},
        sessions::{HistoryFilter, SessionRow, SessionView, SignInRow},
    },
    forms::{
        account::factor::{FactorForm, ProofForm},
        sign_in::SignInForm,
    },
    page::Page,
};
use uuid::Uuid;

use super::{ApiError, Call, Method, Nothing, get, send};
use crate::routes::with_query;

/// Who is signed in, or about to be.
///
/// # Errors
/// 401 when nobody is; see [`ApiError`].
pub async fn current() -> Result<SessionView, ApiError> {
    get("/sessions/current").await
}

/// Signs in; the session travels in a cookie.
///
/// # Errors
/// 401 for a wrong login or password alike, 429 after too many attempts; see [`ApiError`].
pub async fn sign_in(form: &SignInForm) -> Result<SessionView, ApiError> {
    send(Method::Post, "/sessions", form).await
}

/// Signs out.
///
/// # Errors
/// See [`ApiError`].
pub async fn sign_out() -> Result<(), ApiError> {
    Call::delete("/sessions/current").send().await
}

/// The second step of signing in.
///
/// # Errors
/// 422 for a wrong code, 401 when the first step was too long ago; see [`ApiError`].
pub async fn factor(form: &FactorForm) -> Result<SessionView, ApiError> {
    send(Method::Post, "/sessions/current/factor", form).await
}

/// Proves that it is still the person; good for ten minutes.
///
/// # Errors
/// 401 for a wrong password, 422 for a wrong code; see [`ApiError`].
pub async fn prove(form: &ProofForm) -> Result<(), ApiError> {
    send(Method::Post, "/sessions/current/proof", form).await
}

/// What the browser needs to sign with a passkey.
///
/// # Errors
/// See [`ApiError`].
pub async fn passkey_options() -> Result<PasskeyOptions, ApiError> {
    send(Method::Post, "/sessions/passkey/options", &Nothing {}).await
}

/// Signs in with a passkey.
///
/// # Errors
/// 422 when it is not one of ours; see [`ApiError`].
pub async fn sign_in_by_passkey(answer: &PasskeyAnswer) -> Result<SessionView, ApiError> {
    send(Method::Post, "/sessions/passkey", answer).await
}

/// The person's sessions.
///
/// # Errors
/// See [`ApiError`].
pub async fn list() -> Result<Vec<SessionRow>, ApiError> {
    get("/account/sessions").await
}

/// Ends one session.
///
/// # Errors
/// 404 when it has ended already; see [`ApiError`].
pub async fn end(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/account/sessions/{id}")).send().await
}

/// Ends all sessions but this one.
///
/// # Errors
/// See [`ApiError`].
pub async fn end_others() -> Result<(), ApiError> {
    Call::delete("/account/sessions").send().await
}

/// A page of the history of sign-ins, the latest first.
///
/// # Errors
/// See [`ApiError`].
pub async fn history(filter: &HistoryFilter) -> Result<Page<SignInRow>, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    get(&with_query("/account/sign-ins", &[("cursor", &filter.cursor), ("limit", &limit)])).await
}
