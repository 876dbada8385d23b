//! Requests that staff register for somebody.

use shared::{api::tickets::Filed, forms::intake::IntakeForm};

use super::{ApiError, Call};

/// Registers one; the same `key` again files nothing new.
///
/// # Errors
/// See [`ApiError`].
pub async fn register(key: &str, form: &IntakeForm) -> Result<Filed, ApiError> {
    Call::post("/console/tickets").idempotency(key).json(form).send().await
}
