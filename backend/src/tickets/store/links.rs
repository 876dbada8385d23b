//! Links between requests.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{OnConflict, Order, Query},
};
use shared::api::tickets::LinkKind;
use time::OffsetDateTime;

use super::{details::End, visible_to};
use crate::{
    entity::{guest_grant, millis, ticket, ticket_file, ticket_link, ticket_message},
    platform::{database::Tx, error::AppError, extract::Actor},
};

/// A link with the request at its other end.
#[derive(Clone, Debug)]
pub(in super::super) struct Linked {
    pub(in super::super) kind: LinkKind,
    /// It stands at the other request.
    pub(in super::super) back: bool,
    pub(in super::super) other: ticket::Model,
}

/// The other ends that the actor may see.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn linked(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ends: &[End],
) -> Result<Vec<Linked>, AppError> {
    if ends.is_empty() {
        return Ok(Vec::new());
    }
    let ids = ends.iter().map(|end| end.other);
    let others = visible_to(actor).filter(ticket::Column::Id.is_in(ids)).all(db).await?;
    Ok(with_ends(ends, &others))
}

fn with_ends(ends: &[End], others: &[ticket::Model]) -> Vec<Linked> {
    let linked = ends.iter().filter_map(|end| {
        let other = others.iter().find(|other| other.id == end.other)?.clone();
        Some(Linked { kind: LinkKind::parse(&end.kind)?, back: end.back, other })
    });
    linked.collect()
}

/// The links of a request whose other end the actor may see.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn links(
    db: &impl ConnectionTrait,
    actor: &Actor,
    of: &ticket::Model,
) -> Result<Vec<Linked>, AppError> {
    let rows = ticket_link::Entity::find()
        .filter(
            Condition::any()
                .add(ticket_link::Column::TicketId.eq(of.id))
                .add(ticket_link::Column::OtherId.eq(of.id)),
        )
        .all(db)
        .await?;
    let ends: Vec<End> = rows
        .into_iter()
        .map(|row| {
            let back = row.other_id == of.id;
            End { kind: row.kind, back, other: if back { row.ticket_id } else { row.other_id } }
        })
        .collect();
    linked(db, actor, &ends).await
}

/// For staff: the linked requests, and the latest ones that the same person filed before this one, by their
/// addresses. One query.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn around(
    db: &impl ConnectionTrait,
    actor: &Actor,
    of: &ticket::Model,
    ends: &[End],
    limit: usize,
) -> Result<(Vec<Linked>, Vec<ticket::Model>), AppError> {
    let mut any = Condition::any().add(ticket::Column::Id.is_in(ends.iter().map(|end| end.other)));
    let same = [(ticket::Column::Email, &of.email), (ticket::Column::Phone, &of.phone)];
    for (column, value) in &same {
        if let Some(value) = value {
            let latest = Query::select()
                .column(ticket::Column::Id)
                .from(ticket::Entity)
                .and_where(column.eq(value.as_str()))
                .and_where(ticket::Column::Id.lt(of.id))
                .order_by(ticket::Column::Id, Order::Desc)
                .limit(limit as u64)
                .take();
            // In a table of its own: a subquery of `IN` may not be cut on every database.
            let cut = Query::select().column(ticket::Column::Id).from_subquery(latest, "latest").take();
            any = any.add(ticket::Column::Id.in_subquery(cut));
        }
    }
    let rows = visible_to(actor).filter(any).order_by_desc(ticket::Column::Id).all(db).await?;
    let earlier = rows
        .iter()
        .filter(|row| row.id < of.id)
        .filter(|row| {
            same.iter().any(|(column, value)| value.is_some() && value_of(row, *column) == value.as_deref())
        })
        .take(limit)
        .cloned()
        .collect();
    Ok((with_ends(ends, &rows), earlier))
}

fn value_of(row: &ticket::Model, column: ticket::Column) -> Option<&str> {
    if matches!(column, ticket::Column::Email) { row.email.as_deref() } else { row.phone.as_deref() }
}

/// Links a request to another one; a link that is there stays.
pub(in super::super) fn link(tx: &Tx, from: i64, to: i64, kind: LinkKind, now: OffsetDateTime) {
    let row = ticket_link::ActiveModel {
        ticket_id: Set(from),
        other_id: Set(to),
        kind: Set(kind.as_str().to_owned()),
        created_at: Set(millis(now)),
    };
    let keys = [ticket_link::Column::TicketId, ticket_link::Column::OtherId, ticket_link::Column::Kind];
    tx.later(
        &ticket_link::Entity::insert(row).on_conflict(OnConflict::columns(keys).do_nothing().to_owned()),
    );
}

/// Takes a link away, whichever end it stands at.
///
/// # Errors
/// 404 when there is none of this kind between the two.
pub(in super::super) async fn unlink(tx: &Tx, one: i64, other: i64, kind: LinkKind) -> Result<(), AppError> {
    use ticket_link::Column as C;
    let ends = |from: i64, to: i64| Condition::all().add(C::TicketId.eq(from)).add(C::OtherId.eq(to));
    let gone = ticket_link::Entity::delete_many()
        .filter(Condition::any().add(ends(one, other)).add(ends(other, one)))
        .filter(C::Kind.eq(kind.as_str()))
        .exec(tx)
        .await?;
    if gone.rows_affected == 0 { Err(AppError::NotFound) } else { Ok(()) }
}

/// Moves the conversation of a request into another one; files that came with the request itself go to `message`.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn move_conversation(
    tx: &Tx,
    from: i64,
    into: i64,
    message: uuid::Uuid,
) -> Result<(), AppError> {
    ticket_file::Entity::update_many()
        .set(ticket_file::ActiveModel { message_id: Set(Some(message)), ..Default::default() })
        .filter(ticket_file::Column::TicketId.eq(from))
        .filter(ticket_file::Column::MessageId.is_null())
        .exec(tx)
        .await?;
    ticket_file::Entity::update_many()
        .set(ticket_file::ActiveModel { ticket_id: Set(into), ..Default::default() })
        .filter(ticket_file::Column::TicketId.eq(from))
        .exec(tx)
        .await?;
    ticket_message::Entity::update_many()
        .set(ticket_message::ActiveModel { ticket_id: Set(into), ..Default::default() })
        .filter(ticket_message::Column::TicketId.eq(from))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whoever may see one request by a device's session may see the other one too.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn share_grants(
    tx: &Tx,
    from: i64,
    with: &ticket::Model,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let sessions: Vec<uuid::Uuid> = guest_grant::Entity::find()
        .filter(guest_grant::Column::TicketId.eq(from))
        .select_only()
        .column(guest_grant::Column::SessionId)
        .into_tuple()
        .all(tx)
        .await?;
    for session in sessions {
        super::grant(tx, session, with.id, with.updated_at, now);
    }
    Ok(())
}

/// Messages of a request by their ids, in order; internal notes are none that a requester wrote.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn messages_of(
    tx: &Tx,
    of: i64,
    ids: &[uuid::Uuid],
) -> Result<Vec<ticket_message::Model>, AppError> {
    Ok(ticket_message::Entity::find()
        .filter(ticket_message::Column::TicketId.eq(of))
        .filter(ticket_message::Column::Id.is_in(ids.iter().copied()))
        .filter(ticket_message::Column::Internal.eq(false))
        .order_by_asc(ticket_message::Column::Id)
        .all(tx)
        .await?)
}

/// Moves messages with their files into another request.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn move_messages(tx: &Tx, ids: &[uuid::Uuid], into: i64) -> Result<(), AppError> {
    ticket_message::Entity::update_many()
        .set(ticket_message::ActiveModel { ticket_id: Set(into), ..Default::default() })
        .filter(ticket_message::Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    ticket_file::Entity::update_many()
        .set(ticket_file::ActiveModel { ticket_id: Set(into), ..Default::default() })
        .filter(ticket_file::Column::MessageId.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
