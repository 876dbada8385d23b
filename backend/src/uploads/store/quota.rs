//! How much was uploaded today.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, Set,
    sea_query::{Expr, OnConflict},
};

use crate::{
    entity::upload_quota::{ActiveModel, Column, Entity},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Adds a file to what an owner uploaded on a day; gives files and bytes of that day, this one among them.
pub(in super::super) async fn add(
    tx: &Tx,
    owner: &str,
    day: i64,
    bytes: i64,
) -> Result<(i64, i64), AppError> {
    let first = ActiveModel { owner: Set(owner.to_owned()), day: Set(day), files: Set(1), bytes: Set(bytes) };
    let more = |column: Column, by: i64| Expr::col((Entity, column)).add(by);
    let row = Entity::insert(first)
        .on_conflict(
            OnConflict::columns([Column::Owner, Column::Day])
                .value(Column::Files, more(Column::Files, 1))
                .value(Column::Bytes, more(Column::Bytes, bytes))
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await?;
    Ok((row.files, row.bytes))
}

/// Files and bytes that an owner uploaded on a day.
pub(in super::super) async fn of(db: &Db, owner: &str, day: i64) -> Result<(i64, i64), AppError> {
    let row = Entity::find_by_id((owner.to_owned(), day)).one(db.read()).await?;
    Ok(row.map_or((0, 0), |row| (row.files, row.bytes)))
}

/// Forgets the days before one.
pub(in super::super) async fn forget(tx: &Tx, before: i64) -> Result<(), AppError> {
    Entity::delete_many().filter(Column::Day.lt(before)).exec(tx).await?;
    Ok(())
}
