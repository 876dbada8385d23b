//! Files that wait for the virus scanner, those of requests and those on their way to one.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use shared::api::uploads::FileState;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{blob_trash, millis, ticket, ticket_file, upload},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// A file to be scanned.
#[derive(Clone, Debug)]
pub(in super::super) struct Waiting {
    pub(in super::super) id: Uuid,
    pub(in super::super) blob: String,
}

/// Files whose turn has come, a few.
pub(in super::super) async fn due(
    db: &Db,
    now: OffsetDateTime,
    limit: u64,
) -> Result<Vec<Waiting>, AppError> {
    let pending = FileState::Pending.as_str();
    let uploads = upload::Entity::find()
        .filter(upload::Column::State.eq(pending))
        .filter(upload::Column::ScanAt.lte(millis(now)))
        .order_by_asc(upload::Column::ScanAt)
        .limit(limit)
        .all(db.read())
        .await?;
    let files = ticket_file::Entity::find()
        .filter(ticket_file::Column::State.eq(pending))
        .filter(ticket_file::Column::ScanAt.lte(millis(now)))
        .order_by_asc(ticket_file::Column::ScanAt)
        .limit(limit)
        .all(db.read())
        .await?;
    let uploads = uploads.into_iter().map(|row| Waiting { id: row.id, blob: row.blob });
    Ok(uploads.chain(files.into_iter().map(|row| Waiting { id: row.id, blob: row.blob })).collect())
}

/// Puts a file off that the scanner could not judge.
pub(in super::super) async fn put_off(db: &Db, id: Uuid, until: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    let later = upload::ActiveModel { scan_at: Set(millis(until)), ..Default::default() };
    upload::Entity::update_many().set(later).filter(upload::Column::Id.eq(id)).exec(&tx).await?;
    let later = ticket_file::ActiveModel { scan_at: Set(millis(until)), ..Default::default() };
    ticket_file::Entity::update_many().set(later).filter(ticket_file::Column::Id.eq(id)).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// A verdict that was written down.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Written {
    /// Whether the file still waited for it.
    pub(in super::super) new: bool,
    /// The request that the file belongs to, as it is now, and whether only staff see the file.
    pub(in super::super) request: Option<(ticket::Model, bool)>,
}

/// Writes a verdict down, wherever the file has gone meanwhile. The bytes of an infected one go with the next round
/// of the trash. The version of its request grows, so that open pages read it anew.
pub(in super::super) async fn settle(
    tx: &Tx,
    id: Uuid,
    state: FileState,
    now: OffsetDateTime,
) -> Result<Written, AppError> {
    let pending = FileState::Pending.as_str();
    let verdict = upload::ActiveModel { state: Set(state.as_str().to_owned()), ..Default::default() };
    let uploads = upload::Entity::update_many()
        .set(verdict)
        .filter(upload::Column::Id.eq(id))
        .filter(upload::Column::State.eq(pending))
        .exec(tx)
        .await?;
    let verdict = ticket_file::ActiveModel { state: Set(state.as_str().to_owned()), ..Default::default() };
    let files = ticket_file::Entity::update_many()
        .set(verdict)
        .filter(ticket_file::Column::Id.eq(id))
        .filter(ticket_file::Column::State.eq(pending))
        .exec(tx)
        .await?;
    let mut written = Written { new: uploads.rows_affected + files.rows_affected > 0, request: None };
    if !written.new {
        return Ok(written);
    }
    let upload = upload::Entity::find_by_id(id).one(tx).await?;
    let file = ticket_file::Entity::find_by_id(id).one(tx).await?;
    if state == FileState::Infected {
        let blobs = upload
            .map(|row| (row.blob, row.thumbnail))
            .or_else(|| file.as_ref().map(|row| (row.blob.clone(), row.thumbnail.clone())));
        let blobs = blobs.into_iter().flat_map(|(blob, thumbnail)| [Some(blob), thumbnail]).flatten();
        trash(tx, blobs.collect(), now).await?;
    }
    if let Some(file) = file {
        ticket::Entity::update_many()
            .col_expr(ticket::Column::Version, Expr::col(ticket::Column::Version).add(1))
            .filter(ticket::Column::Id.eq(file.ticket_id))
            .exec(tx)
            .await?;
        let row = ticket::Entity::find_by_id(file.ticket_id).one(tx).await?;
        written.request = row.map(|row| (row, file.internal));
    }
    Ok(written)
}

/// Puts files on the list of those whose bytes must go, not before a time.
pub(in super::super) async fn trash(
    tx: &Tx,
    blobs: Vec<String>,
    from: OffsetDateTime,
) -> Result<(), AppError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let rows = blobs
        .into_iter()
        .map(|blob| blob_trash::ActiveModel { blob: Set(blob), created_at: Set(millis(from)) });
    blob_trash::Entity::insert_many(rows)
        .on_conflict(OnConflict::column(blob_trash::Column::Blob).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
