//! Authenticator apps and recovery codes.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, sea_query::OnConflict,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, recovery_code, totp},
    platform::{database::Tx, error::AppError},
};

/// The authenticator app of an account, on or not yet.
pub(in super::super) async fn totp_of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Option<totp::Model>, AppError> {
    Ok(totp::Entity::find_by_id(account).one(db).await?)
}

/// Stores a new secret in the place of one that is not on yet.
pub(in super::super) async fn put_totp(tx: &Tx, account: Uuid, secret: Vec<u8>) -> Result<(), AppError> {
    let row = totp::ActiveModel {
        account_id: Set(account),
        secret: Set(secret),
        confirmed_at: Set(None),
        last_step: Set(0),
    };
    totp::Entity::insert(row)
        .on_conflict(
            OnConflict::column(totp::Column::AccountId)
                .update_columns([totp::Column::Secret, totp::Column::ConfirmedAt, totp::Column::LastStep])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Uses the code of a step; tells whether neither it nor a later one was used before.
pub(in super::super) async fn use_step(tx: &Tx, account: Uuid, step: i64) -> Result<bool, AppError> {
    let change = totp::ActiveModel { last_step: Set(step), ..Default::default() };
    let used = totp::Entity::update_many()
        .set(change)
        .filter(totp::Column::AccountId.eq(account))
        .filter(totp::Column::LastStep.lt(step))
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Turns the app on.
pub(in super::super) async fn confirm_totp(
    tx: &Tx,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let change = totp::ActiveModel {
        account_id: Set(account),
        confirmed_at: Set(Some(millis(now))),
        ..Default::default()
    };
    totp::Entity::update(change).exec_without_returning(tx).await?;
    Ok(())
}

/// Turns the app off.
pub(in super::super) async fn remove_totp(tx: &Tx, account: Uuid) -> Result<(), AppError> {
    totp::Entity::delete_by_id(account).exec(tx).await?;
    Ok(())
}

/// Recovery codes that were not used.
pub(in super::super) async fn recovery_left(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<u64, AppError> {
    Ok(recovery_code::Entity::find()
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(db)
        .await?)
}

/// Puts new recovery codes in the place of all others.
pub(in super::super) async fn put_recovery(
    tx: &Tx,
    account: Uuid,
    hashes: Vec<String>,
) -> Result<(), AppError> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    if hashes.is_empty() {
        return Ok(());
    }
    let rows = hashes.into_iter().map(|hash| recovery_code::ActiveModel {
        account_id: Set(account),
        code_hash: Set(hash),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Uses a recovery code; tells whether it was there and unused.
pub(in super::super) async fn use_recovery(
    tx: &Tx,
    account: Uuid,
    hash: &str,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let change = recovery_code::ActiveModel { used_at: Set(Some(millis(now))), ..Default::default() };
    let used = recovery_code::Entity::update_many()
        .set(change)
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::CodeHash.eq(hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}
