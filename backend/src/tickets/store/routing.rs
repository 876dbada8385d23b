//! Queries of routing and of the supervisor's board.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, Query},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::visible_to;
use crate::{
    entity::{millis, quality_review, ticket},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
    },
};

/// How much somebody, or the queue of a group, has.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(in super::super) struct Load {
    pub(in super::super) assignee_id: Option<Uuid>,
    pub(in super::super) queue_group: String,
    pub(in super::super) open: i64,
    pub(in super::super) waiting: i64,
    pub(in super::super) late: i64,
}

/// Open requests by group and assignee: as many rows as there are people, read from an index of open ones.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn loads(db: &Db, now: OffsetDateTime) -> Result<Vec<Load>, AppError> {
    use ticket::Column as C;
    let count = |condition: Expr| Expr::case(condition, 1).finally(0).sum();
    Ok(ticket::Entity::find()
        .filter(C::IsOpen.eq(true))
        .select_only()
        .columns([C::AssigneeId, C::QueueGroup])
        .column_as(C::IsOpen.count(), "open")
        .column_as(count(C::IsWaiting.eq(true)), "waiting")
        .column_as(count(C::NextDue.lt(millis(now))), "late")
        .group_by(C::AssigneeId)
        .group_by(C::QueueGroup)
        .into_model()
        .all(db.read())
        .await?)
}

/// Open requests of a group that are nobody's and wait for staff, the most urgent first.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn unowned(
    db: &Db,
    group: &str,
    limit: u64,
) -> Result<Vec<ticket::Model>, AppError> {
    use ticket::Column as C;
    Ok(ticket::Entity::find()
        .filter(C::IsOpen.eq(true))
        .filter(C::AssigneeId.is_null())
        .filter(C::QueueGroup.eq(group))
        .filter(C::Status.is_in(["received", "in_progress"]))
        .order_by_asc(C::NextDue)
        .order_by_asc(C::Id)
        .limit(limit)
        .all(db.read())
        .await?)
}

/// The numbers of what somebody has and does not wait for anybody: it goes back when they are away.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn give_back(db: &Db, of: Uuid) -> Result<Vec<String>, AppError> {
    use ticket::Column as C;
    Ok(ticket::Entity::find()
        .filter(C::AssigneeId.eq(of))
        .filter(C::IsOpen.eq(true))
        .select_only()
        .column(C::Number)
        .into_tuple()
        .all(db.read())
        .await?)
}

/// For the board: the latest open requests; closed ones that quality control should look at.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn board_rows(
    db: &Db,
    actor: &Actor,
    now: OffsetDateTime,
    limit: u64,
) -> Result<(Vec<ticket::Model>, Vec<ticket::Model>), AppError> {
    use ticket::Column as C;
    let late = visible_to(actor)
        .filter(C::IsOpen.eq(true))
        .filter(C::NextDue.lt(millis(now)))
        .order_by_asc(C::NextDue)
        .order_by_asc(C::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    let reviewed = Query::select()
        .expr(Expr::val(1))
        .from(quality_review::Entity)
        .and_where(
            Expr::col((quality_review::Entity, quality_review::Column::TicketId))
                .equals((ticket::Entity, C::Id)),
        )
        .take();
    let to_review = visible_to(actor)
        .filter(C::Status.eq("closed"))
        .filter(C::UpdatedAt.gt(millis(now - time::Duration::days(30))))
        .filter(Condition::any().add(C::Rating.lte(2)).add(C::Level.gte(3)))
        .filter(Expr::exists(reviewed).not())
        .order_by_desc(C::UpdatedAt)
        .order_by_desc(C::Id)
        .limit(limit)
        .all(db.read())
        .await?;
    Ok((late, to_review))
}

/// What quality control found.
#[derive(Clone, Debug)]
pub(in super::super) struct Review<'a> {
    pub(in super::super) score: i16,
    pub(in super::super) note: &'a str,
    pub(in super::super) missed: String,
}

/// Keeps it.
pub(in super::super) fn insert_review(
    tx: &Tx,
    id: Uuid,
    ticket_id: i64,
    reviewer: Uuid,
    review: Review<'_>,
    now: OffsetDateTime,
) {
    let row = quality_review::ActiveModel {
        id: Set(id),
        ticket_id: Set(ticket_id),
        reviewer_id: Set(reviewer),
        score: Set(review.score),
        note: Set(review.note.to_owned()),
        points: Set((!review.missed.is_empty()).then_some(review.missed)),
        created_at: Set(millis(now)),
    };
    tx.later(&quality_review::Entity::insert(row));
}
