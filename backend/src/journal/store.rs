//! Rows of the journal.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};

use super::Entry;
use crate::{
    entity::{journal, journal_head, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
        ids::hex,
    },
};

/// A row that does not fit the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the journal is broken at row {seq}")]
pub struct Broken {
    /// The first row that does not fit, or is missing.
    pub seq: i64,
}

fn seal(before: &str, row: &journal::Model) -> String {
    let mut hash = Sha256::new();
    let seq = row.seq.to_string();
    let at = row.created_at.0.unix_timestamp_nanos().to_string();
    for part in [before, &seq, &at, &row.actor, &row.action, &row.object, &row.note] {
        // Lengths keep neighbouring parts from being moved into each other.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize())
}

/// Appends a row. The journal's end is locked until the transaction ends: append last.
///
/// # Errors
/// When the database refuses.
pub async fn append(tx: &Tx, now: OffsetDateTime, entry: Entry<'_>) -> Result<(), AppError> {
    let head = journal_head::Entity::find_by_id(1)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(|| AppError::internal("the journal has no head"))?;
    let mut row = journal::Model {
        seq: head.seq + 1,
        created_at: millis(now),
        actor: entry.actor.to_owned(),
        action: entry.action.to_owned(),
        object: entry.object.to_owned(),
        note: entry.note.to_owned(),
        seal: String::new(),
    };
    row.seal = seal(&head.seal, &row);
    let head = journal_head::ActiveModel { id: Set(1), seq: Set(row.seq), seal: Set(row.seal.clone()) };
    journal::Entity::insert(journal::ActiveModel::from(row)).exec_without_returning(tx).await?;
    journal_head::Entity::update(head).exec_without_returning(tx).await?;
    Ok(())
}

/// Appends a row about reading, unless the same actor read the same within five minutes: a page that
/// refreshes itself is one reading.
///
/// # Errors
/// When the database refuses; what was to be read must then not be shown.
pub async fn append_once(db: &Db, now: OffsetDateTime, entry: Entry<'_>) -> Result<(), AppError> {
    let since = millis(now - Duration::minutes(5));
    let seen = journal::Entity::find()
        .filter(journal::Column::Object.eq(entry.object))
        .filter(journal::Column::Action.eq(entry.action))
        .filter(journal::Column::Actor.eq(entry.actor))
        .filter(journal::Column::CreatedAt.gt(since))
        .count(db.read())
        .await?;
    if seen == 0 {
        let tx = db.begin().await?;
        append(&tx, now, entry).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Reads the whole chain and names the first row that was changed, removed or moved.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify(db: &Db) -> Result<Result<i64, Broken>, AppError> {
    let (mut before, mut last) = (String::new(), 0);
    loop {
        let rows = journal::Entity::find()
            .filter(journal::Column::Seq.gt(last))
            .order_by_asc(journal::Column::Seq)
            .limit(1000)
            .all(db.read())
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            if row.seq != last + 1 || row.seal != seal(&before, &row) {
                return Ok(Err(Broken { seq: last + 1 }));
            }
            (before, last) = (row.seal, row.seq);
        }
    }
    let head = journal_head::Entity::find_by_id(1).one(db.read()).await?;
    let whole = head.is_some_and(|head| head.seq == last && head.seal == before);
    Ok(if whole { Ok(last) } else { Err(Broken { seq: last + 1 }) })
}
