//! Rows of uploaded files.

use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Select, Set};
use shared::api::uploads::{FileState, FileType, FileView};
use time::OffsetDateTime;
use uuid::Uuid;

pub(super) mod quota;
pub(super) mod rewrap;
pub(super) mod scan;

use crate::{
    entity::{millis, ticket_file, upload},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
    },
};

/// Whose a file is until it is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A guest session.
    Guest(Uuid),
    /// An account.
    Account(Uuid),
}

impl Owner {
    /// The owner that an actor is; nobody for a stranger.
    pub const fn of(actor: &Actor) -> Option<Self> {
        match actor {
            Actor::Anonymous | Actor::System => None,
            Actor::Guest { session } => Some(Self::Guest(*session)),
            Actor::Key(key) => Some(Self::Guest(key.session)),
            Actor::Citizen(citizen) => Some(Self::Account(citizen.id)),
            Actor::Staff(staff) => Some(Self::Account(staff.id)),
        }
    }

    fn condition(self) -> Condition {
        Condition::all().add(match self {
            Self::Guest(session) => upload::Column::SessionId.eq(session),
            Self::Account(account) => upload::Column::AccountId.eq(account),
        })
    }
}

/// The name in the database.
const fn type_name(file_type: FileType) -> &'static str {
    match file_type {
        FileType::Jpeg => "jpeg",
        FileType::Png => "png",
        FileType::Pdf => "pdf",
        FileType::Text => "text",
    }
}

/// The type of a name in the database; what is unknown is served as text, which harms nobody.
pub fn file_type(name: &str) -> FileType {
    [FileType::Jpeg, FileType::Png, FileType::Pdf]
        .into_iter()
        .find(|kind| type_name(*kind) == name)
        .unwrap_or(FileType::Text)
}

/// A file of a request as the page shows it.
pub fn view(row: &ticket_file::Model) -> FileView {
    FileView {
        id: row.id,
        name: row.name.clone(),
        file_type: file_type(&row.file_type),
        size: u32::try_from(row.size).unwrap_or(u32::MAX),
        thumbnail: row.thumbnail.is_some(),
        state: FileState::of(&row.state),
        created_at: row.created_at.0,
    }
}

/// A file that waits for its request as its owner sees it.
pub(super) fn waiting_view(row: &upload::Model) -> FileView {
    FileView {
        id: row.id,
        name: row.name.clone(),
        file_type: file_type(&row.file_type),
        size: u32::try_from(row.size).unwrap_or(u32::MAX),
        thumbnail: row.thumbnail.is_some(),
        state: FileState::of(&row.state),
        created_at: row.created_at.0,
    }
}

/// Unclaimed files visible to their owner: the only way to such a row.
fn visible_to(owner: Owner, now: OffsetDateTime) -> Select<upload::Entity> {
    upload::Entity::find().filter(owner.condition()).filter(upload::Column::ExpiresAt.gt(millis(now)))
}

/// How many files and bytes an owner has waiting.
pub(super) async fn pending(db: &Db, owner: Owner, now: OffsetDateTime) -> Result<(u64, i64), AppError> {
    let count = visible_to(owner, now).count(db.read()).await?;
    let sizes: Vec<i64> =
        visible_to(owner, now).select_only().column(upload::Column::Size).into_tuple().all(db.read()).await?;
    Ok((count, sizes.into_iter().sum()))
}

/// A file that was checked and whose bytes are stored.
#[derive(Debug)]
pub struct NewUpload {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) file_type: FileType,
    pub(super) size: usize,
    pub(super) blob: String,
    pub(super) thumbnail: Option<String>,
    pub(super) state: FileState,
}

pub(super) async fn insert(
    tx: &Tx,
    owner: Owner,
    new: NewUpload,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let (session, account) = match owner {
        Owner::Guest(session) => (Some(session), None),
        Owner::Account(account) => (None, Some(account)),
    };
    let row = upload::ActiveModel {
        id: Set(new.id),
        session_id: Set(session),
        account_id: Set(account),
        name: Set(new.name),
        file_type: Set(type_name(new.file_type).to_owned()),
        size: Set(i64::try_from(new.size).unwrap_or(i64::MAX)),
        blob: Set(new.blob),
        thumbnail: Set(new.thumbnail),
        created_at: Set(millis(now)),
        expires_at: Set(millis(now + super::KEPT)),
        state: Set(new.state.as_str().to_owned()),
        scan_at: Set(millis(now)),
    };
    upload::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) async fn find(
    db: &Db,
    owner: Owner,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<upload::Model, AppError> {
    visible_to(owner, now).filter(upload::Column::Id.eq(id)).one(db.read()).await?.ok_or(AppError::NotFound)
}

pub(super) async fn delete(tx: &Tx, owner: Owner, id: Uuid) -> Result<bool, AppError> {
    let deleted = upload::Entity::delete_many()
        .filter(owner.condition())
        .filter(upload::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(deleted.rows_affected == 1)
}

/// What files are claimed for.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The request.
    pub ticket_id: i64,
    /// The message that they came with.
    pub message_id: Option<Uuid>,
    /// Only staff see them.
    pub internal: bool,
}

/// Makes waiting files part of a request, in its transaction; a device may be a guest's and an
/// account's at once, so it may have two owners. A file that is somebody else's, gone or
/// used already is missing, and nothing is claimed.
///
/// # Errors
/// 404 `file-gone`.
pub async fn claim(
    tx: &Tx,
    owners: &[Owner],
    ids: &[Uuid],
    claim: Claim,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    if ids.is_empty() {
        return Ok(());
    }
    let theirs = owners.iter().fold(Condition::any(), |any, owner| any.add(owner.condition()));
    if owners.is_empty() {
        return Err(AppError::FileGone);
    }
    let found = upload::Entity::find()
        .filter(theirs.clone())
        .filter(upload::Column::ExpiresAt.gt(millis(now)))
        .filter(upload::Column::Id.is_in(ids.iter().copied()))
        // The scanner may be about to say what it found: then before or after, not in between.
        .lock_exclusive()
        .all(tx)
        .await?;
    let mut rows = Vec::with_capacity(ids.len());
    for (place, id) in ids.iter().enumerate() {
        let file = found.iter().find(|file| file.id == *id).filter(|_| !ids[..place].contains(id));
        let file = file.ok_or(AppError::FileGone)?.clone();
        rows.push(ticket_file::ActiveModel {
            id: Set(file.id),
            ticket_id: Set(claim.ticket_id),
            message_id: Set(claim.message_id),
            internal: Set(claim.internal),
            name: Set(file.name),
            file_type: Set(file.file_type),
            size: Set(file.size),
            blob: Set(file.blob),
            thumbnail: Set(file.thumbnail),
            created_at: Set(file.created_at),
            state: Set(file.state),
            scan_at: Set(file.scan_at),
        });
    }
    ticket_file::Entity::insert_many(rows).exec_without_returning(tx).await?;
    // Compare-and-set: two requests that claim the same file at once cannot both have it.
    let gone = upload::Entity::delete_many()
        .filter(theirs)
        .filter(upload::Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    if gone.rows_affected == ids.len() as u64 { Ok(()) } else { Err(AppError::FileGone) }
}

/// Deletes the rows of everything that waits of an owner; gives the blobs to remove.
///
/// # Errors
/// When the database refuses.
pub async fn forget(tx: &Tx, owner: Owner) -> Result<Vec<String>, AppError> {
    let rows = upload::Entity::find().filter(owner.condition()).all(tx).await?;
    upload::Entity::delete_many().filter(owner.condition()).exec(tx).await?;
    Ok(rows.into_iter().flat_map(|row| [Some(row.blob), row.thumbnail]).flatten().collect())
}

/// Deletes the rows of files that nobody claimed in time; gives the blobs to remove.
pub(super) async fn expire(db: &Db, now: OffsetDateTime) -> Result<Vec<String>, AppError> {
    let tx = db.begin().await?;
    let late =
        upload::Entity::find().filter(upload::Column::ExpiresAt.lte(millis(now))).limit(500).all(&tx).await?;
    let ids: Vec<Uuid> = late.iter().map(|row| row.id).collect();
    upload::Entity::delete_many().filter(upload::Column::Id.is_in(ids)).exec(&tx).await?;
    tx.commit().await?;
    Ok(late.into_iter().flat_map(|row| [Some(row.blob), row.thumbnail]).flatten().collect())
}

/// Those of these files that still wait for their owner, in the order asked.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(
    db: &Db,
    owner: Owner,
    ids: &[Uuid],
    now: OffsetDateTime,
) -> Result<Vec<FileView>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows =
        visible_to(owner, now).filter(upload::Column::Id.is_in(ids.iter().copied())).all(db.read()).await?;
    Ok(ids.iter().filter_map(|id| rows.iter().find(|row| row.id == *id)).map(waiting_view).collect())
}
