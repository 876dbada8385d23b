//! Signing in and out.

use shared::{api::sessions::SessionView, forms::sign_in::SignInForm};

use super::{ApiError, Call, Method, get, send};

/// Who is signed in.
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
