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
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn grant(
    tx: &Tx,
    session: Uuid,
    ticket_id: i64,
    updated_at: Millis,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = guest_grant::ActiveModel {
        session_id: Set(session),
        ticket_id: Set(ticket_id),
        updated_at: Set(updated_at),
        seen_at: Set(millis(now)),
    };
    guest_grant::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([guest_grant::Column::SessionId, guest_grant::Column::TicketId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
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

/// Notes that a guest looked at a request, if there was something new to see.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn mark_seen(
    db: &Db,
    actor: &Actor,
    ticket: &ticket::Model,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let (Actor::Guest { session }, Some(answered)) = (actor, ticket.answered_at) else { return Ok(()) };
    let row = guest_grant::Entity::find_by_id((*session, ticket.id)).one(db.read()).await?;
    if row.is_some_and(|row| row.seen_at.0 < answered.0) {
        let tx = db.begin().await?;
        guest_grant::Entity::update_many()
            .col_expr(guest_grant::Column::SeenAt, Expr::value(millis(now)))
            .filter(guest_grant::Column::SessionId.eq(*session))
            .filter(guest_grant::Column::TicketId.eq(ticket.id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Which of a guest's requests.
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

/// A guest's requests, newest change first, with the mark of what is new; and where to read on.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn guests_list(
    db: &Db,
    session: Uuid,
    wanted: &Wanted<'_>,
    mut cursor: Option<Cursor>,
    limit: usize,
) -> Result<(Vec<(ticket::Model, bool)>, Option<Cursor>), AppError> {
    let actor = Actor::Guest { session };
    let mut out: Vec<(ticket::Model, bool)> = Vec::new();
    for _ in 0..CHUNKS_MAX {
        let grants = chunk(db, session, cursor).await?;
        let more = grants.len() as u64 == CHUNK;
        let ids = grants.iter().map(|grant| grant.ticket_id);
        let tickets = visible_to(&actor).filter(ticket::Column::Id.is_in(ids)).all(db.read()).await?;
        for grant in grants {
            let found = tickets.iter().find(|ticket| ticket.id == grant.ticket_id);
            if let Some(ticket) = found.filter(|ticket| wanted.matches(ticket)) {
                if out.len() == limit {
                    return Ok((out, cursor));
                }
                let unread = ticket.answered_at.is_some_and(|at| at.0 > grant.seen_at.0);
                out.push((ticket.clone(), unread));
            }
            cursor = Some(Cursor { at: to_millis(grant.updated_at), id: grant.ticket_id });
        }
        if !more {
            return Ok((out, None));
        }
    }
    Ok((out, cursor))
}

async fn chunk(db: &Db, session: Uuid, after: Option<Cursor>) -> Result<Vec<guest_grant::Model>, AppError> {
    let mut grants = guest_grant::Entity::find().filter(guest_grant::Column::SessionId.eq(session));
    if let Some(Cursor { at, id }) = after {
        grants = grants.filter(guest_grant::Column::UpdatedAt.lte(at)).filter(
            Condition::any()
                .add(guest_grant::Column::UpdatedAt.lt(at))
                .add(guest_grant::Column::TicketId.lt(id)),
        );
    }
    Ok(grants
        .order_by_desc(guest_grant::Column::UpdatedAt)
        .order_by_desc(guest_grant::Column::TicketId)
        .limit(CHUNK)
        .all(db.read())
        .await?)
}

/// The number in the database.
pub(in super::super) fn to_millis(at: Millis) -> i64 {
    (at.0.unix_timestamp_nanos() / 1_000_000) as i64
}
