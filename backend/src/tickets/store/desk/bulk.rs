//! Changes of many requests, as long as they can be taken back.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    entity::{bulk_change, bulk_item, millis, ticket_event},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// How requests were before is kept as long.
const KEPT: Duration = Duration::days(1);

/// Begins a change.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn begin(
    tx: &Tx,
    id: Uuid,
    account: Uuid,
    action: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = bulk_change::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        action: Set(action.to_owned()),
        created_at: Set(millis(now)),
        undone_at: Set(None),
    };
    bulk_change::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Keeps how a request was.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn keep(tx: &Tx, row: bulk_item::Model) -> Result<(), AppError> {
    bulk_item::Entity::insert(bulk_item::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// A person's change.
///
/// # Errors
/// 404 when there is none or it is a colleague's.
pub(in crate::tickets) async fn find(
    db: &Db,
    account: Uuid,
    id: Uuid,
) -> Result<bulk_change::Model, AppError> {
    bulk_change::Entity::find_by_id(id)
        .filter(bulk_change::Column::AccountId.eq(account))
        .one(db.read())
        .await?
        .ok_or(AppError::NotFound)
}

/// Marks a change as taken back; false when it was before.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn undo(tx: &Tx, id: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let mark = bulk_change::ActiveModel { undone_at: Set(Some(millis(now))), ..Default::default() };
    let written = bulk_change::Entity::update_many()
        .set(mark)
        .filter(bulk_change::Column::Id.eq(id))
        .filter(bulk_change::Column::UndoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(written.rows_affected == 1)
}

/// How the requests of a change were before.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn items(db: &Db, id: Uuid) -> Result<Vec<bulk_item::Model>, AppError> {
    Ok(bulk_item::Entity::find()
        .filter(bulk_item::Column::BulkId.eq(id))
        .order_by_asc(bulk_item::Column::TicketId)
        .all(db.read())
        .await?)
}

/// The last line of a request's timeline.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn last_line(tx: &Tx, ticket: i64) -> Result<i64, AppError> {
    let last = ticket_event::Entity::find()
        .filter(ticket_event::Column::TicketId.eq(ticket))
        .order_by_desc(ticket_event::Column::Id)
        .one(tx)
        .await?;
    Ok(last.map_or(0, |line| line.id))
}

/// Takes the lines of a change that is taken back out of the timeline; the journal keeps both. Since then nothing
/// else happened to the request: its version says so.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn forget_lines(tx: &Tx, ticket: i64, after: i64) -> Result<(), AppError> {
    ticket_event::Entity::delete_many()
        .filter(ticket_event::Column::TicketId.eq(ticket))
        .filter(ticket_event::Column::Id.gt(after))
        .exec(tx)
        .await?;
    Ok(())
}

/// Throws away what can be taken back no longer.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    bulk_change::Entity::delete_many()
        .filter(bulk_change::Column::CreatedAt.lt(millis(now - KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}
