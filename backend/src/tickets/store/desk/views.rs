//! Saved views.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, saved_view},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Shared views of colleagues that one person sees at most.
const SHARED_MAX: u64 = 50;

/// A person's own views and the shared ones of colleagues, by name.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn visible(db: &Db, account: Uuid) -> Result<Vec<saved_view::Model>, AppError> {
    use saved_view::Column as C;
    Ok(saved_view::Entity::find()
        .filter(Condition::any().add(C::AccountId.eq(account)).add(C::Shared.eq(true)))
        .order_by_asc(C::Name)
        .order_by_asc(C::Id)
        .limit(shared::api::desk::views::VIEWS_MAX + SHARED_MAX)
        .all(db.read())
        .await?)
}

/// How many a person keeps.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn own_count(db: &impl ConnectionTrait, account: Uuid) -> Result<u64, AppError> {
    Ok(saved_view::Entity::find().filter(saved_view::Column::AccountId.eq(account)).count(db).await?)
}

/// Keeps a new one.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn insert(tx: &Tx, row: saved_view::Model) -> Result<(), AppError> {
    saved_view::Entity::insert(saved_view::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// A person's own view, locked.
///
/// # Errors
/// 404 when there is none or it is a colleague's.
pub(in crate::tickets) async fn lock(
    tx: &Tx,
    account: Uuid,
    id: Uuid,
) -> Result<saved_view::Model, AppError> {
    saved_view::Entity::find_by_id(id)
        .filter(saved_view::Column::AccountId.eq(account))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// Writes a locked view.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn save(
    tx: &Tx,
    row: &saved_view::Model,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let changed = saved_view::ActiveModel {
        name: Set(row.name.clone()),
        filter: Set(row.filter.clone()),
        shared: Set(row.shared),
        version: Set(row.version),
        updated_at: Set(millis(now)),
        ..Default::default()
    };
    saved_view::Entity::update_many().set(changed).filter(saved_view::Column::Id.eq(row.id)).exec(tx).await?;
    Ok(())
}

/// Removes a person's own view; whether there was one.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn remove(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = saved_view::Entity::delete_many()
        .filter(saved_view::Column::Id.eq(id))
        .filter(saved_view::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}
