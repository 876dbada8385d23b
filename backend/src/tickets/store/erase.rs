//! Taking people out of requests. What statistics need stays: category, service, kind, statuses, times, figures.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use shared::{
    api::tickets::EventKind,
    ticket::{Party, Status},
    transfer::TransferState,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::NewEvent;
use crate::{
    entity::{
        agency_transfer, guest_grant, idempotency, millis, never, quality_review, ticket, ticket_event,
        ticket_file, ticket_message, ticket_term,
    },
    platform::{database::Tx, error::AppError},
};

/// Requests of an account, locked.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn of_account(tx: &Tx, account: Uuid) -> Result<Vec<ticket::Model>, AppError> {
    Ok(ticket::Entity::find()
        .filter(ticket::Column::AccountId.eq(account))
        .order_by_asc(ticket::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// Closed requests that nothing happened to since, locked; so many at most.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn closed_before(
    tx: &Tx,
    since: OffsetDateTime,
    limit: u64,
) -> Result<Vec<ticket::Model>, AppError> {
    Ok(ticket::Entity::find()
        .filter(ticket::Column::ErasedAt.is_null())
        .filter(ticket::Column::IsOpen.eq(false))
        .filter(ticket::Column::UpdatedAt.lt(millis(since)))
        .order_by_asc(ticket::Column::UpdatedAt)
        .limit(limit)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// Takes name, contacts, texts, files, words of search and every right to look out of requests; closes those
/// that are open. Gives the files whose bytes are to go.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn erase(
    tx: &Tx,
    rows: &[ticket::Model],
    forget_owner: bool,
    now: OffsetDateTime,
) -> Result<Vec<String>, AppError> {
    let ids: BTreeSet<i64> = rows.iter().map(|row| row.id).collect();
    for row in rows {
        if row.is_open {
            let closed = NewEvent {
                kind: EventKind::Status,
                party: Party::System,
                status: Some(Status::Closed),
                until: None,
                note: String::new(),
            };
            super::insert_events(tx, row.id, vec![closed], now);
        }
        let mut empty = ticket::ActiveModel {
            version: Set(row.version + 1),
            subject: Set(String::new()),
            status: Set(Status::Closed.as_str().to_owned()),
            is_open: Set(false),
            is_waiting: Set(false),
            details: Set(serde_json::json!({})),
            requester_name: Set(String::new()),
            email: Set(None),
            phone: Set(None),
            preferred: Set("portal".to_owned()),
            // No code fits an empty hash.
            access_code_hash: Set(Vec::new()),
            next_due: Set(never()),
            next_update_due: Set(None),
            check_at: Set(never()),
            paused_at: Set(Some(row.paused_at.unwrap_or_else(|| millis(now)))),
            closed_at: Set(Some(row.closed_at.unwrap_or_else(|| millis(now)))),
            rating_text: Set(String::new()),
            erased_at: Set(Some(millis(now))),
            ..Default::default()
        };
        if forget_owner {
            empty.account_id = Set(None);
            empty.owner_seen_at = Set(None);
        }
        ticket::Entity::update_many().set(empty).filter(ticket::Column::Id.eq(row.id)).exec(tx).await?;
    }
    texts(tx, &ids).await?;
    super::desk::forget(tx, &ids).await?;
    let of = |column: ticket_file::Column| column.is_in(ids.iter().copied());
    let files = ticket_file::Entity::find().filter(of(ticket_file::Column::TicketId)).all(tx).await?;
    ticket_file::Entity::delete_many().filter(of(ticket_file::Column::TicketId)).exec(tx).await?;
    Ok(files.into_iter().flat_map(|file| [Some(file.blob), file.thumbnail]).flatten().collect())
}

async fn texts(tx: &Tx, ids: &BTreeSet<i64>) -> Result<(), AppError> {
    let some = || ids.iter().copied();
    let silent = ticket_message::ActiveModel { body: Set(String::new()), ..Default::default() };
    ticket_message::Entity::update_many()
        .set(silent)
        .filter(ticket_message::Column::TicketId.is_in(some()))
        .exec(tx)
        .await?;
    let remarks = ticket_event::Entity::find()
        .filter(ticket_event::Column::TicketId.is_in(some()))
        .filter(ticket_event::Column::Note.ne(""))
        .all(tx)
        .await?;
    for event in remarks {
        let kept = figure(&event);
        if kept != event.note {
            let change =
                ticket_event::ActiveModel { id: Set(event.id), note: Set(kept), ..Default::default() };
            ticket_event::Entity::update(change).exec_without_returning(tx).await?;
        }
    }
    let silent = quality_review::ActiveModel { note: Set(String::new()), ..Default::default() };
    quality_review::Entity::update_many()
        .set(silent)
        .filter(quality_review::Column::TicketId.is_in(some()))
        .exec(tx)
        .await?;
    // What was on its way to an agency goes no further.
    let empty = agency_transfer::ActiveModel {
        payload: Set(String::new()),
        ask: Set(String::new()),
        agency_says: Set(String::new()),
        state: Set(TransferState::Dead.as_str().to_owned()),
        open_key: Set(None),
        ..Default::default()
    };
    agency_transfer::Entity::update_many()
        .set(empty)
        .filter(agency_transfer::Column::TicketId.is_in(some()))
        .exec(tx)
        .await?;
    ticket_term::Entity::delete_many().filter(ticket_term::Column::TicketId.is_in(some())).exec(tx).await?;
    guest_grant::Entity::delete_many().filter(guest_grant::Column::TicketId.is_in(some())).exec(tx).await?;
    // A fingerprint of what was written is about what was written.
    idempotency::Entity::delete_many().filter(idempotency::Column::TicketId.is_in(some())).exec(tx).await?;
    Ok(())
}

/// What of a remark is a figure: the priority without its reason, the stars without the words, the kind of a
/// letter.
fn figure(event: &ticket_event::Model) -> String {
    let mark = match EventKind::parse(&event.kind) {
        Some(EventKind::Priority | EventKind::Rerouted) => ':',
        Some(EventKind::Rated | EventKind::Reviewed) => ' ',
        Some(EventKind::Escalated) => {
            return event.note.splitn(3, ':').take(2).collect::<Vec<_>>().join(":");
        }
        Some(
            EventKind::Letter
            | EventKind::Promise
            | EventKind::Warned
            | EventKind::Breached
            | EventKind::Linked
            | EventKind::Merged
            | EventKind::Split
            | EventKind::AgencySent
            | EventKind::AgencyAcknowledged
            | EventKind::AgencyAnswered
            | EventKind::AgencyAsked
            | EventKind::AgencyFailed,
        ) => return event.note.clone(),
        _ => return String::new(),
    };
    event.note.split(mark).next().unwrap_or_default().to_owned()
}
