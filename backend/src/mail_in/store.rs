//! Rows of mail that came in.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use time::{Duration, OffsetDateTime};

use crate::{
    entity::{blob_trash, mail_in, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// The verdict of what waits for a person.
pub(super) const QUARANTINED: &str = "quarantined";

/// What came before a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    /// The same message was taken.
    pub(super) taken: bool,
    /// Another content came under the same `Message-ID`.
    pub(super) same_id: bool,
    /// Messages of the sender within the hour.
    pub(super) of_sender: u64,
    /// New requests by mail within the hour.
    pub(super) new: u64,
}

/// Looks for what came before a message.
pub(super) async fn before(
    db: &Db,
    key: &str,
    message_hash: &str,
    sender_hash: &str,
    now: OffsetDateTime,
) -> Result<Before, AppError> {
    use mail_in::Column as C;
    let count = async |condition: Condition| mail_in::Entity::find().filter(condition).count(db.read()).await;
    let hour = C::ReceivedAt.gt(millis(now - Duration::hours(1)));
    let same = Condition::all().add(C::MessageHash.eq(message_hash)).add(C::Key.ne(key));
    Ok(Before {
        taken: count(Condition::all().add(C::Key.eq(key))).await? > 0,
        same_id: !message_hash.is_empty() && count(same).await? > 0,
        of_sender: count(Condition::all().add(C::SenderHash.eq(sender_hash)).add(hour.clone())).await?,
        new: count(Condition::all().add(C::Verdict.eq("new")).add(hour)).await?,
    })
}

/// Bytes of whole messages that are kept.
pub(super) async fn kept_bytes(db: &Db) -> Result<i64, AppError> {
    let sizes: Vec<i64> = mail_in::Entity::find()
        .filter(mail_in::Column::Blob.is_not_null())
        .select_only()
        .column(mail_in::Column::Size)
        .into_tuple()
        .all(db.read())
        .await?;
    Ok(sizes.into_iter().sum())
}

/// A message to be remembered.
#[derive(Debug)]
pub(super) struct NewMail {
    pub(super) key: String,
    pub(super) message_hash: String,
    pub(super) sender_hash: String,
    pub(super) sender: String,
    pub(super) subject: String,
    pub(super) excerpt: String,
    pub(super) verdict: &'static str,
    pub(super) reason: &'static str,
    pub(super) size: usize,
    pub(super) blob: Option<String>,
}

/// Remembers a message and gives its id; none when it was taken before.
pub(super) async fn insert(tx: &Tx, new: NewMail, now: OffsetDateTime) -> Result<Option<i64>, AppError> {
    let key = new.key.clone();
    let row = mail_in::ActiveModel {
        key: Set(new.key),
        message_hash: Set(new.message_hash),
        sender_hash: Set(new.sender_hash),
        sender: Set(new.sender),
        subject: Set(new.subject),
        excerpt: Set(new.excerpt),
        verdict: Set(new.verdict.to_owned()),
        reason: Set(new.reason.to_owned()),
        size: Set(i64::try_from(new.size).unwrap_or(i64::MAX)),
        blob: Set(new.blob),
        received_at: Set(millis(now)),
        ..Default::default()
    };
    let written = mail_in::Entity::insert(row)
        .on_conflict(OnConflict::column(mail_in::Column::Key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if written == 0 {
        return Ok(None);
    }
    let found = mail_in::Entity::find().filter(mail_in::Column::Key.eq(key)).one(tx).await?;
    Ok(found.map(|row| row.id))
}

/// Notes the request that a message joined or became.
pub(super) async fn set_ticket(tx: &Tx, id: i64, ticket_id: i64) -> Result<(), AppError> {
    let row = mail_in::ActiveModel { id: Set(id), ticket_id: Set(Some(ticket_id)), ..Default::default() };
    mail_in::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What waits in quarantine, newest first, before a place.
pub(super) async fn waiting(
    db: &Db,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<mail_in::Model>, AppError> {
    let mut rows = mail_in::Entity::find().filter(mail_in::Column::Verdict.eq(QUARANTINED));
    if let Some(before) = before {
        rows = rows.filter(mail_in::Column::Id.lt(before));
    }
    Ok(rows.order_by_desc(mail_in::Column::Id).limit(limit).all(db.read()).await?)
}

/// How many messages wait in quarantine, counted up to a cap.
pub(super) async fn count_waiting(db: &Db, cap: u32) -> Result<u32, AppError> {
    let ids = mail_in::Entity::find()
        .select_only()
        .column(mail_in::Column::Id)
        .filter(mail_in::Column::Verdict.eq(QUARANTINED))
        .limit(u64::from(cap));
    let ids: Vec<i64> = ids.into_tuple().all(db.read()).await?;
    Ok(u32::try_from(ids.len()).unwrap_or(cap))
}

/// A message in quarantine.
///
/// # Errors
/// 404 when it does not wait there.
pub(super) async fn quarantined(db: &Db, id: i64) -> Result<mail_in::Model, AppError> {
    let found = mail_in::Entity::find_by_id(id).filter(mail_in::Column::Verdict.eq(QUARANTINED));
    found.one(db.read()).await?.ok_or(AppError::NotFound)
}

/// Takes a message out of quarantine; what it said is forgotten.
///
/// # Errors
/// 404 when somebody was faster.
pub(super) async fn decide(
    tx: &Tx,
    row: &mail_in::Model,
    verdict: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let gone = mail_in::Entity::update_many()
        .col_expr(mail_in::Column::Verdict, Expr::value(verdict))
        .col_expr(mail_in::Column::Sender, Expr::value(""))
        .col_expr(mail_in::Column::Subject, Expr::value(""))
        .col_expr(mail_in::Column::Excerpt, Expr::value(""))
        .col_expr(mail_in::Column::Blob, Expr::value(None::<String>))
        .filter(mail_in::Column::Id.eq(row.id))
        .filter(mail_in::Column::Verdict.eq(QUARANTINED))
        .exec(tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(AppError::NotFound);
    }
    trash(tx, row.blob.clone().into_iter().collect(), now).await
}

/// Forgets what came in before a time; tells how many.
pub(super) async fn forget_before(tx: &Tx, at: OffsetDateTime, now: OffsetDateTime) -> Result<u64, AppError> {
    forget(tx, Condition::all().add(mail_in::Column::ReceivedAt.lt(millis(at))), now).await
}

/// Forgets what came from these senders.
pub(super) async fn forget_senders(
    tx: &Tx,
    hashes: Vec<String>,
    now: OffsetDateTime,
) -> Result<u64, AppError> {
    forget(tx, Condition::all().add(mail_in::Column::SenderHash.is_in(hashes)), now).await
}

async fn forget(tx: &Tx, which: Condition, now: OffsetDateTime) -> Result<u64, AppError> {
    let blobs: Vec<String> = mail_in::Entity::find()
        .filter(which.clone())
        .filter(mail_in::Column::Blob.is_not_null())
        .select_only()
        .column(mail_in::Column::Blob)
        .into_tuple()
        .all(tx)
        .await?;
    let gone = mail_in::Entity::delete_many().filter(which).exec(tx).await?;
    trash(tx, blobs, now).await?;
    Ok(gone.rows_affected)
}

/// Puts files on the list of those whose bytes must go.
async fn trash(tx: &Tx, blobs: Vec<String>, now: OffsetDateTime) -> Result<(), AppError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let rows = blobs
        .into_iter()
        .map(|blob| blob_trash::ActiveModel { blob: Set(blob), created_at: Set(millis(now)) });
    blob_trash::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}
