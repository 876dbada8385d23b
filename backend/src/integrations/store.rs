//! Rows of keys.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{api_key, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

pub(super) async fn by_hash(
    db: &Db,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<api_key::Model>, AppError> {
    Ok(api_key::Entity::find()
        .filter(api_key::Column::TokenHash.eq(hash))
        .filter(api_key::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?)
}

pub(super) async fn lives(db: &Db, id: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let row = api_key::Entity::find_by_id(id).filter(api_key::Column::ExpiresAt.gt(millis(now)));
    Ok(row.one(db.read()).await?.is_some())
}

pub(super) async fn note_use(db: &Db, id: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    let row = api_key::ActiveModel { id: Set(id), used_at: Set(Some(millis(now))), ..Default::default() };
    api_key::Entity::update(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn all(db: &Db) -> Result<Vec<api_key::Model>, AppError> {
    Ok(api_key::Entity::find().order_by_asc(api_key::Column::Name).all(db.read()).await?)
}

pub(super) async fn by_name(tx: &Tx, name: &str) -> Result<Option<api_key::Model>, AppError> {
    Ok(api_key::Entity::find().filter(api_key::Column::Name.eq(name)).one(tx).await?)
}

pub(super) async fn insert(tx: &Tx, row: api_key::Model) -> Result<(), AppError> {
    api_key::Entity::insert(api_key::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) async fn renew(tx: &Tx, id: Uuid, hash: &str, expires_at: OffsetDateTime) -> Result<(), AppError> {
    let row = api_key::ActiveModel {
        id: Set(id),
        token_hash: Set(hash.to_owned()),
        expires_at: Set(millis(expires_at)),
        ..Default::default()
    };
    api_key::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: Uuid) -> Result<(), AppError> {
    api_key::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}
