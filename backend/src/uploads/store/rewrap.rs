//! Names of files, for sealing them anew.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::{
    entity::{ticket_file, upload},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Which table a file is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Table {
    Uploads,
    Files,
}

/// The names of one row.
#[derive(Clone, Debug)]
pub(in super::super) struct Names {
    pub(in super::super) id: Uuid,
    pub(in super::super) blob: String,
    pub(in super::super) thumbnail: Option<String>,
}

type Columns = (Uuid, String, Option<String>);

fn names(rows: Vec<Columns>) -> Vec<Names> {
    rows.into_iter().map(|(id, blob, thumbnail)| Names { id, blob, thumbnail }).collect()
}

/// Rows after one, by their ids; only those of before the envelope when asked for them.
pub(in super::super) async fn after(
    db: &Db,
    table: Table,
    id: Uuid,
    plain: bool,
    limit: u64,
) -> Result<Vec<Names>, AppError> {
    Ok(match table {
        Table::Uploads => {
            let mut found = upload::Entity::find().filter(upload::Column::Id.gt(id));
            if plain {
                found = found.filter(upload::Column::Blob.not_like("s%"));
            }
            let columns = [upload::Column::Id, upload::Column::Blob, upload::Column::Thumbnail];
            let found = found.order_by_asc(upload::Column::Id).limit(limit).select_only().columns(columns);
            names(found.into_tuple::<Columns>().all(db.read()).await?)
        }
        Table::Files => {
            let mut found = ticket_file::Entity::find().filter(ticket_file::Column::Id.gt(id));
            if plain {
                found = found.filter(ticket_file::Column::Blob.not_like("s%"));
            }
            let columns =
                [ticket_file::Column::Id, ticket_file::Column::Blob, ticket_file::Column::Thumbnail];
            let found =
                found.order_by_asc(ticket_file::Column::Id).limit(limit).select_only().columns(columns);
            names(found.into_tuple::<Columns>().all(db.read()).await?)
        }
    })
}

/// The names of one file now, wherever it is; none when it is gone.
pub(in super::super) async fn current(db: &Db, id: Uuid) -> Result<Option<Names>, AppError> {
    let upload = upload::Entity::find_by_id(id).one(db.read()).await?;
    if let Some(row) = upload {
        return Ok(Some(Names { id, blob: row.blob, thumbnail: row.thumbnail }));
    }
    let file = ticket_file::Entity::find_by_id(id).one(db.read()).await?;
    Ok(file.map(|row| Names { id, blob: row.blob, thumbnail: row.thumbnail }))
}

/// Gives a file other names, if it still has those of before; it may have gone from one table into the other. Tells
/// whether it had.
pub(in super::super) async fn rename(tx: &Tx, before: &Names, after: &Names) -> Result<bool, AppError> {
    let uploads = upload::Entity::update_many()
        .set(upload::ActiveModel {
            blob: Set(after.blob.clone()),
            thumbnail: Set(after.thumbnail.clone()),
            ..Default::default()
        })
        .filter(upload::Column::Id.eq(before.id))
        .filter(upload::Column::Blob.eq(&before.blob))
        .exec(tx)
        .await?;
    let files = ticket_file::Entity::update_many()
        .set(ticket_file::ActiveModel {
            blob: Set(after.blob.clone()),
            thumbnail: Set(after.thumbnail.clone()),
            ..Default::default()
        })
        .filter(ticket_file::Column::Id.eq(before.id))
        .filter(ticket_file::Column::Blob.eq(&before.blob))
        .exec(tx)
        .await?;
    Ok(uploads.rows_affected + files.rows_affected > 0)
}

/// Whether there is a sealed file at all, and how many are plain still.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(db: &Db) -> Result<(bool, u64), AppError> {
    let sealed = upload::Column::Blob.like("s%");
    let upload = upload::Entity::find().filter(sealed).one(db.read()).await?;
    let file =
        ticket_file::Entity::find().filter(ticket_file::Column::Blob.like("s%")).one(db.read()).await?;
    let plain = |blob: sea_orm::sea_query::SimpleExpr| Condition::all().add(blob);
    let uploads = upload::Entity::find().filter(plain(upload::Column::Blob.not_like("s%"))).count(db.read());
    let files =
        ticket_file::Entity::find().filter(plain(ticket_file::Column::Blob.not_like("s%"))).count(db.read());
    Ok((upload.is_some() || file.is_some(), uploads.await? + files.await?))
}
