//! People are taken out of requests: all of one account, or those whose time is over.

use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::{
    entity::ticket,
    journal, notify,
    platform::{database::Tx, error::AppError},
};

/// What was taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Requests.
    pub requests: usize,
    /// Files whose bytes are to go.
    pub blobs: Vec<String>,
}

/// Takes a person out of the requests of their account.
///
/// # Errors
/// When the database refuses.
pub async fn erase_account(tx: &Tx, account: Uuid, now: OffsetDateTime) -> Result<Erased, AppError> {
    let rows = store::requests_of(tx, account).await?;
    erase(tx, &rows, true, "account", now).await
}

/// Takes the people out of requests that were closed before a time and that nothing happened to since.
///
/// # Errors
/// When the database refuses.
pub async fn erase_closed(
    tx: &Tx,
    before: OffsetDateTime,
    limit: u64,
    now: OffsetDateTime,
) -> Result<Erased, AppError> {
    let rows = store::closed_before(tx, before, limit).await?;
    erase(tx, &rows, false, "retention", now).await
}

async fn erase(
    tx: &Tx,
    rows: &[ticket::Model],
    forget_owner: bool,
    why: &str,
    now: OffsetDateTime,
) -> Result<Erased, AppError> {
    let blobs = store::erase(tx, rows, forget_owner, now).await?;
    notify::forget_tickets(tx, rows.iter().map(|row| row.id).collect()).await?;
    for row in rows {
        let object = format!("ticket:{}", row.number);
        let entry = journal::Entry { actor: "system", action: "ticket.erase", object: &object, note: why };
        journal::append(tx, now, entry).await?;
    }
    Ok(Erased { requests: rows.len(), blobs })
}
