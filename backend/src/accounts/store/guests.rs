//! Guest sessions.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set, sea_query::Expr};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    accounts::GUEST_LASTS,
    entity::{Millis, guest_session, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

pub(in super::super) async fn by_token(
    db: &Db,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, AppError> {
    let row = guest_session::Entity::find()
        .filter(guest_session::Column::TokenHash.eq(hash))
        .filter(guest_session::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?;
    Ok(row.map(|row| row.id))
}

pub(in super::super) async fn lives(db: &Db, id: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let row = guest_session::Entity::find_by_id(id)
        .filter(guest_session::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?;
    Ok(row.is_some())
}

pub(in super::super) fn insert(tx: &Tx, id: Uuid, hash: &str, now: OffsetDateTime) {
    let row = guest_session::ActiveModel {
        id: Set(id),
        token_hash: Set(hash.to_owned()),
        created_at: Set(millis(now)),
        expires_at: Set(millis(now + GUEST_LASTS)),
    };
    tx.later(&guest_session::Entity::insert(row));
}

pub(in super::super) async fn rotate(tx: &Tx, session: Uuid, hash: &str) -> Result<(), AppError> {
    guest_session::Entity::update_many()
        .col_expr(guest_session::Column::TokenHash, Expr::value(hash))
        .filter(guest_session::Column::Id.eq(session))
        .exec(tx)
        .await?;
    Ok(())
}

pub(in super::super) async fn set_end(tx: &Tx, session: Uuid, at: Millis) -> Result<(), AppError> {
    let row = guest_session::ActiveModel { id: Set(session), expires_at: Set(at), ..Default::default() };
    guest_session::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(in super::super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    guest_session::Entity::delete_many()
        .filter(guest_session::Column::ExpiresAt.lte(millis(now)))
        .exec(tx)
        .await?;
    Ok(())
}
