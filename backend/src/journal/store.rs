//! Rows of the journal.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, Query},
};
use sha2::{Digest as _, Sha256};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::Entry;
use crate::{
    entity::{journal, journal_head, millis, ticket},
    platform::{
        database::{Db, Tx},
        error::AppError,
        ids::hex,
        state::AppState,
    },
};

/// Readings of one thing by one person within it are one.
const READ_WINDOW: Duration = Duration::minutes(10);
/// Readings kept in memory.
const LATELY_MAX: u64 = 50_000;

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

/// The journal's end, locked until the transaction ends.
async fn head(tx: &Tx) -> Result<journal_head::Model, AppError> {
    journal_head::Entity::find_by_id(1)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or_else(|| AppError::internal("the journal has no head"))
}

/// Appends a row. The journal's end is locked until the transaction ends: append last.
///
/// # Errors
/// When the database refuses.
pub async fn append(tx: &Tx, now: OffsetDateTime, entry: Entry<'_>) -> Result<(), AppError> {
    append_all(tx, now, &[entry]).await
}

/// Appends rows in their order.
///
/// # Errors
/// As [`append`].
pub async fn append_all(tx: &Tx, now: OffsetDateTime, entries: &[Entry<'_>]) -> Result<(), AppError> {
    let mut head = head(tx).await?;
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        head.seq += 1;
        let mut row = journal::Model {
            seq: head.seq,
            created_at: millis(now),
            actor: entry.actor.to_owned(),
            action: entry.action.to_owned(),
            object: entry.object.to_owned(),
            note: entry.note.to_owned(),
            seal: String::new(),
        };
        row.seal = seal(&head.seal, &row);
        head.seal.clone_from(&row.seal);
        rows.push(journal::ActiveModel::from(row));
    }
    if rows.is_empty() {
        return Ok(());
    }
    let end = journal_head::ActiveModel { seq: Set(head.seq), seal: Set(head.seal), ..Default::default() };
    tx.later(&journal::Entity::insert_many(rows));
    tx.later(&journal_head::Entity::update_many().set(end).filter(journal_head::Column::Id.eq(1)));
    Ok(())
}

/// Readings of the last minutes that this server wrote down or found written: a page that refreshes itself asks the
/// database once.
#[derive(Debug)]
pub struct Lately(moka::sync::Cache<(String, String), OffsetDateTime>);

impl Default for Lately {
    fn default() -> Self {
        Self(
            moka::sync::Cache::builder()
                .max_capacity(LATELY_MAX)
                .time_to_live(READ_WINDOW.unsigned_abs())
                .build(),
        )
    }
}

/// Appends a row about reading, unless the same actor read the same within ten minutes: a page that
/// refreshes itself is one reading.
///
/// # Errors
/// When the database refuses; what was to be read must then not be shown.
pub async fn append_once(state: &AppState, entry: Entry<'_>) -> Result<(), AppError> {
    let now = state.clock.now();
    let key = (format!("{} {}", entry.actor, entry.action), entry.object.to_owned());
    if state.lately.0.get(&key).is_some_and(|at| now - at < READ_WINDOW) {
        return Ok(());
    }
    let since = millis(now - READ_WINDOW);
    let same = journal::Entity::find()
        .filter(journal::Column::Object.eq(entry.object))
        .filter(journal::Column::Action.eq(entry.action))
        .filter(journal::Column::Actor.eq(entry.actor))
        .filter(journal::Column::CreatedAt.gt(since))
        .order_by_desc(journal::Column::Seq);
    if let Some(row) = same.clone().one(state.db.read()).await? {
        state.lately.0.insert(key, row.created_at.0);
        return Ok(());
    }
    let tx = state.db.begin().await?;
    // Asked again with the journal's end held: two readings at once are one.
    head(&tx).await?;
    let written = match same.one(&tx).await? {
        Some(row) => row.created_at.0,
        None => {
            append(&tx, now, entry).await?;
            now
        }
    };
    tx.commit().await?;
    state.lately.0.insert(key, written);
    Ok(())
}

/// What staff saw of an account's data, newest first, before a place: its requests and their files, and the
/// profile.
///
/// # Errors
/// When the database does not answer.
pub async fn reads_of(
    db: &Db,
    account: Uuid,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<journal::Model>, AppError> {
    let requests = Query::select()
        .expr(Expr::cust("'ticket:' || number"))
        .from(ticket::Entity)
        .and_where(ticket::Column::AccountId.eq(account))
        .take();
    let about = Condition::any()
        .add(journal::Column::Object.in_subquery(requests))
        .add(journal::Column::Object.eq(format!("account:{account}")));
    let mut rows = journal::Entity::find()
        .filter(about)
        .filter(journal::Column::Action.is_in(super::READS))
        .filter(journal::Column::Actor.starts_with("staff:"));
    if let Some(before) = before {
        rows = rows.filter(journal::Column::Seq.lt(before));
    }
    Ok(rows.order_by_desc(journal::Column::Seq).limit(limit).all(db.read()).await?)
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
