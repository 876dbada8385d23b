//! Queries of the editorial desk.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::OnConflict,
};
use shared::api::editor::{ItemRef, RevisionState};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{content_revision, millis},
    platform::{database::Tx, error::AppError},
};

pub(super) mod around;

pub(super) use content_revision::Model as Revision;
use content_revision::{Column as C, Entity};

/// `kind:lang:key`, as the database and the wire name an item.
pub(super) fn name_of(item: &ItemRef) -> String {
    format!("{}:{}:{}", item.kind.as_str(), item.lang.as_str(), item.key)
}

fn of(item: &ItemRef) -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(C::Kind.eq(item.kind.as_str()))
        .filter(C::Key.eq(item.key.as_str()))
        .filter(C::Lang.eq(item.lang.as_str()))
}

/// The open draft of an item.
pub(super) async fn open_of(db: &impl ConnectionTrait, item: &ItemRef) -> Result<Option<Revision>, AppError> {
    Ok(Entity::find().filter(C::OpenItem.eq(name_of(item))).one(db).await?)
}

/// Every open draft.
pub(super) async fn open(db: &impl ConnectionTrait) -> Result<Vec<Revision>, AppError> {
    Ok(Entity::find().filter(C::OpenItem.is_not_null()).order_by_asc(C::Id).all(db).await?)
}

/// A revision.
pub(super) async fn by_id(db: &impl ConnectionTrait, id: Uuid) -> Result<Revision, AppError> {
    Entity::find_by_id(id).one(db).await?.ok_or(AppError::NotFound)
}

/// A revision, locked until the transaction ends.
pub(super) async fn lock(tx: &Tx, id: Uuid) -> Result<Revision, AppError> {
    Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// The newest revisions of an item, newest first.
pub(super) async fn history(
    db: &impl ConnectionTrait,
    item: &ItemRef,
    limit: u64,
) -> Result<Vec<Revision>, AppError> {
    Ok(of(item).order_by_desc(C::Number).limit(limit).all(db).await?)
}

/// A revision by its number.
pub(super) async fn numbered(
    db: &impl ConnectionTrait,
    item: &ItemRef,
    number: u32,
) -> Result<Option<Revision>, AppError> {
    Ok(of(item).filter(C::Number.eq(i32::try_from(number).unwrap_or(i32::MAX))).one(db).await?)
}

/// The number after the last one.
pub(super) async fn next_number(tx: &Tx, item: &ItemRef) -> Result<i32, AppError> {
    Ok(of(item).order_by_desc(C::Number).one(tx).await?.map_or(1, |last| last.number + 1))
}

/// Adds a revision; false when somebody was faster with a draft of the same item.
pub(super) async fn insert(tx: &Tx, row: Revision) -> Result<bool, AppError> {
    let added = Entity::insert(content_revision::ActiveModel::from(row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(added == 1)
}

/// Writes a revision anew; its version grows.
pub(super) async fn save(tx: &Tx, row: &mut Revision, now: OffsetDateTime) -> Result<(), AppError> {
    row.version += 1;
    row.updated_at = millis(now);
    let open = RevisionState::parse(&row.state).is_some_and(RevisionState::is_open);
    row.open_item = open.then(|| format!("{}:{}:{}", row.kind, row.lang, row.key));
    Entity::update(content_revision::ActiveModel::from(row.clone()).reset_all()).exec(tx).await?;
    Ok(())
}

/// Drafts whose time has come, the longest overdue first.
pub(super) async fn due(db: &impl ConnectionTrait, now: OffsetDateTime) -> Result<Vec<Uuid>, AppError> {
    let rows = Entity::find()
        .filter(C::State.eq(RevisionState::Scheduled.as_str()))
        .filter(C::PublishAt.lte(millis(now)))
        .order_by_asc(C::PublishAt)
        .limit(100)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Gives every revision of an item its new address.
pub(super) async fn rename(tx: &Tx, from: &ItemRef, to: &str, now: OffsetDateTime) -> Result<(), AppError> {
    for mut row in of(from).all(tx).await? {
        to.clone_into(&mut row.key);
        save(tx, &mut row, now).await?;
    }
    Ok(())
}
