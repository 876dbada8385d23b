//! Letters that are thrown away: a person's, and those whose time is over.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use shared::forms::account::contact::Contact;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{super::Kind, mailbox, notices, push};
use crate::{
    entity::{mailbox as mailbox_row, millis, outbox},
    platform::{database::Tx, error::AppError},
};

/// Throws away letters and notices about requests, sent or not.
///
/// # Errors
/// When the database refuses.
pub async fn forget_tickets(tx: &Tx, tickets: Vec<i64>) -> Result<(), AppError> {
    outbox::Entity::delete_many().filter(outbox::Column::TicketId.is_in(tickets.clone())).exec(tx).await?;
    notices::forget_tickets(tx, tickets).await
}

/// Throws away what an account was told, its browsers, and what waits for them.
///
/// # Errors
/// When the database refuses.
pub async fn forget_account(tx: &Tx, account: Uuid) -> Result<(), AppError> {
    notices::forget_account(tx, account).await?;
    push::forget_account(tx, account).await
}

/// Throws away every letter and message to these contacts, and that they were ever written to.
///
/// # Errors
/// When the database refuses.
pub async fn forget_contacts(tx: &Tx, contacts: &[Contact]) -> Result<(), AppError> {
    let keys: Vec<String> = contacts.iter().map(|contact| mailbox(&contact.value)).collect();
    outbox::Entity::delete_many().filter(outbox::Column::Mailbox.is_in(keys.clone())).exec(tx).await?;
    mailbox_row::Entity::delete_many().filter(mailbox_row::Column::Address.is_in(keys)).exec(tx).await?;
    Ok(())
}

/// Throws away letters and notices that were written before a time, sent or not: nobody waits for them any more. Tells how
/// many letters.
///
/// # Errors
/// When the database refuses.
pub async fn forget_before(tx: &Tx, before: OffsetDateTime) -> Result<u64, AppError> {
    let gone =
        outbox::Entity::delete_many().filter(outbox::Column::CreatedAt.lt(millis(before))).exec(tx).await?;
    notices::forget_before(tx, before).await?;
    Ok(gone.rows_affected)
}

/// Takes back a letter about a request that was written since a time and is not sent yet.
///
/// # Errors
/// When the database refuses.
pub async fn take_back(tx: &Tx, ticket: i64, kind: Kind, since: OffsetDateTime) -> Result<(), AppError> {
    outbox::Entity::delete_many()
        .filter(outbox::Column::TicketId.eq(ticket))
        .filter(outbox::Column::Kind.eq(kind.as_str()))
        .filter(outbox::Column::CreatedAt.gte(millis(since)))
        .filter(outbox::Column::SentAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
