//! Rows of the list on the site and of digests.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _},
};
use shared::{api::notices::NoticeCount, notice::Event};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, notice},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Accounts whose digests are made in one go.
const DIGESTS: u64 = 50;

/// A notice to be.
pub(in super::super) struct New<'a> {
    pub(in super::super) account: Uuid,
    pub(in super::super) event: Event,
    /// Id and number of the request.
    pub(in super::super) ticket: Option<(i64, &'a str)>,
    pub(in super::super) detail: &'a str,
    pub(in super::super) shown: bool,
    pub(in super::super) digest_at: Option<OffsetDateTime>,
}

/// Writes it with the transaction's next statement.
pub(in super::super) fn insert(tx: &Tx, new: &New<'_>, now: OffsetDateTime) {
    let row = notice::ActiveModel {
        account_id: Set(new.account),
        event: Set(new.event.as_str().to_owned()),
        ticket_id: Set(new.ticket.map(|(id, _)| id)),
        number: Set(new.ticket.map(|(_, number)| number.to_owned())),
        detail: Set(new.detail.to_owned()),
        shown: Set(new.shown),
        created_at: Set(millis(now)),
        read_at: Set(None),
        digest_at: Set(new.digest_at.map(millis)),
        ..Default::default()
    };
    tx.later(&notice::Entity::insert(row));
}

/// The list of an account, the newest first.
pub(in super::super) async fn list(
    db: &Db,
    account: Uuid,
    unread: bool,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<notice::Model>, AppError> {
    let mut rows = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(account))
        .filter(notice::Column::Shown.eq(true));
    if unread {
        rows = rows.filter(notice::Column::ReadAt.is_null());
    }
    if let Some(before) = before {
        rows = rows.filter(notice::Column::Id.lt(before));
    }
    Ok(rows.order_by_desc(notice::Column::Id).limit(limit).all(db.read()).await?)
}

/// How many the person has not seen.
pub(in super::super) async fn count(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<NoticeCount, AppError> {
    let own = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(account))
        .filter(notice::Column::Shown.eq(true));
    let unread = own.clone().filter(notice::Column::ReadAt.is_null()).count(db).await?;
    let newest = own.select_only().column(notice::Column::Id).order_by_desc(notice::Column::Id);
    let newest: Option<i64> = newest.into_tuple().one(db).await?;
    Ok(NoticeCount { unread, newest: newest.unwrap_or_default() })
}

/// Marks one as seen, or all up to one; somebody else's stay as they are. Tells how many changed.
pub(in super::super) async fn mark_read(
    tx: &Tx,
    account: Uuid,
    id: Option<i64>,
    newest: Option<i64>,
    now: OffsetDateTime,
) -> Result<u64, AppError> {
    let mut change = notice::Entity::update_many()
        .col_expr(notice::Column::ReadAt, Expr::value(Some(millis(now))))
        .filter(notice::Column::AccountId.eq(account))
        .filter(notice::Column::ReadAt.is_null());
    if let Some(id) = id {
        change = change.filter(notice::Column::Id.eq(id));
    } else if let Some(newest) = newest {
        change = change.filter(notice::Column::Id.lte(newest));
    }
    Ok(change.exec(tx).await?.rows_affected)
}

/// Marks those about a request as seen: the person is looking at it. Writes nothing when there are none.
pub(in super::super) async fn seen_ticket(
    db: &Db,
    account: Uuid,
    ticket: i64,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let own = notice::Column::AccountId.eq(account).and(notice::Column::TicketId.eq(ticket));
    let unseen = own.and(notice::Column::ReadAt.is_null());
    if notice::Entity::find().filter(unseen.clone()).count(db.read()).await? == 0 {
        return Ok(false);
    }
    let tx = db.begin().await?;
    notice::Entity::update_many()
        .col_expr(notice::Column::ReadAt, Expr::value(Some(millis(now))))
        .filter(unseen)
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// Accounts that a digest is due for.
pub(in super::super) async fn due(db: &Db, now: OffsetDateTime) -> Result<Vec<Uuid>, AppError> {
    let accounts = notice::Entity::find()
        .select_only()
        .column(notice::Column::AccountId)
        .filter(notice::Column::DigestAt.lte(millis(now)))
        .distinct()
        .limit(DIGESTS);
    Ok(accounts.into_tuple().all(db.read()).await?)
}

/// Takes what waits for a digest of an account, the oldest first. Whoever comes second waits for the first here, and then
/// finds nothing.
pub(in super::super) async fn take_due(
    tx: &Tx,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<notice::Model>, AppError> {
    let rows = notice::Entity::find()
        .filter(notice::Column::AccountId.eq(account))
        .filter(notice::Column::DigestAt.lte(millis(now)))
        .order_by_asc(notice::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    notice::Entity::update_many()
        .col_expr(notice::Column::DigestAt, Expr::value(Option::<i64>::None))
        .filter(notice::Column::Id.is_in(ids.clone()))
        .exec(tx)
        .await?;
    // What was there for the digest alone has done its work.
    notice::Entity::delete_many()
        .filter(notice::Column::Id.is_in(ids))
        .filter(notice::Column::Shown.eq(false))
        .exec(tx)
        .await?;
    Ok(rows)
}

/// Throws away notices about requests.
pub(in super::super) async fn forget_tickets(tx: &Tx, tickets: Vec<i64>) -> Result<(), AppError> {
    notice::Entity::delete_many().filter(notice::Column::TicketId.is_in(tickets)).exec(tx).await?;
    Ok(())
}

/// Throws away those of an account.
pub(in super::super) async fn forget_account(tx: &Tx, account: Uuid) -> Result<(), AppError> {
    notice::Entity::delete_many().filter(notice::Column::AccountId.eq(account)).exec(tx).await?;
    Ok(())
}

/// Throws away what was written before a time.
pub(in super::super) async fn forget_before(tx: &Tx, before: OffsetDateTime) -> Result<(), AppError> {
    notice::Entity::delete_many().filter(notice::Column::CreatedAt.lt(millis(before))).exec(tx).await?;
    Ok(())
}
