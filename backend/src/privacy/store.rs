//! Rows about what people want to have done with their data.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, sea_query::OnConflict};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{blob_trash, erasure, export_permit, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// The wish of an account to be erased.
pub(super) async fn wish(db: &Db, account: Uuid) -> Result<Option<erasure::Model>, AppError> {
    Ok(erasure::Entity::find_by_id(account).one(db.read()).await?)
}

/// Notes the wish; tells whether it is new.
pub(super) async fn ask(
    tx: &Tx,
    account: Uuid,
    now: OffsetDateTime,
    due: OffsetDateTime,
) -> Result<bool, AppError> {
    let row = erasure::ActiveModel {
        account_id: Set(account),
        asked_at: Set(millis(now)),
        due_at: Set(millis(due)),
    };
    let new = erasure::Entity::insert(row)
        .on_conflict(OnConflict::column(erasure::Column::AccountId).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(new == 1)
}

/// Takes the wish back; tells whether there was one.
pub(super) async fn take_back(tx: &Tx, account: Uuid) -> Result<bool, AppError> {
    let gone = erasure::Entity::delete_by_id(account).exec(tx).await?;
    Ok(gone.rows_affected == 1)
}

/// Takes a wish whose time has come out of the list; tells whether it was still there.
pub(super) async fn take_due(tx: &Tx, account: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let gone = erasure::Entity::delete_many()
        .filter(erasure::Column::AccountId.eq(account))
        .filter(erasure::Column::DueAt.lte(millis(now)))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Accounts whose time has come.
pub(super) async fn due(db: &Db, now: OffsetDateTime) -> Result<Vec<Uuid>, AppError> {
    let rows = erasure::Entity::find()
        .filter(erasure::Column::DueAt.lte(millis(now)))
        .order_by_asc(erasure::Column::DueAt)
        .limit(100)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}

/// Puts files on the list of those whose bytes must go.
pub(super) async fn trash(tx: &Tx, blobs: Vec<String>, now: OffsetDateTime) -> Result<(), AppError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let rows = blobs
        .into_iter()
        .map(|blob| blob_trash::ActiveModel { blob: Set(blob), created_at: Set(millis(now)) });
    // An infected file is on the list already.
    blob_trash::Entity::insert_many(rows)
        .on_conflict(OnConflict::column(blob_trash::Column::Blob).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Files whose bytes must go now.
pub(super) async fn trashed(db: &Db, now: OffsetDateTime) -> Result<Vec<String>, AppError> {
    let rows = blob_trash::Entity::find()
        .filter(blob_trash::Column::CreatedAt.lte(millis(now)))
        .limit(1000)
        .all(db.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.blob).collect())
}

/// Notes that their bytes are gone.
pub(super) async fn emptied(db: &Db, blobs: Vec<String>) -> Result<(), AppError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let tx = db.begin().await?;
    blob_trash::Entity::delete_many().filter(blob_trash::Column::Blob.is_in(blobs)).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a session download an export.
pub(super) async fn permit(
    tx: &Tx,
    session: Uuid,
    account: Uuid,
    expires_at: OffsetDateTime,
) -> Result<(), AppError> {
    let row = export_permit::ActiveModel {
        session_id: Set(session),
        account_id: Set(account),
        expires_at: Set(millis(expires_at)),
    };
    export_permit::Entity::insert(row)
        .on_conflict(
            OnConflict::column(export_permit::Column::SessionId)
                .update_columns([export_permit::Column::AccountId, export_permit::Column::ExpiresAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Whether a session may download an export of an account.
pub(super) async fn permitted(
    db: &Db,
    session: Uuid,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let row = export_permit::Entity::find_by_id(session)
        .filter(export_permit::Column::AccountId.eq(account))
        .filter(export_permit::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?;
    Ok(row.is_some())
}

/// Throws away permits that ended.
pub(super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    export_permit::Entity::delete_many()
        .filter(export_permit::Column::ExpiresAt.lte(millis(now)))
        .exec(tx)
        .await?;
    Ok(())
}
