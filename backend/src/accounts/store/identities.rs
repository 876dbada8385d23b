//! Identities of outside providers.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{identity, millis},
    platform::{database::Tx, error::AppError},
};

/// Identities of an account, the oldest first.
pub(in super::super) async fn of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<identity::Model>, AppError> {
    Ok(identity::Entity::find()
        .filter(identity::Column::AccountId.eq(account))
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Id)
        .all(db)
        .await?)
}

/// Whose an identity is.
pub(in super::super) async fn find(
    tx: &Tx,
    issuer: &str,
    subject: &str,
) -> Result<Option<identity::Model>, AppError> {
    Ok(identity::Entity::find()
        .filter(identity::Column::Issuer.eq(issuer))
        .filter(identity::Column::Subject.eq(subject))
        .one(tx)
        .await?)
}

/// Gives an identity to an account; tells whether it was free.
pub(in super::super) async fn insert(tx: &Tx, row: identity::Model) -> Result<bool, AppError> {
    let free = identity::Entity::insert(identity::ActiveModel::from(row))
        .on_conflict(
            OnConflict::columns([identity::Column::Issuer, identity::Column::Subject])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(free == 1)
}

/// Notes a sign-in.
pub(in super::super) async fn used(tx: &Tx, id: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    let change = identity::ActiveModel { id: Set(id), used_at: Set(Some(millis(now))), ..Default::default() };
    identity::Entity::update(change).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes an identity from its account; tells whether it was there.
pub(in super::super) async fn remove(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = identity::Entity::delete_many()
        .filter(identity::Column::Id.eq(id))
        .filter(identity::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}
