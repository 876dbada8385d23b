//! Which articles of the knowledge base served a request.

use sea_orm::{EntityTrait, Set, sea_query::OnConflict};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, ticket_article},
    platform::{database::Tx, error::AppError},
};

/// The article stands in a reply.
pub(in crate::tickets) const SENT: &str = "sent";
/// An operator says that it is the answer.
pub(in crate::tickets) const SOLVED: &str = "solved";

/// Keeps that articles were used; a repeat changes nothing.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn insert(
    tx: &Tx,
    ticket: i64,
    account: Uuid,
    paths: &[String],
    how: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    use ticket_article::Column as C;
    if paths.is_empty() {
        return Ok(());
    }
    let rows = paths.iter().map(|path| ticket_article::ActiveModel {
        ticket_id: Set(ticket),
        path: Set(path.clone()),
        how: Set(how.to_owned()),
        account_id: Set(account),
        created_at: Set(millis(now)),
    });
    ticket_article::Entity::insert_many(rows)
        .on_conflict(OnConflict::columns([C::TicketId, C::Path, C::How]).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
