//! Queries of gaps: counts by day, decisions, what was typed.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, OnConflict, Query},
};
use shared::{
    api::gaps::{GapChange, GapSource},
    content::ContentKind,
    forms::feedback::GapKind,
    ticket::{CloseReason, RequestKind, Status},
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{popularity, rank::number_of};
use crate::{
    entity::{
        account, article_vote, content_gap, content_item, gap_case, gap_day, item_day, millis, ticket,
        ticket_article,
    },
    platform::{
        clock::moscow,
        database::{Db, Tx},
        error::AppError,
    },
};

/// Moscow days since 1970 of a time in milliseconds. Written out: PostgreSQL takes two placeholders for two expressions.
macro_rules! day_of {
    ($column:literal) => {
        Expr::cust(concat!("(", $column, " + 10800000) / 86400000"))
    };
}

/// The first millisecond of a Moscow day.
fn begin_of(day: i32) -> i64 {
    i64::from(day) * 86_400_000 - 10_800_000
}

/// Occurrences of something on a day.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub(super) struct DayCount {
    /// Kind of the gap or the item; category of a request.
    pub(super) kind: String,
    /// Topic or key; sub-topic of a request.
    pub(super) key: Option<String>,
    /// Reason of a vote; none: a plain "no", or no vote.
    pub(super) reason: Option<String>,
    /// Day.
    pub(super) day: i64,
    /// How often.
    pub(super) count: i64,
}

/// Counts a gap of today.
///
/// # Errors
/// When the database refuses.
pub async fn count_day(tx: &Tx, kind: GapKind, topic: &str, now: OffsetDateTime) -> Result<(), AppError> {
    let row = gap_day::ActiveModel {
        kind: Set(kind.as_str().to_owned()),
        topic: Set(topic.to_owned()),
        day: Set(number_of(moscow(now).date())),
        count: Set(1),
    };
    let again = OnConflict::columns([gap_day::Column::Kind, gap_day::Column::Topic, gap_day::Column::Day])
        .value(gap_day::Column::Count, Expr::col((gap_day::Entity, gap_day::Column::Count)).add(1))
        .to_owned();
    gap_day::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Counts that an item was opened from a list of results.
pub(super) async fn count_click(
    tx: &Tx,
    kind: ContentKind,
    key: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    count_use(tx, kind, key, item_day::Column::Clicks, now).await
}

/// Counts that an item helped.
///
/// # Errors
/// When the database refuses.
pub async fn count_solved(
    tx: &Tx,
    kind: ContentKind,
    key: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    count_use(tx, kind, key, item_day::Column::Solved, now).await
}

async fn count_use(
    tx: &Tx,
    kind: ContentKind,
    key: &str,
    what: item_day::Column,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    use item_day::Column as C;
    let row = item_day::ActiveModel {
        kind: Set(kind.as_str().to_owned()),
        key: Set(key.to_owned()),
        day: Set(number_of(moscow(now).date())),
        clicks: Set(i64::from(matches!(what, C::Clicks))),
        solved: Set(i64::from(matches!(what, C::Solved))),
    };
    let again = OnConflict::columns([C::Kind, C::Key, C::Day])
        .value(what, Expr::col((item_day::Entity, what)).add(1))
        .to_owned();
    item_day::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Uses of items from a day on.
pub(super) async fn uses_since(db: &Db, day: i32) -> Result<Vec<item_day::Model>, AppError> {
    Ok(item_day::Entity::find().filter(item_day::Column::Day.gte(day)).all(db.read()).await?)
}

/// What was looked for in vain, by day, from a day on.
pub(super) async fn gap_days(db: &Db, day: i32) -> Result<Vec<gap_day::Model>, AppError> {
    Ok(gap_day::Entity::find().filter(gap_day::Column::Day.gte(day)).all(db.read()).await?)
}

/// "No" votes by item, reason and day, from a day on.
pub(super) async fn no_votes(db: &Db, day: i32) -> Result<Vec<DayCount>, AppError> {
    use article_vote::Column as C;
    let rows = article_vote::Entity::find()
        .select_only()
        .columns([C::Kind, C::Key, C::Reason])
        .column_as(day_of!("created_at"), "day")
        .column_as(Expr::cust("COUNT(*)"), "count")
        .filter(C::Helpful.eq(false))
        .filter(Expr::col(C::CreatedAt).gte(begin_of(day)))
        .group_by(C::Kind)
        .group_by(C::Key)
        .group_by(C::Reason)
        .group_by(day_of!("created_at"));
    Ok(rows.into_model().all(db.read()).await?)
}

/// Requests that staff solved from a day on and whose reply links no article, by category, sub-topic and day of the solution.
pub(super) async fn solved_without_article(db: &Db, day: i32) -> Result<Vec<DayCount>, AppError> {
    use ticket::Column as C;
    let linked =
        Query::select().column(ticket_article::Column::TicketId).from(ticket_article::Entity).to_owned();
    let rows = ticket::Entity::find()
        .select_only()
        .column_as(C::Category, "kind")
        .column_as(C::Subtopic, "key")
        .column_as(Expr::cust("CAST(NULL AS TEXT)"), "reason")
        .column_as(day_of!("status_at"), "day")
        .column_as(Expr::cust("COUNT(*)"), "count")
        // Complaints, suggestions and thanks are no questions that an article could answer.
        .filter(C::Kind.is_in([RequestKind::Problem.as_str(), RequestKind::Question.as_str()]))
        .filter(C::Status.is_in([Status::Answered.as_str(), Status::Closed.as_str()]))
        .filter(C::FirstAnsweredAt.is_not_null())
        .filter(
            C::CloseReason
                .is_null()
                .or(C::CloseReason.is_in([CloseReason::Solved.as_str(), CloseReason::Silence.as_str()])),
        )
        .filter(Expr::col(C::StatusAt).gte(begin_of(day)))
        .filter(C::Id.not_in_subquery(linked))
        .group_by(C::Category)
        .group_by(C::Subtopic)
        .group_by(day_of!("status_at"));
    Ok(rows.into_model().all(db.read()).await?)
}

/// Every decision.
pub(super) async fn cases(db: &Db) -> Result<Vec<gap_case::Model>, AppError> {
    Ok(gap_case::Entity::find().all(db.read()).await?)
}

/// The decision about a gap.
pub(super) async fn case_of(
    db: &impl ConnectionTrait,
    source: GapSource,
    key: &str,
) -> Result<Option<gap_case::Model>, AppError> {
    Ok(gap_case::Entity::find()
        .filter(gap_case::Column::Source.eq(source.as_str()))
        .filter(gap_case::Column::Key.eq(key))
        .one(db)
        .await?)
}

/// Writes a decision down over the version that it was made on; `done_on` is the day of the publication. Gives the id, and none
/// when somebody was faster.
pub(super) async fn decide(
    tx: &Tx,
    new_id: Uuid,
    (source, key): (GapSource, &str),
    change: &GapChange,
    done_on: Option<i32>,
    version: i32,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, AppError> {
    use gap_case::Column as C;
    let known = case_of(tx, source, key).await?;
    if known.as_ref().map_or(0, |known| known.version) != version {
        return Ok(None);
    }
    let id = known.as_ref().map_or(new_id, |known| known.id);
    let row = gap_case::ActiveModel {
        id: Set(id),
        source: Set(source.as_str().to_owned()),
        key: Set(key.to_owned()),
        status: Set(change.status.as_str().to_owned()),
        owner_id: Set(change.owner),
        due: Set(change.due.map(number_of)),
        snoozed_until: Set(change.snoozed_until.map(number_of)),
        done_kind: Set(change.done_by.as_ref().map(|done| done.kind.as_str().to_owned())),
        done_key: Set(change.done_by.as_ref().map(|done| done.key.clone())),
        done_on: Set(done_on),
        note: Set(change.note.clone()),
        version: Set(version + 1),
        updated_at: Set(millis(now)),
    };
    let written = if known.is_some() {
        // On PostgreSQL another one may have decided since it was read.
        let update =
            gap_case::Entity::update_many().set(row).filter(C::Id.eq(id)).filter(C::Version.eq(version));
        update.exec(tx).await?.rows_affected
    } else {
        let nothing = OnConflict::columns([C::Source, C::Key]).do_nothing().to_owned();
        gap_case::Entity::insert(row).on_conflict(nothing).exec_without_returning(tx).await?
    };
    Ok((written > 0).then_some(id))
}

/// When an item was written into the published content last.
pub(super) async fn published_at(
    db: &Db,
    kind: ContentKind,
    key: &str,
) -> Result<Option<OffsetDateTime>, AppError> {
    let row = content_item::Entity::find()
        .filter(content_item::Column::Kind.eq(kind.as_str()))
        .filter(content_item::Column::Key.eq(key))
        .order_by_desc(content_item::Column::UpdatedAt)
        .one(db.read())
        .await?;
    Ok(row.map(|row| row.updated_at.0))
}

/// Members of staff, the disabled ones apart.
pub(super) async fn staff(db: &Db) -> Result<Vec<account::Model>, AppError> {
    Ok(account::Entity::find()
        .filter(account::Column::Roles.ne(""))
        .filter(account::Column::Disabled.eq(false))
        .order_by_asc(account::Column::Name)
        .all(db.read())
        .await?)
}

/// What was typed for these topics, the most frequent first.
pub(super) async fn texts(
    db: &Db,
    kind: &str,
    topics: Vec<String>,
) -> Result<Vec<content_gap::Model>, AppError> {
    Ok(content_gap::Entity::find()
        .filter(content_gap::Column::Kind.eq(kind))
        .filter(content_gap::Column::Topic.is_in(topics))
        .order_by_desc(content_gap::Column::Count)
        .order_by_asc(content_gap::Column::Text)
        .all(db.read())
        .await?)
}

/// What readers said whom an item did not help, the newest first.
pub(super) async fn remarks(db: &Db, kind: &str, key: &str, limit: u64) -> Result<Vec<String>, AppError> {
    use article_vote::Column as C;
    let rows = article_vote::Entity::find()
        .select_only()
        .column(C::Text)
        .filter(C::Kind.eq(kind))
        .filter(C::Key.eq(key))
        .filter(C::Helpful.eq(false))
        .filter(C::Text.ne(""))
        .order_by_desc(C::CreatedAt)
        .limit(limit);
    Ok(rows.into_tuple().all(db.read()).await?)
}

/// Throws away what was counted before a time, and decisions about texts that nobody touched since then: their keys are made of
/// what people typed. Gives how many rows.
///
/// # Errors
/// When the database refuses.
pub async fn forget(tx: &Tx, before: OffsetDateTime, now: OffsetDateTime) -> Result<u64, AppError> {
    let day = number_of(moscow(before).date());
    let gaps = gap_day::Entity::delete_many().filter(gap_day::Column::Day.lte(day)).exec(tx).await?;
    let typed = [GapSource::ZeroResult.as_str(), GapSource::UnknownCode.as_str()];
    let cases = gap_case::Entity::delete_many()
        .filter(gap_case::Column::Source.is_in(typed))
        .filter(gap_case::Column::UpdatedAt.lt(millis(before)))
        .exec(tx)
        .await?;
    let unused = number_of(moscow(now).date()) - popularity::WINDOW;
    let uses = item_day::Entity::delete_many().filter(item_day::Column::Day.lt(unused)).exec(tx).await?;
    Ok(gaps.rows_affected + cases.rows_affected + uses.rows_affected)
}
