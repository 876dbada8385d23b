//! Ready replies.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    entity::canned_reply,
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// All of them, by title: a desk has some dozens.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn all(db: &Db) -> Result<Vec<canned_reply::Model>, AppError> {
    Ok(canned_reply::Entity::find()
        .order_by_asc(canned_reply::Column::Title)
        .order_by_asc(canned_reply::Column::Id)
        .all(db.read())
        .await?)
}

/// One of them, locked.
///
/// # Errors
/// 404 when there is none.
pub(in crate::tickets) async fn lock(tx: &Tx, id: Uuid) -> Result<canned_reply::Model, AppError> {
    use sea_orm::QuerySelect as _;
    canned_reply::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// Keeps one; `before` is the version that is replaced.
///
/// # Errors
/// 409 when another one has its key, 412 when it has another version.
pub(in crate::tickets) async fn put(
    tx: &Tx,
    before: Option<i32>,
    row: canned_reply::Model,
) -> Result<(), AppError> {
    use canned_reply::Column as C;
    let twin = canned_reply::Entity::find().filter(C::Key.eq(row.key.as_str())).filter(C::Id.ne(row.id));
    if twin.count(tx).await? > 0 {
        return Err(AppError::Conflict("key-taken"));
    }
    let id = row.id;
    let mut new = canned_reply::ActiveModel::from(row);
    let Some(before) = before else {
        canned_reply::Entity::insert(new).exec_without_returning(tx).await?;
        return Ok(());
    };
    new = sea_orm::ActiveModelTrait::reset_all(new);
    new.id = sea_orm::NotSet;
    let written = canned_reply::Entity::update_many()
        .set(new)
        .filter(C::Id.eq(id))
        .filter(C::Version.eq(before))
        .exec(tx)
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Removes one.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn remove(tx: &Tx, id: Uuid) -> Result<(), AppError> {
    canned_reply::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}
