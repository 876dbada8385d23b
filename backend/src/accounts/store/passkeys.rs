//! Passkeys and the ceremonies that wait for a browser's answer.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{ceremony, millis, passkey},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Passkeys of an account, the oldest first.
pub(in super::super) async fn of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<passkey::Model>, AppError> {
    Ok(passkey::Entity::find()
        .filter(passkey::Column::AccountId.eq(account))
        .order_by_asc(passkey::Column::CreatedAt)
        .order_by_asc(passkey::Column::Id)
        .all(db)
        .await?)
}

pub(in super::super) async fn by_credential(
    db: &Db,
    credential: &str,
) -> Result<Option<passkey::Model>, AppError> {
    Ok(passkey::Entity::find().filter(passkey::Column::CredentialId.eq(credential)).one(db.read()).await?)
}

pub(in super::super) async fn insert(tx: &Tx, row: passkey::Model) -> Result<(), AppError> {
    passkey::Entity::insert(passkey::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// Notes a use: the counter moved.
pub(in super::super) async fn used(
    tx: &Tx,
    id: Uuid,
    dynamic_state: Vec<u8>,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let change = passkey::ActiveModel {
        id: Set(id),
        dynamic_state: Set(dynamic_state),
        used_at: Set(Some(millis(now))),
        ..Default::default()
    };
    passkey::Entity::update(change).exec_without_returning(tx).await?;
    Ok(())
}

pub(in super::super) async fn remove(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = passkey::Entity::delete_many()
        .filter(passkey::Column::Id.eq(id))
        .filter(passkey::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

pub(in super::super) async fn begin(tx: &Tx, row: ceremony::Model) -> Result<(), AppError> {
    ceremony::Entity::insert(ceremony::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes a ceremony: it ends with the first answer, right or wrong.
pub(in super::super) async fn take(
    tx: &Tx,
    flow_hash: &str,
    kind: &str,
    now: OffsetDateTime,
) -> Result<Option<ceremony::Model>, AppError> {
    let row = ceremony::Entity::find()
        .filter(ceremony::Column::FlowHash.eq(flow_hash))
        .filter(ceremony::Column::Kind.eq(kind))
        .filter(ceremony::Column::ExpiresAt.gt(millis(now)))
        .one(tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let gone = ceremony::Entity::delete_by_id(row.id).exec(tx).await?;
    Ok((gone.rows_affected == 1).then_some(row))
}

pub(in super::super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    ceremony::Entity::delete_many().filter(ceremony::Column::ExpiresAt.lte(millis(now))).exec(tx).await?;
    Ok(())
}
