//! Which guest sessions may see which requests, and what they have seen of them.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{Millis, guest_grant, millis, ticket},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
    },
};

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

/// The number in the database.
pub(in super::super) fn to_millis(at: Millis) -> i64 {
    (at.0.unix_timestamp_nanos() / 1_000_000) as i64
}
