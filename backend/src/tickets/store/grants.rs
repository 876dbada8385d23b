//! Which guest sessions may see which requests, and their list.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use shared::ticket::Status;
use time::OffsetDateTime;
use uuid::Uuid;

use super::visible_to;
use crate::{
    entity::{Millis, guest_grant, millis, ticket},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
    },
    tickets::cursor::Cursor,
};

/// Grants of a list read at once.
const CHUNK: u64 = 100;
/// Chunks read for one page; a page of a very long list with a rare filter may come short, with a
/// cursor to read on.
const CHUNKS_MAX: usize = 40;

/// Lets a guest session see a request.
pub(in super::super) fn grant(
    tx: &Tx,
    session: Uuid,
    ticket_id: i64,
    updated_at: Millis,
    now: OffsetDateTime,
) {
    let row = guest_grant::ActiveModel {
        session_id: Set(session),
        ticket_id: Set(ticket_id),
        updated_at: Set(updated_at),
        seen_at: Set(millis(now)),
    };
    let known = OnConflict::columns([guest_grant::Column::SessionId, guest_grant::Column::TicketId])
        .do_nothing()
        .to_owned();
    tx.later(&guest_grant::Entity::insert(row).on_conflict(known));
}

/// Moves a request in the lists of those who may see it.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn touch(tx: &Tx, ticket_id: i64, updated_at: Millis) -> Result<(), AppError> {
    guest_grant::Entity::update_many()
        .col_expr(guest_grant::Column::UpdatedAt, Expr::value(updated_at))
        .filter(guest_grant::Column::TicketId.eq(ticket_id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that the requester looked at a request, if there was something new to see.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn mark_seen(
    db: &Db,
    actor: &Actor,
    ticket: &ticket::Model,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let Some(answered) = ticket.answered_at else { return Ok(()) };
    let (account, guest) = match actor {
        Actor::Guest { session } => (None, Some(*session)),
        Actor::Key(key) => (None, Some(key.session)),
        Actor::Citizen(citizen) => (Some(citizen.id), citizen.guest),
        Actor::Anonymous | Actor::Staff(_) | Actor::System => return Ok(()),
    };
    let owner = account.is_some() && ticket.account_id == account;
    let owner = owner && ticket.owner_seen_at.is_none_or(|at| at.0 < answered.0);
    let grant = match guest {
        Some(session) => guest_grant::Entity::find_by_id((session, ticket.id)).one(db.read()).await?,
        None => None,
    };
    let grant = grant.filter(|grant| grant.seen_at.0 < answered.0);
    if !owner && grant.is_none() {
        return Ok(());
    }
    let tx = db.begin().await?;
    if owner {
        ticket::Entity::update_many()
            .col_expr(ticket::Column::OwnerSeenAt, Expr::value(millis(now)))
            .filter(ticket::Column::Id.eq(ticket.id))
            .exec(&tx)
            .await?;
    }
    if let Some(grant) = grant {
        guest_grant::Entity::update_many()
            .col_expr(guest_grant::Column::SeenAt, Expr::value(millis(now)))
            .filter(guest_grant::Column::SessionId.eq(grant.session_id))
            .filter(guest_grant::Column::TicketId.eq(ticket.id))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Which of somebody's requests.
#[derive(Clone, Debug)]
pub(in super::super) struct Wanted<'a> {
    pub(in super::super) statuses: Option<Vec<Status>>,
    pub(in super::super) category: &'a str,
    pub(in super::super) since: Option<OffsetDateTime>,
    /// Part of the number or of the subject.
    pub(in super::super) q: &'a str,
}

impl Wanted<'_> {
    /// Checked here and not in the query, which would tempt a database to begin at the category instead
    /// of at the few rows that are asked for; and case and ё no database knows in Russian.
    fn matches(&self, ticket: &ticket::Model) -> bool {
        self.statuses.as_ref().is_none_or(|some| some.iter().any(|status| status.as_str() == ticket.status))
            && (self.category.is_empty() || self.category == ticket.category)
            && self.since.is_none_or(|since| ticket.created_at.0 >= since)
            && self.says(ticket)
    }

    fn says(&self, ticket: &ticket::Model) -> bool {
        let plain = |text: &str| text.to_lowercase().replace('ё', "е");
        let q = plain(self.q.trim());
        let digits: String = q.chars().filter(char::is_ascii_digit).collect();
        q.is_empty()
            || plain(&ticket.subject).contains(&q)
            || (!digits.is_empty()
                && q.chars().all(|c| !c.is_alphabetic())
                && ticket.number.contains(&digits))
    }
}

/// A place in somebody's list: the request, its last change, when they last looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    ticket_id: i64,
    updated_at: Millis,
    seen_at: Option<Millis>,
}

/// Somebody's requests, newest change first, with the mark of what is new; and where to read on: those of the
/// account and those that the device filed or opened, in one order.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn own_list(
    db: &Db,
    actor: &Actor,
    wanted: &Wanted<'_>,
    mut cursor: Option<Cursor>,
    limit: usize,
) -> Result<(Vec<(ticket::Model, bool)>, Option<Cursor>), AppError> {
    let mut out: Vec<(ticket::Model, bool)> = Vec::new();
    for _ in 0..CHUNKS_MAX {
        let places = chunk(db, actor, cursor).await?;
        let more = places.len() as u64 == CHUNK;
        let ids = places.iter().map(|place| place.ticket_id);
        let tickets = visible_to(actor).filter(ticket::Column::Id.is_in(ids)).all(db.read()).await?;
        for place in places {
            let found = tickets.iter().find(|ticket| ticket.id == place.ticket_id);
            if let Some(ticket) = found.filter(|ticket| wanted.matches(ticket)) {
                if out.len() == limit {
                    return Ok((out, cursor));
                }
                let seen = place.seen_at.unwrap_or(ticket.created_at);
                let unread = ticket.answered_at.is_some_and(|at| at.0 > seen.0);
                out.push((ticket.clone(), unread));
            }
            cursor = Some(Cursor { at: to_millis(place.updated_at), id: place.ticket_id });
        }
        if !more {
            return Ok((out, None));
        }
    }
    Ok((out, cursor))
}

async fn chunk(db: &Db, actor: &Actor, after: Option<Cursor>) -> Result<Vec<Place>, AppError> {
    let (account, guest) = match actor {
        Actor::Guest { session } => (None, Some(*session)),
        Actor::Key(key) => (None, Some(key.session)),
        Actor::Citizen(citizen) => (Some(citizen.id), citizen.guest),
        Actor::Anonymous | Actor::Staff(_) | Actor::System => (None, None),
    };
    let mut places = Vec::new();
    if let Some(account) = account {
        places.extend(of_account(db, account, after).await?);
    }
    if let Some(session) = guest {
        let granted = of_guest(db, session, after).await?;
        let own: Vec<i64> = places.iter().map(|place| place.ticket_id).collect();
        places.extend(granted.into_iter().filter(|place| !own.contains(&place.ticket_id)));
    }
    places.sort_by_key(|place| std::cmp::Reverse((to_millis(place.updated_at), place.ticket_id)));
    places.truncate(CHUNK as usize);
    Ok(places)
}

async fn of_account(db: &Db, account: Uuid, after: Option<Cursor>) -> Result<Vec<Place>, AppError> {
    use ticket::Column as C;
    let mut rows = ticket::Entity::find().filter(C::AccountId.eq(account));
    if let Some(Cursor { at, id }) = after {
        rows = rows
            .filter(C::UpdatedAt.lte(at))
            .filter(Condition::any().add(C::UpdatedAt.lt(at)).add(C::Id.lt(id)));
    }
    let rows: Vec<(i64, Millis, Option<Millis>)> = rows
        .order_by_desc(C::UpdatedAt)
        .order_by_desc(C::Id)
        .limit(CHUNK)
        .select_only()
        .columns([C::Id, C::UpdatedAt, C::OwnerSeenAt])
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|(ticket_id, updated_at, seen_at)| Place { ticket_id, updated_at, seen_at })
        .collect())
}

async fn of_guest(db: &Db, session: Uuid, after: Option<Cursor>) -> Result<Vec<Place>, AppError> {
    let mut grants = guest_grant::Entity::find().filter(guest_grant::Column::SessionId.eq(session));
    if let Some(Cursor { at, id }) = after {
        grants = grants.filter(guest_grant::Column::UpdatedAt.lte(at)).filter(
            Condition::any()
                .add(guest_grant::Column::UpdatedAt.lt(at))
                .add(guest_grant::Column::TicketId.lt(id)),
        );
    }
    let rows = grants
        .order_by_desc(guest_grant::Column::UpdatedAt)
        .order_by_desc(guest_grant::Column::TicketId)
        .limit(CHUNK)
        .all(db.read())
        .await?;
    let place = |row: guest_grant::Model| Place {
        ticket_id: row.ticket_id,
        updated_at: row.updated_at,
        seen_at: Some(row.seen_at),
    };
    Ok(rows.into_iter().map(place).collect())
}

/// The number in the database.
pub(in super::super) fn to_millis(at: Millis) -> i64 {
    (at.0.unix_timestamp_nanos() / 1_000_000) as i64
}
