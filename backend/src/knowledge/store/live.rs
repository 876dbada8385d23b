//! The live items as rows, and the version that every server looks at.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use shared::{api::editor::ItemRef, content::ContentKind};
use uuid::Uuid;

use crate::{
    entity::{article_vote, content_gap, content_item, content_redirect, content_version},
    platform::{database::Tx, error::AppError},
};

/// An item without its document: enough to see that it changed.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Head {
    /// Id of the row.
    pub id: Uuid,
    /// Position in lists.
    pub position: i32,
    /// Key.
    pub key: String,
    /// SHA-256 of the document.
    pub checksum: String,
    /// Number of the live revision.
    pub number: i32,
}

/// Every item without its document, in the order of lists.
///
/// # Errors
/// When the database does not answer.
pub async fn heads(db: &impl ConnectionTrait) -> Result<Vec<Head>, AppError> {
    use content_item::Column as C;
    Ok(content_item::Entity::find()
        .select_only()
        .columns([C::Id, C::Position, C::Key, C::Checksum, C::Number])
        .order_by_asc(C::Position)
        .order_by_asc(C::Id)
        .into_model::<Head>()
        .all(db)
        .await?)
}

/// Every item.
///
/// # Errors
/// When the database does not answer.
pub async fn rows(db: &impl ConnectionTrait) -> Result<Vec<content_item::Model>, AppError> {
    use content_item::Column as C;
    Ok(content_item::Entity::find().order_by_asc(C::Position).order_by_asc(C::Id).all(db).await?)
}

/// Items by id.
///
/// # Errors
/// When the database does not answer.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<content_item::Model>, AppError> {
    let mut rows = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        rows.extend(
            content_item::Entity::find()
                .filter(content_item::Column::Id.is_in(some.to_vec()))
                .all(db)
                .await?,
        );
    }
    Ok(rows)
}

fn of(item: &ItemRef) -> sea_orm::Select<content_item::Entity> {
    use content_item::Column as C;
    content_item::Entity::find()
        .filter(C::Kind.eq(item.kind.as_str()))
        .filter(C::Key.eq(item.key.as_str()))
        .filter(C::Lang.eq(item.lang.as_str()))
}

/// An item.
///
/// # Errors
/// When the database does not answer.
pub async fn find(
    db: &impl ConnectionTrait,
    item: &ItemRef,
) -> Result<Option<content_item::Model>, AppError> {
    Ok(of(item).one(db).await?)
}

/// An item, locked until the transaction ends.
///
/// # Errors
/// When the database does not answer.
pub async fn lock(tx: &Tx, item: &ItemRef) -> Result<Option<content_item::Model>, AppError> {
    Ok(of(item).lock_exclusive().one(tx).await?)
}

/// Adds items.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &Tx, rows: Vec<content_item::Model>) -> Result<(), AppError> {
    let mut rest: Vec<content_item::ActiveModel> =
        rows.into_iter().map(content_item::ActiveModel::from).collect();
    // SQLite takes 32,766 values a statement at most; a row has ten.
    while !rest.is_empty() {
        let later = rest.split_off(rest.len().min(500));
        content_item::Entity::insert_many(rest).exec_without_returning(tx).await?;
        rest = later;
    }
    Ok(())
}

/// Writes an item anew.
///
/// # Errors
/// When the database refuses.
pub async fn save(tx: &Tx, row: content_item::Model) -> Result<(), AppError> {
    content_item::Entity::update(content_item::ActiveModel::from(row).reset_all()).exec(tx).await?;
    Ok(())
}

/// Removes an item.
///
/// # Errors
/// When the database refuses.
pub async fn remove(tx: &Tx, id: Uuid) -> Result<(), AppError> {
    content_item::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// The position after the last one.
///
/// # Errors
/// When the database does not answer.
pub async fn next_position(db: &impl ConnectionTrait) -> Result<i32, AppError> {
    let last = content_item::Entity::find().order_by_desc(content_item::Column::Position).one(db).await?;
    Ok(last.map_or(0, |row| row.position.saturating_add(1)))
}

/// The version of the whole content.
///
/// # Errors
/// When the database does not answer.
pub async fn version(db: &impl ConnectionTrait) -> Result<i64, AppError> {
    let row = content_version::Entity::find_by_id(1).one(db).await?;
    Ok(row.map_or(0, |row| row.version))
}

/// Counts the version up; gives the new one. Publications wait here for each other.
///
/// # Errors
/// When the database refuses.
pub async fn bump(tx: &Tx) -> Result<i64, AppError> {
    content_version::Entity::update_many()
        .col_expr(content_version::Column::Version, Expr::col(content_version::Column::Version).add(1))
        .filter(content_version::Column::Id.eq(1))
        .exec(tx)
        .await?;
    version(tx).await
}

/// Addresses that lead to another.
///
/// # Errors
/// When the database does not answer.
pub async fn redirects(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>, AppError> {
    let rows = content_redirect::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.source, row.target)).collect())
}

/// Votes follow an item to its new address.
///
/// # Errors
/// When the database refuses.
pub async fn move_votes(tx: &Tx, kind: ContentKind, from: &str, to: &str) -> Result<(), AppError> {
    article_vote::Entity::update_many()
        .col_expr(article_vote::Column::Key, Expr::value(to))
        .filter(article_vote::Column::Kind.eq(kind.as_str()))
        .filter(article_vote::Column::Key.eq(from))
        .exec(tx)
        .await?;
    Ok(())
}

/// What was looked for in vain, the most often first.
///
/// # Errors
/// When the database does not answer.
pub async fn missed(db: &impl ConnectionTrait, limit: u64) -> Result<Vec<String>, AppError> {
    use content_gap::Column as C;
    let rows = content_gap::Entity::find()
        .filter(C::Kind.eq("zero_result"))
        .order_by_desc(C::Count)
        .order_by_desc(C::LastAt)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.text).collect())
}
