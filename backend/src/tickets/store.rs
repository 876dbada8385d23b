//! Rows of requests. Every way to one begins at [`visible_to`].

mod claims;
pub(super) mod desk;
mod details;
mod erase;
mod export;
mod grants;
mod links;
mod lists;
mod once;
mod own;
mod routing;
mod terms;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait as _, NotSet, QueryFilter, QueryOrder,
    QuerySelect, Select, Set,
    sea_query::{Expr, OnConflict, Query},
};
use shared::{
    ids::TicketNumber,
    ticket::{Party, Status},
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    accounts::Right,
    entity::{Millis, guest_grant, millis, ticket, ticket_counter, ticket_event, ticket_message},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
        rounds::rounds,
        state::AppState,
    },
};

pub(super) use claims::{claimable, has_contact, take_over};
pub(super) use details::{Detail, file, load, visible};
pub(super) use erase::{closed_before, erase, of_account as requests_of};
pub(super) use export::{file_sizes, numbers};
pub(super) use grants::{grant, mark_seen, touch};
pub(super) use links::{
    Linked, around, link, linked, links, messages_of, move_conversation, move_messages, share_grants, unlink,
};
pub(super) use lists::{Assignee, CAP as COUNT_CAP, QueueQuery, Sort, count, counts, queue};
pub(super) use once::{begin as begin_once, begin_all, finish as finish_once};
pub(super) use own::{Wanted, own_counts, own_list};
pub(super) use routing::{Load, Review, board_rows, give_back, insert_review, loads, unowned};
pub(super) use terms::{change_category, insert as insert_terms, of_text as terms_of};

/// Whether a device filed or opened a request. Asked row by row: a list of all grants would be read whole
/// for every request.
fn granted(session: Uuid) -> Expr {
    Expr::exists(
        Query::select()
            .expr(Expr::val(1))
            .from(guest_grant::Entity)
            .and_where(guest_grant::Column::SessionId.eq(session))
            .and_where(
                Expr::col((guest_grant::Entity, guest_grant::Column::TicketId))
                    .equals((ticket::Entity, ticket::Column::Id)),
            )
            .take(),
    )
}

/// The requests that an actor may see: a guest those that their device filed or opened, a citizen those of
/// the account and of the device, staff who work on requests all, anybody else none.
pub(super) fn visible_to(actor: &Actor) -> Select<ticket::Entity> {
    let all = ticket::Entity::find();
    match actor {
        Actor::Guest { session } => all.filter(granted(*session)),
        Actor::Key(key) => all.filter(granted(key.session)),
        Actor::Citizen(citizen) => {
            let own = ticket::Column::AccountId.eq(citizen.id);
            let mut any = Condition::any().add(own);
            if let Some(session) = citizen.guest {
                any = any.add(granted(session));
            }
            all.filter(any)
        }
        Actor::Staff(staff) if staff.roles.may(Right::WorkOnRequests) => all,
        Actor::System => all,
        Actor::Staff(_) | Actor::Anonymous => all.filter(Expr::val(1).eq(0)),
    }
}

/// A request by its number.
///
/// # Errors
/// 404 when there is none or the actor may not see it: the same answer.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    actor: &Actor,
    number: &str,
) -> Result<ticket::Model, AppError> {
    // A number that cannot be is one that is not there.
    let number = TicketNumber::parse(number).map_err(|_| AppError::NotFound)?;
    visible_to(actor)
        .filter(ticket::Column::Number.eq(number.digits()))
        .one(db)
        .await?
        .ok_or(AppError::NotFound)
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// As [`find`].
pub(super) async fn lock(tx: &Tx, actor: &Actor, number: &str) -> Result<ticket::Model, AppError> {
    let number = TicketNumber::parse(number).map_err(|_| AppError::NotFound)?;
    visible_to(actor)
        .filter(ticket::Column::Number.eq(number.digits()))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// A request by its id, locked until the transaction ends, for changes that no person makes.
///
/// # Errors
/// 404 when there is none.
pub(super) async fn lock_id(tx: &Tx, id: i64) -> Result<ticket::Model, AppError> {
    ticket::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// The row behind a number for the check of its access code, which is what gives the right to see it.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn for_code_check(
    db: &Db,
    number: &TicketNumber,
) -> Result<Option<ticket::Model>, AppError> {
    Ok(ticket::Entity::find().filter(ticket::Column::Number.eq(number.digits())).one(db.read()).await?)
}

/// The row behind a number for a message whose token gives the right to write into it, locked until the transaction
/// ends.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn lock_for_mail(tx: &Tx, number: &TicketNumber) -> Result<Option<ticket::Model>, AppError> {
    let found = ticket::Entity::find().filter(ticket::Column::Number.eq(number.digits()));
    Ok(found.lock_exclusive().one(tx).await?)
}

/// Whether there are requests at all.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn any(db: &Db) -> Result<bool, AppError> {
    Ok(ticket::Entity::find().one(db.read()).await?.is_some())
}

/// A request by its id, for the answer to a repeated write of the caller who filed or changed it.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn of_write(tx: &Tx, id: i64) -> Result<ticket::Model, AppError> {
    ticket::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)
}

/// The next numbers of a year; the counter is locked until the transaction ends, so none is skipped.
///
/// # Errors
/// When the database refuses.
pub(super) async fn next_numbers(tx: &Tx, year: i32, count: usize) -> Result<Vec<TicketNumber>, AppError> {
    let count = i64::try_from(count).map_err(AppError::internal)?;
    let first = ticket_counter::ActiveModel { year: Set(year), last: Set(count) };
    let last = Expr::col((ticket_counter::Entity, ticket_counter::Column::Last));
    let row = ticket_counter::Entity::insert(first)
        .on_conflict(
            OnConflict::column(ticket_counter::Column::Year)
                .value(ticket_counter::Column::Last, last.add(count))
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await?;
    (row.last - count + 1..=row.last)
        .map(|nth| Ok(TicketNumber::new(year, u32::try_from(nth).map_err(AppError::internal)?)))
        .collect()
}

/// Inserts requests and puts their ids into them.
///
/// # Errors
/// When the database refuses.
pub(super) async fn insert_all(tx: &Tx, rows: &mut [ticket::Model]) -> Result<(), AppError> {
    let new = rows.iter().map(|row| {
        let mut row = ticket::ActiveModel::from(row.clone());
        row.id = NotSet;
        row
    });
    tx.later(&ticket::Entity::insert_many(new));
    let ids: Vec<(i64, String)> = ticket::Entity::find()
        .filter(ticket::Column::Number.is_in(rows.iter().map(|row| row.number.as_str())))
        .select_only()
        .columns([ticket::Column::Id, ticket::Column::Number])
        .into_tuple()
        .all(tx)
        .await?;
    for row in rows {
        let found = ids.iter().find(|(_, number)| *number == row.number);
        row.id = found.map(|(id, _)| *id).ok_or_else(|| AppError::internal("a request was not inserted"))?;
    }
    Ok(())
}

/// Writes what may change of a request, if nobody changed it since it was read.
///
/// # Errors
/// [`AppError::Stale`] when somebody did.
pub(super) async fn save(tx: &Tx, before: i32, row: &ticket::Model) -> Result<(), AppError> {
    let changed = ticket::ActiveModel {
        version: Set(row.version),
        status: Set(row.status.clone()),
        priority: Set(row.priority.clone()),
        is_open: Set(row.is_open),
        is_waiting: Set(row.is_waiting),
        assignee_id: Set(row.assignee_id),
        updated_at: Set(row.updated_at),
        answered_at: Set(row.answered_at),
        first_answer_due: Set(row.first_answer_due),
        first_answered_at: Set(row.first_answered_at),
        solution_due: Set(row.solution_due),
        preliminary: Set(row.preliminary),
        next_due: Set(row.next_due),
        paused_at: Set(row.paused_at),
        rating: Set(row.rating),
        rating_text: Set(row.rating_text.clone()),
        category: Set(row.category.clone()),
        subtopic: Set(row.subtopic.clone()),
        queue_group: Set(row.queue_group.clone()),
        level: Set(row.level),
        is_escalated: Set(row.is_escalated),
        next_update_due: Set(row.next_update_due),
        check_at: Set(row.check_at),
        warned: Set(row.warned),
        paused_total: Set(row.paused_total),
        status_at: Set(row.status_at),
        reminded_at: Set(row.reminded_at),
        closed_at: Set(row.closed_at),
        close_reason: Set(row.close_reason.clone()),
        merged_into: Set(row.merged_into),
        previous_assignee_id: Set(row.previous_assignee_id),
        ..Default::default()
    };
    let written = ticket::Entity::update_many()
        .set(changed)
        .filter(ticket::Column::Id.eq(row.id))
        .filter(ticket::Column::Version.eq(before))
        .exec(tx)
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// The numbers of requests whose moment has come, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn due_for_check(db: &Db, now: OffsetDateTime, limit: u64) -> Result<Vec<String>, AppError> {
    Ok(ticket::Entity::find()
        .filter(ticket::Column::CheckAt.lte(millis(now)))
        .order_by_asc(ticket::Column::CheckAt)
        .select_only()
        .column(ticket::Column::Number)
        .limit(limit)
        .into_tuple()
        .all(db.read())
        .await?)
}

/// Adds a message.
///
/// # Errors
/// When the database refuses.
pub(super) async fn insert_message(tx: &Tx, row: ticket_message::Model) -> Result<(), AppError> {
    ticket_message::Entity::insert(ticket_message::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// A line for the timeline.
#[derive(Clone, Debug)]
pub(super) struct NewEvent {
    pub(super) kind: shared::api::tickets::EventKind,
    pub(super) party: Party,
    pub(super) status: Option<Status>,
    pub(super) until: Option<Millis>,
    pub(super) note: String,
}

/// Adds lines to the timeline.
pub(super) fn insert_events(tx: &Tx, ticket_id: i64, events: Vec<NewEvent>, now: OffsetDateTime) {
    if events.is_empty() {
        return;
    }
    let rows = events.into_iter().map(|event| ticket_event::ActiveModel {
        ticket_id: Set(ticket_id),
        kind: Set(event.kind.as_str().to_owned()),
        party: Set(event.party.as_str().to_owned()),
        status: Set(event.status.map(|status| status.as_str().to_owned())),
        until_at: Set(event.until),
        note: Set(event.note),
        created_at: Set(millis(now)),
        ..Default::default()
    });
    tx.later(&ticket_event::Entity::insert_many(rows));
}

/// Throws away, every ten minutes until the server stops, what has had its time: files that nobody
/// sent, sessions, keys of repeated writes.
pub async fn housekeeping(state: AppState) {
    let round = |state: AppState| async move {
        crate::uploads::sweep(&state).await?;
        crate::accounts::sweep(&state).await?;
        crate::notify::sweep(&state.db, state.clock.now()).await?;
        crate::integrations::agency::sweep(&state).await?;
        desk::sweep(&state.db, state.clock.now()).await?;
        once::sweep(&state.db, state.clock.now()).await
    };
    rounds(state, std::time::Duration::from_mins(10), "sweeping did not end", round).await;
}

#[cfg(test)]
mod tests;
