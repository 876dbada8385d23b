//! The queue of staff: every view is read from one index, from a place on.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, FromQueryResult, Order, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use shared::{
    api::console::{QueueCounts, QueueView},
    ticket::{Channel, Priority, Status},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    grants::to_millis,
    terms::{self, Having},
    visible_to,
};
use crate::{
    entity::{Millis, millis, ticket},
    platform::{
        database::Db,
        error::AppError,
        extract::{Actor, Staff},
    },
    tickets::cursor::Cursor,
};

/// Counting stops here.
pub(in super::super) const CAP: u32 = 500;

/// Whose requests are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Assignee {
    /// Nobody's.
    Nobody,
    /// Those of one person.
    Person(Uuid),
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Sort {
    /// The promised time, the most urgent first.
    Due,
    /// The last change, the newest first.
    Updated,
    /// The filing, the newest first.
    Created,
}

impl Sort {
    /// Only these can be asked for: each is read from an index.
    pub(in super::super) fn parse(name: &str) -> Option<Self> {
        match name {
            "due" => Some(Self::Due),
            "updated" => Some(Self::Updated),
            "created" => Some(Self::Created),
            _ => None,
        }
    }

    const fn descends(self) -> bool {
        !matches!(self, Self::Due)
    }

    fn place(self, row: &ticket::Model) -> Cursor {
        Cursor { at: self.at(row.id, row.next_due, row.updated_at), id: row.id }
    }

    /// The number that a row is sorted by; the id grows with the time of filing.
    fn at(self, id: i64, due: Millis, updated: Millis) -> i64 {
        match self {
            Self::Due => to_millis(due),
            Self::Updated => to_millis(updated),
            Self::Created => id,
        }
    }
}

/// What to read of the queue.
#[derive(Clone, Debug)]
pub(in super::super) struct QueueQuery<'a> {
    pub(in super::super) view: QueueView,
    pub(in super::super) category: &'a str,
    /// Key of the group whose view is asked for.
    pub(in super::super) group: &'a str,
    pub(in super::super) priority: Option<Priority>,
    pub(in super::super) status: Option<Status>,
    pub(in super::super) channel: Option<Channel>,
    pub(in super::super) assignee: Option<Assignee>,
    pub(in super::super) sort: Option<Sort>,
    pub(in super::super) q: &'a str,
    pub(in super::super) cursor: Option<Cursor>,
    pub(in super::super) limit: usize,
}

impl QueueQuery<'_> {
    /// The order asked for, else the view's own.
    fn order(&self) -> Sort {
        let own = if self.view == QueueView::All { Sort::Updated } else { Sort::Due };
        self.sort.unwrap_or(own)
    }

    /// The filters beside the view.
    fn filters(&self) -> Condition {
        use ticket::Column as C;
        let all = Condition::all()
            .add_option((!self.category.is_empty()).then(|| C::Category.eq(self.category)))
            .add_option(self.priority.map(|priority| C::Priority.eq(priority.as_str())))
            .add_option(self.status.map(|status| C::Status.eq(status.as_str())))
            .add_option(self.channel.map(|channel| C::Channel.eq(channel.as_str())));
        match self.assignee {
            None => all,
            Some(Assignee::Nobody) => all.add(C::AssigneeId.is_null()),
            Some(Assignee::Person(id)) => all.add(C::AssigneeId.eq(id)),
        }
    }
}

fn of_view(view: QueueView, group: &str, staff: &Staff, now: OffsetDateTime) -> Condition {
    let all = Condition::all();
    let open = ticket::Column::IsOpen.eq(true);
    match view {
        QueueView::Mine => all.add(ticket::Column::AssigneeId.eq(staff.id)).add(open),
        QueueView::Unassigned => all.add(ticket::Column::AssigneeId.is_null()).add(open),
        QueueView::Breaching => all.add(open).add(ticket::Column::NextDue.lt(millis(now))),
        QueueView::Waiting => all.add(ticket::Column::IsWaiting.eq(true)),
        QueueView::Group => all.add(ticket::Column::QueueGroup.eq(group)).add(open),
        QueueView::Escalated => all.add(ticket::Column::IsEscalated.eq(true)).add(open),
        QueueView::Open => all.add(open),
        QueueView::All => all,
    }
}

/// A page of the queue: views of open requests by the promised time, the most urgent first; all
/// requests by the last change.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn queue(
    db: &Db,
    staff: &Staff,
    query: QueueQuery<'_>,
    now: OffsetDateTime,
) -> Result<(Vec<ticket::Model>, Option<Cursor>), AppError> {
    let actor = Actor::Staff(staff.clone());
    let mut rows =
        visible_to(&actor).filter(of_view(query.view, query.group, staff, now)).filter(query.filters());
    let sort = query.order();
    match search(db.read(), query.category, query.q).await? {
        None => {}
        Some(Having { condition, among: None }) => rows = rows.filter(condition),
        Some(Having { condition, among: Some(ids) }) => {
            let rows = visible_to(&actor).filter(condition).filter(query.filters());
            return few(db, staff, &query, rows, ids, now).await;
        }
    }
    let rows = page(rows, sort, query.cursor).limit(query.limit as u64 + 1);
    let mut rows = rows.all(db.read()).await?;
    let more = rows.len() > query.limit;
    rows.truncate(query.limit);
    let next = rows.last().filter(|_| more).map(|row| sort.place(row));
    Ok((rows, next))
}

/// What decides about the place of a request in a view.
#[derive(FromQueryResult)]
struct Place {
    id: i64,
    is_open: bool,
    is_waiting: bool,
    assignee_id: Option<Uuid>,
    queue_group: String,
    is_escalated: bool,
    next_due: Millis,
    updated_at: Millis,
}

impl Place {
    /// As [`of_view`].
    fn is_in(&self, view: QueueView, group: &str, staff: &Staff, now: OffsetDateTime) -> bool {
        match view {
            QueueView::Mine => self.is_open && self.assignee_id == Some(staff.id),
            QueueView::Unassigned => self.is_open && self.assignee_id.is_none(),
            QueueView::Breaching => self.is_open && self.next_due.0 < now,
            QueueView::Waiting => self.is_waiting,
            QueueView::Group => self.is_open && self.queue_group == group,
            QueueView::Escalated => self.is_open && self.is_escalated,
            QueueView::Open => self.is_open,
            QueueView::All => true,
        }
    }
}

/// A page of those few that have a rare word: fetched by their ids and put in order here. A database would rather
/// walk through the whole view.
async fn few(
    db: &Db,
    staff: &Staff,
    query: &QueueQuery<'_>,
    rows: Select<ticket::Entity>,
    ids: Vec<i64>,
    now: OffsetDateTime,
) -> Result<(Vec<ticket::Model>, Option<Cursor>), AppError> {
    use ticket::Column as C;
    let sort = query.order();
    let places: Vec<Place> = rows
        .filter(C::Id.is_in(ids))
        .select_only()
        .columns([C::Id, C::IsOpen, C::IsWaiting, C::AssigneeId, C::QueueGroup, C::IsEscalated])
        .columns([C::NextDue, C::UpdatedAt])
        .into_model()
        .all(db.read())
        .await?;
    let mut found: Vec<Cursor> = places
        .iter()
        .filter(|place| place.is_in(query.view, query.group, staff, now))
        .map(|place| Cursor { at: sort.at(place.id, place.next_due, place.updated_at), id: place.id })
        .collect();
    found.sort_unstable_by_key(|place| (place.at, place.id));
    if sort.descends() {
        found.reverse();
    }
    if let Some(Cursor { at, id }) = query.cursor {
        found.retain(|place| {
            if sort.descends() { (place.at, place.id) < (at, id) } else { (place.at, place.id) > (at, id) }
        });
    }
    let more = found.len() > query.limit;
    found.truncate(query.limit);
    let wanted: Vec<i64> = found.iter().map(|place| place.id).collect();
    let page = visible_to(&Actor::Staff(staff.clone())).filter(C::Id.is_in(wanted.clone()));
    let mut rows = page.all(db.read()).await?;
    rows.sort_by_key(|row| wanted.iter().position(|id| *id == row.id));
    Ok((rows, found.pop().filter(|_| more)))
}

fn page(rows: Select<ticket::Entity>, sort: Sort, cursor: Option<Cursor>) -> Select<ticket::Entity> {
    use ticket::Column as C;
    let (time, order) = match sort {
        Sort::Due => (C::NextDue, Order::Asc),
        Sort::Updated => (C::UpdatedAt, Order::Desc),
        Sort::Created => {
            let rows = match cursor {
                Some(Cursor { id, .. }) => rows.filter(C::Id.lt(id)),
                None => rows,
            };
            return rows.order_by_desc(C::Id);
        }
    };
    let rows = match cursor {
        None => rows,
        // Written so that the index is entered at the place and not read up to it.
        Some(Cursor { at, id }) if sort.descends() => {
            rows.filter(time.lte(at)).filter(Condition::any().add(time.lt(at)).add(C::Id.lt(id)))
        }
        Some(Cursor { at, id }) => {
            rows.filter(time.gte(at)).filter(Condition::any().add(time.gt(at)).add(C::Id.gt(id)))
        }
    };
    rows.order_by(time, order.clone()).order_by(C::Id, order)
}

/// How many requests a list holds, up to a cap.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn count(
    db: &Db,
    staff: &Staff,
    query: &QueueQuery<'_>,
    now: OffsetDateTime,
) -> Result<u32, AppError> {
    let actor = Actor::Staff(staff.clone());
    let mut rows =
        visible_to(&actor).filter(of_view(query.view, query.group, staff, now)).filter(query.filters());
    if let Some(Having { condition, among }) = search(db.read(), query.category, query.q).await? {
        rows = rows.filter(condition);
        if let Some(ids) = among {
            rows = rows.filter(ticket::Column::Id.is_in(ids));
        }
    }
    let rows = rows.select_only().column(ticket::Column::Id).limit(u64::from(CAP));
    let ids: Vec<i64> = rows.into_tuple().all(db.read()).await?;
    Ok(u32::try_from(ids.len()).unwrap_or(CAP))
}

/// A number or its beginning, else the beginnings of words of the subject.
async fn search(db: &impl ConnectionTrait, category: &str, q: &str) -> Result<Option<Having>, AppError> {
    let by_order = |condition| Ok(Some(Having { condition, among: None }));
    let q = q.trim();
    if q.is_empty() {
        return Ok(None);
    }
    let digits: String = q.chars().filter(char::is_ascii_digit).collect();
    let only_digits = q.chars().all(|c| c.is_ascii_digit() || " -–—№#".contains(c));
    if only_digits && (7..=10).contains(&digits.len()) {
        let numbers = Condition::all()
            .add(ticket::Column::Number.gte(digits.as_str()))
            .add(ticket::Column::Number.lte(format!("{digits:9<10}")));
        return by_order(numbers);
    }
    let words = terms::of_text(q);
    if words.is_empty() {
        // One character finds nothing, as it says nothing.
        return by_order(Condition::all().add(ticket::Column::Id.lt(0)));
    }
    terms::having(db, category, words).await.map(Some)
}

/// How many requests each view holds, up to a cap.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn counts(
    db: &Db,
    staff: &Staff,
    group: &str,
    now: OffsetDateTime,
) -> Result<QueueCounts, AppError> {
    let actor = Actor::Staff(staff.clone());
    let count = async |view| -> Result<u32, AppError> {
        let ids: Vec<i64> = visible_to(&actor)
            .filter(of_view(view, group, staff, now))
            .select_only()
            .column(ticket::Column::Id)
            .limit(u64::from(CAP))
            .into_tuple()
            .all(db.read())
            .await?;
        Ok(u32::try_from(ids.len()).unwrap_or(CAP))
    };
    Ok(QueueCounts {
        mine: count(QueueView::Mine).await?,
        unassigned: count(QueueView::Unassigned).await?,
        breaching: count(QueueView::Breaching).await?,
        waiting: count(QueueView::Waiting).await?,
        group: count(QueueView::Group).await?,
        escalated: count(QueueView::Escalated).await?,
        open: count(QueueView::Open).await?,
        cap: CAP,
    })
}
