//! The history of sign-ins, and devices that are known.

use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr,
};
use shared::api::sessions::{Method, SignInOutcome};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{known_device, millis, sign_in},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// A line of the history.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Line<'a> {
    pub(in super::super) account: Uuid,
    pub(in super::super) outcome: SignInOutcome,
    pub(in super::super) method: Method,
    pub(in super::super) device: &'a str,
    pub(in super::super) place: &'a str,
    pub(in super::super) new_device: bool,
}

pub(in super::super) async fn append(tx: &Tx, line: Line<'_>, now: OffsetDateTime) -> Result<(), AppError> {
    let row = sign_in::ActiveModel {
        account_id: Set(line.account),
        at: Set(millis(now)),
        outcome: Set(line.outcome.as_str().to_owned()),
        method: Set(line.method.as_str().to_owned()),
        device: Set(line.device.to_owned()),
        place: Set(line.place.to_owned()),
        new_device: Set(line.new_device),
        ..Default::default()
    };
    sign_in::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// An account's history, newest first, before a place.
pub(in super::super) async fn of(
    db: &Db,
    account: Uuid,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<sign_in::Model>, AppError> {
    let mut rows = sign_in::Entity::find().filter(sign_in::Column::AccountId.eq(account));
    if let Some(before) = before {
        rows = rows.filter(sign_in::Column::Id.lt(before));
    }
    Ok(rows.order_by_desc(sign_in::Column::Id).limit(limit).all(db.read()).await?)
}

/// What is known of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Known {
    /// It signed in to this account before.
    Yes,
    /// Others did, this one did not.
    No,
    /// It is the first of the account.
    First,
}

/// Whether a device signed in before; if so its last use is noted.
pub(in super::super) async fn recognise(
    tx: &Tx,
    account: Uuid,
    hash: Option<&str>,
    now: OffsetDateTime,
) -> Result<Known, AppError> {
    if let Some(hash) = hash {
        let seen = known_device::Entity::update_many()
            .col_expr(known_device::Column::SeenAt, Expr::value(millis(now)))
            .filter(known_device::Column::AccountId.eq(account))
            .filter(known_device::Column::TokenHash.eq(hash))
            .exec(tx)
            .await?;
        if seen.rows_affected == 1 {
            return Ok(Known::Yes);
        }
    }
    let others =
        known_device::Entity::find().filter(known_device::Column::AccountId.eq(account)).count(tx).await?;
    Ok(if others == 0 { Known::First } else { Known::No })
}

pub(in super::super) async fn remember(
    tx: &Tx,
    account: Uuid,
    hash: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = known_device::ActiveModel {
        account_id: Set(account),
        token_hash: Set(hash.to_owned()),
        created_at: Set(millis(now)),
        seen_at: Set(millis(now)),
    };
    known_device::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Throws away lines from before a time; tells how many.
pub(in super::super) async fn forget_before(tx: &Tx, before: OffsetDateTime) -> Result<u64, AppError> {
    let gone = sign_in::Entity::delete_many().filter(sign_in::Column::At.lt(millis(before))).exec(tx).await?;
    Ok(gone.rows_affected)
}

pub(in super::super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    known_device::Entity::delete_many()
        .filter(known_device::Column::SeenAt.lt(millis(now - crate::accounts::DEVICE_LASTS)))
        .exec(tx)
        .await?;
    Ok(())
}
