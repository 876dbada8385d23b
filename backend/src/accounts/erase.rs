//! Emptying an account for good.

use shared::forms::account::contact::Contact;
use uuid::Uuid;

use super::store;
use crate::platform::{database::Tx, error::AppError};

/// Empties an account: nobody can sign in any more, its contacts are free again. Gives the contacts that it had.
///
/// # Errors
/// When the database refuses.
pub async fn erase(tx: &Tx, account: Uuid) -> Result<Vec<Contact>, AppError> {
    let user = store::accounts::lock(tx, account).await?;
    store::erase::erase(tx, &user).await
}

/// Throws away the history of sign-ins from before a time; tells how many lines.
///
/// # Errors
/// When the database refuses.
pub async fn forget_sign_ins(tx: &Tx, before: time::OffsetDateTime) -> Result<u64, AppError> {
    store::history::forget_before(tx, before).await
}
