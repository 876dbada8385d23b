//! One-time codes.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, ExprTrait as _},
};
use shared::api::accounts::codes::CODE_TRIES;
use time::{Duration, OffsetDateTime};

use crate::{
    entity::{millis, one_time_code as code},
    platform::{database::Tx, error::AppError},
};

/// For how long used and expired ones are kept.
const KEPT: Duration = Duration::days(1);

pub(in super::super) async fn insert(tx: &Tx, row: code::Model) -> Result<(), AppError> {
    code::Entity::insert(code::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes one try of a living code that did not come back yet; the row is locked until the transaction ends.
pub(in super::super) async fn take_try(
    tx: &Tx,
    flow_hash: &str,
    purpose: &str,
    now: OffsetDateTime,
) -> Result<Option<code::Model>, AppError> {
    let taken = code::Entity::update_many()
        .col_expr(code::Column::Tries, Expr::col(code::Column::Tries).add(1))
        .filter(code::Column::FlowHash.eq(flow_hash))
        .filter(code::Column::Purpose.eq(purpose))
        .filter(code::Column::ConfirmedAt.is_null())
        .filter(code::Column::Tries.lt(i32::from(CODE_TRIES)))
        .filter(code::Column::ExpiresAt.gt(millis(now)))
        .exec(tx)
        .await?;
    if taken.rows_affected != 1 {
        return Ok(None);
    }
    Ok(code::Entity::find().filter(code::Column::FlowHash.eq(flow_hash)).one(tx).await?)
}

/// Notes that a code came back: its flow goes on under another token.
pub(in super::super) async fn confirm(
    tx: &Tx,
    row: &code::Model,
    flow_hash: &str,
    expires_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let change = code::ActiveModel {
        id: Set(row.id),
        flow_hash: Set(flow_hash.to_owned()),
        expires_at: Set(millis(expires_at)),
        confirmed_at: Set(Some(millis(now))),
        ..Default::default()
    };
    code::Entity::update(change).exec_without_returning(tx).await?;
    Ok(())
}

/// A confirmed flow that was not used.
pub(in super::super) async fn confirmed(
    db: &impl sea_orm::ConnectionTrait,
    flow_hash: &str,
    purpose: &str,
    now: OffsetDateTime,
) -> Result<Option<code::Model>, AppError> {
    Ok(code::Entity::find()
        .filter(code::Column::FlowHash.eq(flow_hash))
        .filter(code::Column::Purpose.eq(purpose))
        .filter(code::Column::ConfirmedAt.is_not_null())
        .filter(code::Column::UsedAt.is_null())
        .filter(code::Column::ExpiresAt.gt(millis(now)))
        .one(db)
        .await?)
}

/// Uses a confirmed flow; tells whether nobody did before.
pub(in super::super) async fn spend(tx: &Tx, flow_hash: &str, now: OffsetDateTime) -> Result<bool, AppError> {
    let change = code::ActiveModel { used_at: Set(Some(millis(now))), ..Default::default() };
    let used = code::Entity::update_many()
        .set(change)
        .filter(code::Column::FlowHash.eq(flow_hash))
        .filter(code::Column::ConfirmedAt.is_not_null())
        .filter(code::Column::UsedAt.is_null())
        .filter(code::Column::ExpiresAt.gt(millis(now)))
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

pub(in super::super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    code::Entity::delete_many().filter(code::Column::CreatedAt.lt(millis(now - KEPT))).exec(tx).await?;
    Ok(())
}
