//! What belongs to a request: messages, files, timeline. Reached only with a request in hand, which
//! [`super::visible_to`] gave.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    entity::{ticket, ticket_event, ticket_file, ticket_message},
    platform::{error::AppError, extract::Actor},
};

/// Everything of a request that one side may read.
#[derive(Clone, Debug)]
pub(in super::super) struct Detail {
    pub(in super::super) messages: Vec<ticket_message::Model>,
    pub(in super::super) files: Vec<ticket_file::Model>,
    pub(in super::super) events: Vec<ticket_event::Model>,
}

/// Reads it, oldest first; internal notes and their files only for staff.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn load(
    db: &impl ConnectionTrait,
    of: &ticket::Model,
    for_staff: bool,
) -> Result<Detail, AppError> {
    let mut messages = ticket_message::Entity::find().filter(ticket_message::Column::TicketId.eq(of.id));
    let mut files = ticket_file::Entity::find().filter(ticket_file::Column::TicketId.eq(of.id));
    if !for_staff {
        messages = messages.filter(ticket_message::Column::Internal.eq(false));
        files = files.filter(ticket_file::Column::Internal.eq(false));
    }
    Ok(Detail {
        messages: messages
            .order_by_asc(ticket_message::Column::CreatedAt)
            .order_by_asc(ticket_message::Column::Id)
            .all(db)
            .await?,
        files: files
            .order_by_asc(ticket_file::Column::CreatedAt)
            .order_by_asc(ticket_file::Column::Id)
            .all(db)
            .await?,
        events: ticket_event::Entity::find()
            .filter(ticket_event::Column::TicketId.eq(of.id))
            .order_by_asc(ticket_event::Column::Id)
            .all(db)
            .await?,
    })
}

/// A request by its id, if the actor may see it.
///
/// # Errors
/// 404 when there is none or they may not: the same answer.
pub(in super::super) async fn visible(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: i64,
) -> Result<ticket::Model, AppError> {
    super::visible_to(actor).filter(ticket::Column::Id.eq(id)).one(db).await?.ok_or(AppError::NotFound)
}

/// One file of a request.
///
/// # Errors
/// 404 when the request has none of this id, or it is not for this side.
pub(in super::super) async fn file(
    db: &impl ConnectionTrait,
    of: &ticket::Model,
    id: Uuid,
    for_staff: bool,
) -> Result<ticket_file::Model, AppError> {
    ticket_file::Entity::find_by_id(id)
        .filter(ticket_file::Column::TicketId.eq(of.id))
        .one(db)
        .await?
        .filter(|file| for_staff || !file.internal)
        .ok_or(AppError::NotFound)
}
