//! What an export is made of.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::visible_to;
use crate::{
    entity::{ticket, ticket_file},
    platform::{database::Db, error::AppError, extract::Actor},
};

/// Numbers of the requests that an actor may see, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn numbers(db: &Db, actor: &Actor) -> Result<Vec<String>, AppError> {
    Ok(visible_to(actor)
        .select_only()
        .column(ticket::Column::Number)
        .order_by_asc(ticket::Column::Id)
        .into_tuple()
        .all(db.read())
        .await?)
}

/// Sizes of their attachments.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn file_sizes(db: &Db, actor: &Actor) -> Result<Vec<i64>, AppError> {
    let theirs = visible_to(actor).select_only().column(ticket::Column::Id).into_query();
    Ok(ticket_file::Entity::find()
        .filter(ticket_file::Column::TicketId.in_subquery(theirs))
        .filter(ticket_file::Column::Internal.eq(false))
        .select_only()
        .column(ticket_file::Column::Size)
        .into_tuple()
        .all(db.read())
        .await?)
}
