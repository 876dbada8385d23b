//! Rows of the outbox.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, LockBehavior, LockType},
};
use time::{Duration, OffsetDateTime};

use super::{HOURLY_MAX, Kind, Letter};
use crate::{
    entity::{millis, outbox},
    platform::{
        database::{Db, Tx},
        error::AppError,
        state::AppState,
    },
};

/// While a letter is being sent nobody else takes it; a worker that dies gives it back after that.
const LEASE: Duration = Duration::minutes(5);
/// Letters taken at once.
const BATCH: u64 = 20;
/// Minutes to the next attempt after the first, second … one; then it is given up.
const BACKOFF: [i64; 8] = [1, 5, 15, 60, 180, 360, 720, 1440];

/// The address as it is counted: case and `+tag` do not make it another mailbox.
fn mailbox(address: &str) -> String {
    let lower = address.to_lowercase();
    match lower.rsplit_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
        None => lower,
    }
}

/// Writes a letter into the outbox. An address that had its share this hour gets no confirmation; a
/// notice waits until the hour has passed, and a second one about the same request is not added to it.
/// Tells whether a letter goes out.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue(
    state: &AppState,
    tx: &Tx,
    ticket_id: i64,
    letter: &Letter,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let key = mailbox(&letter.to);
    let recent = outbox::Entity::find()
        .filter(outbox::Column::Mailbox.eq(&key))
        .filter(outbox::Column::NextAt.gt(millis(now - Duration::hours(1))))
        .filter(outbox::Column::CreatedAt.gt(millis(now - Duration::days(1))));
    let mut next_at = now;
    if recent.clone().count(tx).await? >= HOURLY_MAX {
        if matches!(letter.kind, Kind::Confirmation { .. }) {
            return Ok(false);
        }
        let waiting = recent
            .clone()
            .filter(outbox::Column::TicketId.eq(ticket_id))
            .filter(outbox::Column::SentAt.is_null())
            .filter(outbox::Column::NextAt.gt(millis(now)));
        if waiting.count(tx).await? > 0 {
            return Ok(true);
        }
        let nth =
            recent.order_by_desc(outbox::Column::NextAt).offset(HOURLY_MAX - 1).limit(1).one(tx).await?;
        let freed = nth.map_or(now, |row| row.next_at.0 + Duration::hours(1));
        next_at = if freed > now { freed } else { now };
    }
    let words = letter.words(&state.config);
    let host = state.config.public_url.split("//").nth(1).and_then(|rest| rest.split([':', '/']).next());
    let row = outbox::ActiveModel {
        message_id: Set(format!("<{}@{}>", state.ids.id().simple(), host.unwrap_or("localhost"))),
        kind: Set(letter.kind.as_str().to_owned()),
        ticket_id: Set(Some(ticket_id)),
        recipient: Set(letter.to.clone()),
        mailbox: Set(key),
        subject: Set(words.subject),
        body_text: Set(words.text),
        body_html: Set(words.html),
        lang: Set(letter.lang.as_str().to_owned()),
        created_at: Set(millis(now)),
        attempts: Set(0),
        next_at: Set(millis(next_at)),
        failed: Set(false),
        last_error: Set(String::new()),
        ..Default::default()
    };
    outbox::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Takes letters that are due; nobody else takes them for five minutes.
pub(super) async fn take(db: &Db, now: OffsetDateTime) -> Result<Vec<outbox::Model>, AppError> {
    let due = outbox::Entity::find()
        .filter(outbox::Column::SentAt.is_null())
        .filter(outbox::Column::Failed.eq(false))
        .filter(outbox::Column::NextAt.lte(millis(now)))
        .order_by_asc(outbox::Column::NextAt)
        .limit(BATCH);
    // Most often there is none, and the writer need not be asked.
    if due.clone().count(db.read()).await? == 0 {
        return Ok(Vec::new());
    }
    let tx = db.begin().await?;
    let letters = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(&tx).await?;
    let ids: Vec<i64> = letters.iter().map(|letter| letter.id).collect();
    outbox::Entity::update_many()
        .col_expr(outbox::Column::NextAt, Expr::value(millis(now + LEASE)))
        .col_expr(outbox::Column::Attempts, Expr::col(outbox::Column::Attempts).add(1))
        .filter(outbox::Column::Id.is_in(ids))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(letters)
}

/// Notes that a letter went out. What it said is forgotten: it held the access code.
pub(super) async fn sent(db: &Db, id: i64, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    let row = outbox::ActiveModel {
        id: Set(id),
        sent_at: Set(Some(millis(now))),
        next_at: Set(millis(now)),
        body_text: Set(String::new()),
        body_html: Set(String::new()),
        last_error: Set(String::new()),
        ..Default::default()
    };
    outbox::Entity::update(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that an attempt failed. `attempts` counts it.
pub(super) async fn failed(
    db: &Db,
    id: i64,
    attempts: i32,
    for_good: bool,
    error: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let wait = usize::try_from(attempts - 1).ok().and_then(|place| BACKOFF.get(place));
    let tx = db.begin().await?;
    let row = outbox::ActiveModel {
        id: Set(id),
        failed: Set(for_good || wait.is_none()),
        next_at: Set(millis(now + Duration::minutes(wait.copied().unwrap_or_default()))),
        last_error: Set(error.to_owned()),
        ..Default::default()
    };
    outbox::Entity::update(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The newest letters, before a cursor.
pub(super) async fn newest(db: &Db, before: Option<i64>, limit: u64) -> Result<Vec<outbox::Model>, AppError> {
    let mut condition = Condition::all();
    if let Some(before) = before {
        condition = condition.add(outbox::Column::Id.lt(before));
    }
    Ok(outbox::Entity::find()
        .filter(condition)
        .order_by_desc(outbox::Column::Id)
        .limit(limit)
        .all(db.read())
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_case_are_one_mailbox() {
        assert_eq!(mailbox("Ivan+a@Example.org"), mailbox("ivan+b@example.ORG"));
    }
}
