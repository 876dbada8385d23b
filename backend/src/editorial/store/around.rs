//! Queries of what stands around revisions: remarks, redirects, pictures.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    entity::{content_comment, content_redirect, picture},
    platform::{database::Tx, error::AppError},
};

/// Remarks on a draft, oldest first.
pub(in super::super) async fn comments(
    db: &impl ConnectionTrait,
    revision: Uuid,
) -> Result<Vec<content_comment::Model>, AppError> {
    Ok(content_comment::Entity::find()
        .filter(content_comment::Column::RevisionId.eq(revision))
        .order_by_asc(content_comment::Column::Id)
        .all(db)
        .await?)
}

/// Adds a remark.
pub(in super::super) async fn add_comment(tx: &Tx, row: content_comment::Model) -> Result<(), AppError> {
    content_comment::Entity::insert(content_comment::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Settles a remark of a draft; false when there is none.
pub(in super::super) async fn resolve(tx: &Tx, revision: Uuid, id: Uuid) -> Result<bool, AppError> {
    let done = content_comment::Entity::update_many()
        .set(content_comment::ActiveModel { resolved: Set(true), ..Default::default() })
        .filter(content_comment::Column::Id.eq(id))
        .filter(content_comment::Column::RevisionId.eq(revision))
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Redirects, newest first, after one.
pub(in super::super) async fn redirects(
    db: &impl ConnectionTrait,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<content_redirect::Model>, AppError> {
    let mut all = content_redirect::Entity::find().order_by_desc(content_redirect::Column::Id).limit(limit);
    if let Some(after) = after {
        all = all.filter(content_redirect::Column::Id.lt(after));
    }
    Ok(all.all(db).await?)
}

/// Adds a redirect in place of one from the same address.
pub(in super::super) async fn add_redirect(tx: &Tx, row: content_redirect::Model) -> Result<(), AppError> {
    remove_redirect_from(tx, &row.source).await?;
    content_redirect::Entity::insert(content_redirect::ActiveModel::from(row))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What led to an address leads on to where that leads: no reader is sent twice.
pub(in super::super) async fn lead_on(tx: &Tx, from: &str, to: &str) -> Result<(), AppError> {
    content_redirect::Entity::update_many()
        .set(content_redirect::ActiveModel { target: Set(to.to_owned()), ..Default::default() })
        .filter(content_redirect::Column::Target.eq(from))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes away the redirect from an address: a page lives there now.
pub(in super::super) async fn remove_redirect_from(tx: &Tx, source: &str) -> Result<(), AppError> {
    content_redirect::Entity::delete_many()
        .filter(content_redirect::Column::Source.eq(source))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes a redirect away; false when there is none.
pub(in super::super) async fn remove_redirect(tx: &Tx, id: Uuid) -> Result<bool, AppError> {
    Ok(content_redirect::Entity::delete_by_id(id).exec(tx).await?.rows_affected == 1)
}

/// Keeps a picture; false when it is kept already.
pub(in super::super) async fn add_picture(tx: &Tx, row: picture::Model) -> Result<bool, AppError> {
    let added = picture::Entity::insert(picture::ActiveModel::from(row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(added == 1)
}

/// A picture by its name.
pub(in super::super) async fn picture(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<picture::Model>, AppError> {
    Ok(picture::Entity::find_by_id(name).one(db).await?)
}
