//! Who is mentioned in which note.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{Millis, millis, ticket, ticket_mention, ticket_message},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Keeps who is mentioned in a note.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn insert(
    tx: &Tx,
    ticket: i64,
    message: Uuid,
    people: &[Uuid],
    now: OffsetDateTime,
) -> Result<(), AppError> {
    if people.is_empty() {
        return Ok(());
    }
    let rows = people.iter().map(|account| ticket_mention::ActiveModel {
        message_id: Set(message),
        account_id: Set(*account),
        ticket_id: Set(ticket),
        created_at: Set(millis(now)),
        read_at: Set(None),
    });
    ticket_mention::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([ticket_mention::Column::MessageId, ticket_mention::Column::AccountId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A mention with what is shown of it.
#[derive(Clone, Debug, FromQueryResult)]
pub(in crate::tickets) struct Mentioned {
    pub(in crate::tickets) message_id: Uuid,
    pub(in crate::tickets) number: String,
    pub(in crate::tickets) subject: String,
    pub(in crate::tickets) author_id: Option<Uuid>,
    pub(in crate::tickets) body: String,
    pub(in crate::tickets) created_at: Millis,
    pub(in crate::tickets) read_at: Option<Millis>,
}

/// Mentions of a person, newest first, before a note. Notes grow with time, so their ids are the order.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn of(
    db: &Db,
    account: Uuid,
    before: Option<(i64, Uuid)>,
    limit: u64,
) -> Result<Vec<Mentioned>, AppError> {
    use ticket_mention::Column as C;
    let mut rows = ticket_mention::Entity::find().filter(C::AccountId.eq(account));
    if let Some((at, id)) = before {
        rows = rows
            .filter(C::CreatedAt.lte(at))
            .filter(Condition::any().add(C::CreatedAt.lt(at)).add(C::MessageId.lt(id)));
    }
    let message = ticket_mention::Entity::belongs_to(ticket_message::Entity)
        .from(C::MessageId)
        .to(ticket_message::Column::Id);
    let request = ticket_mention::Entity::belongs_to(ticket::Entity).from(C::TicketId).to(ticket::Column::Id);
    Ok(rows
        .join(JoinType::InnerJoin, message.into())
        .join(JoinType::InnerJoin, request.into())
        .select_only()
        .columns([C::MessageId, C::CreatedAt, C::ReadAt])
        .column(ticket::Column::Number)
        .column(ticket::Column::Subject)
        .column(ticket_message::Column::AuthorId)
        .column(ticket_message::Column::Body)
        .order_by_desc(C::CreatedAt)
        .order_by_desc(C::MessageId)
        .limit(limit)
        .into_model::<Mentioned>()
        .all(db.read())
        .await?)
}

/// How many a person has not read.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn unread(db: &Db, account: Uuid) -> Result<u64, AppError> {
    let theirs = ticket_mention::Entity::find()
        .filter(ticket_mention::Column::AccountId.eq(account))
        .filter(ticket_mention::Column::ReadAt.is_null());
    Ok(theirs.count(db.read()).await?)
}

/// A person has read what mentions them in a request.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn read(
    tx: &Tx,
    account: Uuid,
    ticket: i64,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    ticket_mention::Entity::update_many()
        .col_expr(ticket_mention::Column::ReadAt, Expr::value(millis(now)))
        .filter(ticket_mention::Column::AccountId.eq(account))
        .filter(ticket_mention::Column::TicketId.eq(ticket))
        .filter(Expr::col(ticket_mention::Column::ReadAt).is_null())
        .exec(tx)
        .await?;
    Ok(())
}
