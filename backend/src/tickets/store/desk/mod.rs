//! What the console keeps beside the requests. Rows of a request are reached with the request in hand, which
//! `visible_to` gave; drafts, views and waiting replies are their owner's alone.

pub(in crate::tickets) mod articles;
pub(in crate::tickets) mod bulk;
pub(in crate::tickets) mod canned;
pub(in crate::tickets) mod drafts;
pub(in crate::tickets) mod held;
pub(in crate::tickets) mod mentions;
pub(in crate::tickets) mod views;

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use time::OffsetDateTime;

use crate::{
    entity::{bulk_item, held_reply, staff_draft},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Takes out of the desk what was written about these requests: drafts, waiting replies, how they were before a
/// change of many.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn forget(tx: &Tx, tickets: &BTreeSet<i64>) -> Result<(), AppError> {
    let some = || tickets.iter().copied();
    staff_draft::Entity::delete_many().filter(staff_draft::Column::TicketId.is_in(some())).exec(tx).await?;
    held_reply::Entity::delete_many().filter(held_reply::Column::TicketId.is_in(some())).exec(tx).await?;
    bulk_item::Entity::delete_many().filter(bulk_item::Column::TicketId.is_in(some())).exec(tx).await?;
    Ok(())
}

/// Throws away what has had its time.
///
/// # Errors
/// When the database refuses.
pub(super) async fn sweep(db: &Db, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    held::sweep(&tx, now).await?;
    bulk::sweep(&tx, now).await?;
    tx.commit().await?;
    Ok(())
}
