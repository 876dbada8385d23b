//! How much one address gets: letters of the last day are counted, and a new one finds its place after them.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use time::{Duration, OffsetDateTime};

use super::{CONFIRMATION, CONFIRMATIONS_MAX, HOURLY_MAX, Kind, Letter, SUBSCRIPTION};
use crate::{
    entity::{Millis, millis, outbox},
    platform::{database::Tx, error::AppError},
};

/// What becomes of a letter.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// It goes out then.
    At(OffsetDateTime),
    /// Another one about the same request, which waits, says it as well.
    Waiting,
    /// The address had its share.
    Full,
}

/// When a letter to an address goes out, by those of the last day.
pub(super) fn place<'a>(
    before: impl Iterator<Item = &'a Before> + Clone,
    ticket_id: i64,
    letter: &Letter,
    now: OffsetDateTime,
) -> Place {
    let hour = now - Duration::hours(1);
    let confirmation = matches!(letter.kind, Kind::Confirmation { .. });
    if confirmation && confirmations_are_full(before.clone(), hour) {
        return Place::Full;
    }
    let of_requests = before.clone().filter(|row| row.class == "request");
    let mut taken: Vec<OffsetDateTime> =
        of_requests.map(|row| row.next_at.0).filter(|at| *at > hour).collect();
    if taken.len() < HOURLY_MAX as usize {
        return Place::At(now);
    }
    if confirmation {
        return Place::Full;
    }
    let mut before = before;
    let waits =
        |row: &Before| row.ticket_id == Some(ticket_id) && row.sent_at.is_none() && row.next_at.0 > now;
    if before.any(waits) {
        return Place::Waiting;
    }
    taken.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
    let freed = taken.get(HOURLY_MAX as usize - 1).map_or(now, |at| *at + Duration::hours(1));
    Place::At(std::cmp::max(freed, now))
}

/// A letter of the last day, as far as it is counted.
#[derive(FromQueryResult)]
pub(super) struct Before {
    pub(super) mailbox: String,
    pub(super) class: String,
    pub(super) kind: String,
    pub(super) ticket_id: Option<i64>,
    pub(super) created_at: Millis,
    pub(super) next_at: Millis,
    pub(super) sent_at: Option<Millis>,
}

/// Letters to these addresses that were written since yesterday; more than ever count are not read.
pub(super) async fn lately(
    tx: &Tx,
    keys: &BTreeSet<String>,
    now: OffsetDateTime,
) -> Result<Vec<Before>, AppError> {
    use outbox::Column as C;
    let rows = outbox::Entity::find()
        .select_only()
        .columns([C::Mailbox, C::Class, C::Kind, C::TicketId, C::CreatedAt, C::NextAt, C::SentAt])
        .filter(C::Mailbox.is_in(keys.iter().map(String::as_str)))
        .filter(C::CreatedAt.gt(millis(now - Duration::days(1))))
        .order_by_desc(C::CreatedAt)
        .limit(500 * keys.len() as u64);
    Ok(rows.into_model().all(tx).await?)
}

/// What strangers can cause: codes, and confirmations of requests.
pub(super) fn by_forms() -> Condition {
    Condition::any()
        .add(outbox::Column::Class.eq("code"))
        .add(outbox::Column::Kind.is_in([CONFIRMATION, SUBSCRIPTION]))
}

pub(super) fn confirmations_are_full<'a>(
    before: impl Iterator<Item = &'a Before> + Clone,
    hour: OffsetDateTime,
) -> bool {
    let recent = before.filter(|row| row.created_at.0 > hour);
    let confirms = |row: &&Before| row.kind == CONFIRMATION || row.kind == SUBSCRIPTION;
    let confirmations = recent.clone().filter(confirms).count();
    let by_forms = recent.filter(|row| row.class == "code" || confirms(row)).count();
    confirmations >= CONFIRMATIONS_MAX as usize || by_forms >= HOURLY_MAX as usize
}
