//! Keys of writes that may arrive twice.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{idempotency, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
        idempotency::{KEPT, Once},
    },
};

/// What the first write with this key did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Before {
    /// Its caller.
    pub(in super::super) caller: String,
    /// The request that it filed or changed.
    pub(in super::super) ticket_id: i64,
}

/// Takes the key for this transaction, or tells what the first write with it did. On PostgreSQL a
/// write in flight is waited for; on SQLite there is one write at a time anyway.
///
/// A device without a session is anonymous at the first try and, if its answer was cut short after the
/// cookie, a guest at the second: `session` finds that write too.
///
/// # Errors
/// 409 when the key was used for something else: the code is `idempotency-other-body`, status 422.
pub(in super::super) async fn begin(
    tx: &Tx,
    once: &Once,
    session: Option<Uuid>,
    now: OffsetDateTime,
) -> Result<Option<Before>, AppError> {
    if let Some(session) = session {
        let first = idempotency::Entity::find_by_id(("anonymous".to_owned(), once.key))
            .filter(idempotency::Column::SessionId.eq(session))
            .one(tx)
            .await?;
        if let Some(row) = first {
            return check(row, once).map(Some);
        }
    }
    let taken = idempotency::Entity::insert(row_of(once, now))
        .on_conflict(
            OnConflict::columns([idempotency::Column::Caller, idempotency::Column::Key])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    if taken == 1 {
        return Ok(None);
    }
    let row = idempotency::Entity::find_by_id((once.caller.clone(), once.key)).one(tx).await?;
    match row {
        Some(row) => check(row, once).map(Some),
        None => Err(AppError::Conflict("idempotency-in-flight")),
    }
}

/// Takes the keys of several writes; false when one of them may have been there before, and nothing is known then.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn begin_all(
    tx: &Tx,
    writes: &[(&Once, Option<Uuid>)],
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    if writes.iter().any(|(_, session)| session.is_some()) {
        let before = idempotency::Entity::find()
            .filter(idempotency::Column::Caller.eq("anonymous"))
            .filter(idempotency::Column::Key.is_in(writes.iter().map(|(once, _)| once.key)))
            .one(tx)
            .await?;
        if before.is_some() {
            return Ok(false);
        }
    }
    let rows = writes.iter().map(|(once, _)| row_of(once, now));
    let taken = idempotency::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([idempotency::Column::Caller, idempotency::Column::Key])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(taken == writes.len() as u64)
}

fn row_of(once: &Once, now: OffsetDateTime) -> idempotency::ActiveModel {
    idempotency::ActiveModel {
        caller: Set(once.caller.clone()),
        key: Set(once.key),
        fingerprint: Set(once.fingerprint.clone()),
        ticket_id: Set(0),
        session_id: Set(None),
        created_at: Set(millis(now)),
    }
}

fn check(row: idempotency::Model, once: &Once) -> Result<Before, AppError> {
    if row.fingerprint != once.fingerprint {
        return Err(AppError::Unprocessable("idempotency-other-body"));
    }
    Ok(Before { caller: row.caller, ticket_id: row.ticket_id })
}

/// Notes what the write did.
pub(in super::super) fn finish(tx: &Tx, once: &Once, ticket_id: i64, session: Option<Uuid>) {
    let done = idempotency::ActiveModel {
        ticket_id: Set(ticket_id),
        session_id: Set(session),
        ..Default::default()
    };
    let write = idempotency::Entity::update_many()
        .set(done)
        .filter(idempotency::Column::Caller.eq(once.caller.as_str()))
        .filter(idempotency::Column::Key.eq(once.key));
    tx.later(&write);
}

pub(super) async fn sweep(db: &Db, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    idempotency::Entity::delete_many()
        .filter(idempotency::Column::CreatedAt.lt(millis(now - KEPT)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
