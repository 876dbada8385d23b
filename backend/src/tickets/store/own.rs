//! The list of somebody's own requests: those of the account and those that the device filed or opened, in one order.

use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect};
use shared::{
    api::my_requests::{COUNTED_MAX, TicketCounts, TicketSort},
    ticket::{Channel, Status},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{grants::to_millis, visible_to};
use crate::{
    entity::{Millis, guest_grant, ticket},
    platform::{database::Db, error::AppError, extract::Actor},
    tickets::cursor::Cursor,
};

/// Grants of a list read at once.
const CHUNK: u64 = 100;
/// Chunks read for one page; a page of a very long list with a rare filter may come short, with a
/// cursor to read on.
const CHUNKS_MAX: usize = 40;

/// Which of somebody's requests, and in which order.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Wanted<'a> {
    pub(in super::super) statuses: Option<Vec<Status>>,
    pub(in super::super) category: &'a str,
    pub(in super::super) since: Option<OffsetDateTime>,
    /// Part of the number or of the subject.
    pub(in super::super) q: &'a str,
    pub(in super::super) channel: Option<Channel>,
    /// Only what has something new.
    pub(in super::super) unread: bool,
    pub(in super::super) sort: TicketSort,
}

impl Wanted<'_> {
    /// Checked here and not in the query, which would tempt a database to begin at the category instead
    /// of at the few rows that are asked for; and case and ё no database knows in Russian.
    fn matches(&self, ticket: &ticket::Model, unread: bool) -> bool {
        self.statuses.as_ref().is_none_or(|some| some.iter().any(|status| status.as_str() == ticket.status))
            && (self.category.is_empty() || self.category == ticket.category)
            && self.since.is_none_or(|since| ticket.created_at.0 >= since)
            && self.channel.is_none_or(|channel| channel.as_str() == ticket.channel)
            && (unread || !self.unread)
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

impl Place {
    /// What the list is sorted by. The order of filing is that of ids.
    fn key(&self, sort: TicketSort) -> (i64, i64) {
        (if sort.by_filing() { 0 } else { to_millis(self.updated_at) }, self.ticket_id)
    }

    fn cursor(&self, sort: TicketSort) -> Cursor {
        let (at, id) = self.key(sort);
        Cursor { at, id }
    }
}

/// The account and the guest session that a list is of.
const fn owners(actor: &Actor) -> (Option<Uuid>, Option<Uuid>) {
    match actor {
        Actor::Guest { session } => (None, Some(*session)),
        Actor::Key(key) => (None, Some(key.session)),
        Actor::Citizen(citizen) => (Some(citizen.id), citizen.guest),
        Actor::Anonymous | Actor::Staff(_) | Actor::System => (None, None),
    }
}

/// A page of somebody's requests with the mark of what is new; and where to read on.
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
        let places = chunk(db, actor, wanted.sort, cursor).await?;
        let more = places.len() as u64 == CHUNK;
        let ids = places.iter().map(|place| place.ticket_id);
        let tickets = visible_to(actor).filter(ticket::Column::Id.is_in(ids)).all(db.read()).await?;
        for place in places {
            if let Some(ticket) = tickets.iter().find(|ticket| ticket.id == place.ticket_id) {
                let unread = is_new(ticket.answered_at, place.seen_at.unwrap_or(ticket.created_at));
                if wanted.matches(ticket, unread) {
                    if out.len() == limit {
                        return Ok((out, cursor));
                    }
                    out.push((ticket.clone(), unread));
                }
            }
            cursor = Some(place.cursor(wanted.sort));
        }
        if !more {
            return Ok((out, None));
        }
    }
    Ok((out, cursor))
}

fn is_new(answered: Option<Millis>, seen: Millis) -> bool {
    answered.is_some_and(|at| at.0 > seen.0)
}

async fn chunk(
    db: &Db,
    actor: &Actor,
    sort: TicketSort,
    after: Option<Cursor>,
) -> Result<Vec<Place>, AppError> {
    let (account, guest) = owners(actor);
    let mut places = Vec::new();
    if let Some(account) = account {
        places.extend(of_account(db, account, sort, after).await?);
    }
    if let Some(session) = guest {
        let granted = of_guest(db, session, sort, after).await?;
        let own: Vec<i64> = places.iter().map(|place| place.ticket_id).collect();
        places.extend(granted.into_iter().filter(|place| !own.contains(&place.ticket_id)));
    }
    places.sort_unstable_by_key(|place| place.key(sort));
    if sort.newest_first() {
        places.reverse();
    }
    places.truncate(CHUNK as usize);
    Ok(places)
}

/// What comes after a place in a list that is sorted by a time and then by the request.
fn after_place<C: ColumnTrait>(sort: TicketSort, at: C, id: C, place: Cursor) -> Condition {
    let newest = sort.newest_first();
    let past_id = if newest { id.lt(place.id) } else { id.gt(place.id) };
    if sort.by_filing() {
        return Condition::all().add(past_id);
    }
    let (reach, past_at) =
        if newest { (at.lte(place.at), at.lt(place.at)) } else { (at.gte(place.at), at.gt(place.at)) };
    Condition::all().add(reach).add(Condition::any().add(past_at).add(past_id))
}

async fn of_account(
    db: &Db,
    account: Uuid,
    sort: TicketSort,
    after: Option<Cursor>,
) -> Result<Vec<Place>, AppError> {
    use ticket::Column as C;
    let mut rows = ticket::Entity::find().filter(C::AccountId.eq(account));
    if let Some(place) = after {
        rows = rows.filter(after_place(sort, C::UpdatedAt, C::Id, place));
    }
    let order = direction(sort);
    if !sort.by_filing() {
        rows = rows.order_by(C::UpdatedAt, order.clone());
    }
    let rows: Vec<(i64, Millis, Option<Millis>)> = rows
        .order_by(C::Id, order)
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

const fn direction(sort: TicketSort) -> Order {
    if sort.newest_first() { Order::Desc } else { Order::Asc }
}

async fn of_guest(
    db: &Db,
    session: Uuid,
    sort: TicketSort,
    after: Option<Cursor>,
) -> Result<Vec<Place>, AppError> {
    use guest_grant::Column as C;
    let mut grants = guest_grant::Entity::find().filter(C::SessionId.eq(session));
    if let Some(place) = after {
        grants = grants.filter(after_place(sort, C::UpdatedAt, C::TicketId, place));
    }
    let order = direction(sort);
    if !sort.by_filing() {
        grants = grants.order_by(C::UpdatedAt, order.clone());
    }
    let rows = grants.order_by(C::TicketId, order).limit(CHUNK).all(db.read()).await?;
    let place = |row: guest_grant::Model| Place {
        ticket_id: row.ticket_id,
        updated_at: row.updated_at,
        seen_at: Some(row.seen_at),
    };
    Ok(rows.into_iter().map(place).collect())
}

/// What the counts need of a request: its id, status, last answer, filing, and when it was last looked at.
type Counted = (i64, String, Option<Millis>, Millis, Option<Millis>);

/// How many of somebody's requests stand where, among the last changed [`COUNTED_MAX`].
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn own_counts(db: &Db, actor: &Actor) -> Result<TicketCounts, AppError> {
    let (account, guest) = owners(actor);
    let mut rows: Vec<Counted> = Vec::new();
    if let Some(account) = account {
        use ticket::Column as C;
        rows = ticket::Entity::find()
            .filter(C::AccountId.eq(account))
            .order_by_desc(C::UpdatedAt)
            .limit(COUNTED_MAX + 1)
            .select_only()
            .columns([C::Id, C::Status, C::AnsweredAt, C::CreatedAt, C::OwnerSeenAt])
            .into_tuple()
            .all(db.read())
            .await?;
    }
    if let Some(session) = guest {
        use guest_grant::Column as G;
        use ticket::Column as C;
        let granted: Vec<Counted> = guest_grant::Entity::find()
            .join(
                JoinType::InnerJoin,
                guest_grant::Entity::belongs_to(ticket::Entity).from(G::TicketId).to(C::Id).into(),
            )
            .filter(G::SessionId.eq(session))
            .order_by_desc(G::UpdatedAt)
            .limit(COUNTED_MAX + 1)
            .select_only()
            .column_as(C::Id, "id")
            .column_as(C::Status, "status")
            .column_as(C::AnsweredAt, "answered_at")
            .column_as(C::CreatedAt, "created_at")
            .column_as(G::SeenAt, "seen_at")
            .into_tuple()
            .all(db.read())
            .await?;
        let own: std::collections::HashSet<i64> = rows.iter().map(|row| row.0).collect();
        rows.extend(granted.into_iter().filter(|row| !own.contains(&row.0)));
    }
    let max = COUNTED_MAX as usize;
    let mut counts = TicketCounts { more: rows.len() > max, ..TicketCounts::default() };
    for (_, status, answered, created, seen) in rows.into_iter().take(max) {
        counts.all += 1;
        counts.unread += u32::from(is_new(answered, seen.unwrap_or(created)));
        match Status::parse(&status) {
            Some(Status::Closed) => counts.closed += 1,
            Some(Status::NeedsAnswer) => counts.needs_answer += 1,
            Some(Status::Answered) => counts.answered += 1,
            _ => {}
        }
    }
    counts.open = counts.all - counts.closed;
    Ok(counts)
}
