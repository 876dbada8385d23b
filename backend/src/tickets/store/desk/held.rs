//! Replies that wait in case they are taken back.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    entity::{held_reply, millis, ticket_message},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Replies sent in one round.
const BATCH: u64 = 50;
/// Rows whose reply was sent or taken back are kept as long, for the answer to a repeat.
const KEPT: Duration = Duration::days(7);

/// Where a waiting reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tickets) enum State {
    /// It waits.
    Held,
    /// It went out.
    Sent,
    /// It was taken back.
    Cancelled,
    /// It could not go out and waits to be taken back.
    Failed,
}

impl State {
    pub(in crate::tickets) const fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Sent => "sent",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }
}

/// Keeps a reply.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn insert(tx: &Tx, row: held_reply::Model) -> Result<(), AppError> {
    held_reply::Entity::insert(held_reply::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// The reply of a write, for the answer to its repeat.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn of_key(
    db: &impl ConnectionTrait,
    account: Uuid,
    key: Uuid,
) -> Result<Option<held_reply::Model>, AppError> {
    Ok(held_reply::Entity::find()
        .filter(held_reply::Column::AccountId.eq(account))
        .filter(held_reply::Column::Key.eq(key))
        .one(db)
        .await?)
}

/// A reply of a person to a request.
///
/// # Errors
/// 404 when there is none.
pub(in crate::tickets) async fn find(
    db: &impl ConnectionTrait,
    account: Uuid,
    ticket: i64,
    id: Uuid,
) -> Result<held_reply::Model, AppError> {
    held_reply::Entity::find_by_id(id)
        .filter(held_reply::Column::AccountId.eq(account))
        .filter(held_reply::Column::TicketId.eq(ticket))
        .one(db)
        .await?
        .ok_or(AppError::NotFound)
}

/// A person's replies to a request that wait or could not go out, oldest first.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn waiting(
    db: &impl ConnectionTrait,
    account: Uuid,
    ticket: i64,
) -> Result<Vec<held_reply::Model>, AppError> {
    Ok(held_reply::Entity::find()
        .filter(held_reply::Column::AccountId.eq(account))
        .filter(held_reply::Column::TicketId.eq(ticket))
        .filter(held_reply::Column::State.is_in([State::Held.as_str(), State::Failed.as_str()]))
        .order_by_asc(held_reply::Column::CreatedAt)
        .all(db)
        .await?)
}

/// Ids of replies whose time has come.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn due(db: &Db, now: OffsetDateTime) -> Result<Vec<Uuid>, AppError> {
    Ok(held_reply::Entity::find()
        .filter(held_reply::Column::State.eq(State::Held.as_str()))
        .filter(held_reply::Column::SendAt.lte(millis(now)))
        .order_by_asc(held_reply::Column::SendAt)
        .limit(BATCH)
        .select_only()
        .column(held_reply::Column::Id)
        .into_tuple()
        .all(db.read())
        .await?)
}

/// Moves a waiting reply on and empties it; gives it as it was. Whoever comes second gets nothing: compare-and-set
/// in the transaction of what is done with it, so that it is done once.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn take(
    tx: &Tx,
    id: Uuid,
    from: &[State],
    to: State,
) -> Result<Option<held_reply::Model>, AppError> {
    let Some(row) = held_reply::Entity::find_by_id(id).lock_exclusive().one(tx).await? else {
        return Ok(None);
    };
    let moved = held_reply::ActiveModel {
        state: Set(to.as_str().to_owned()),
        body: Set(String::new()),
        extras: Set("{}".to_owned()),
        ..Default::default()
    };
    let written = held_reply::Entity::update_many()
        .set(moved)
        .filter(held_reply::Column::Id.eq(id))
        .filter(held_reply::Column::State.is_in(from.iter().map(|state| state.as_str())))
        .exec(tx)
        .await?;
    Ok((written.rows_affected == 1).then_some(row))
}

/// Says that a reply could not go out; it keeps its text.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn fail(tx: &Tx, id: Uuid, code: &str) -> Result<(), AppError> {
    let failed = held_reply::ActiveModel {
        state: Set(State::Failed.as_str().to_owned()),
        failure: Set(code.to_owned()),
        ..Default::default()
    };
    held_reply::Entity::update_many()
        .set(failed)
        .filter(held_reply::Column::Id.eq(id))
        .filter(held_reply::Column::State.eq(State::Held.as_str()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether a colleague wrote to the requester of a request since a time.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn answered_since(
    tx: &Tx,
    ticket: i64,
    but: Uuid,
    since: OffsetDateTime,
) -> Result<bool, AppError> {
    let others = ticket_message::Entity::find()
        .filter(ticket_message::Column::TicketId.eq(ticket))
        .filter(ticket_message::Column::Internal.eq(false))
        .filter(ticket_message::Column::AuthorId.is_not_null())
        .filter(ticket_message::Column::AuthorId.ne(but))
        .filter(ticket_message::Column::CreatedAt.gt(millis(since)));
    Ok(others.count(tx).await? > 0)
}

/// Throws away what was sent or taken back long ago.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    held_reply::Entity::delete_many()
        .filter(held_reply::Column::State.is_in([State::Sent.as_str(), State::Cancelled.as_str()]))
        .filter(held_reply::Column::SendAt.lt(millis(now - KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}
