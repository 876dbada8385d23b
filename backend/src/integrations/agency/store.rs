//! Rows of transfers. Whoever changes one and its request locks the request first.

use sea_orm::{
    ActiveModelTrait as _, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel as _, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, OnConflict},
};
use shared::transfer::{TransferCode, TransferState};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::Transfer;
use crate::{
    entity::{agency_callback, agency_transfer as transfer, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// While a message is being sent nobody else takes it; a worker that dies gives it back after that.
const LEASE: Duration = Duration::minutes(5);
/// Messages taken at once.
const BATCH: u64 = 20;

/// Transfers of a request, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn of_ticket(db: &impl ConnectionTrait, ticket_id: i64) -> Result<Vec<Transfer>, AppError> {
    Ok(transfer::Entity::find()
        .filter(transfer::Column::TicketId.eq(ticket_id))
        .order_by_desc(transfer::Column::Id)
        .all(db)
        .await?)
}

/// A transfer of a request, locked until the transaction ends.
///
/// # Errors
/// 404 when the request has none with this id.
pub async fn find(tx: &Tx, ticket_id: i64, id: Uuid) -> Result<Transfer, AppError> {
    transfer::Entity::find_by_id(id)
        .filter(transfer::Column::TicketId.eq(ticket_id))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(AppError::NotFound)
}

/// A transfer by its id, locked until the transaction ends.
///
/// # Errors
/// 404 when there is none.
pub async fn lock(tx: &Tx, id: Uuid) -> Result<Transfer, AppError> {
    transfer::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// The transfer of a code, if it went to this agency.
pub(super) async fn by_code(
    db: &Db,
    agency: &str,
    code: &TransferCode,
) -> Result<Option<Transfer>, AppError> {
    Ok(transfer::Entity::find()
        .filter(transfer::Column::Agency.eq(agency))
        .filter(transfer::Column::Code.eq(code.digits()))
        .one(db.read())
        .await?)
}

pub(super) async fn code_exists(tx: &Tx, code: &TransferCode) -> Result<bool, AppError> {
    Ok(transfer::Entity::find().filter(transfer::Column::Code.eq(code.digits())).count(tx).await? > 0)
}

pub(super) async fn is_open(tx: &Tx, open_key: &str) -> Result<bool, AppError> {
    Ok(transfer::Entity::find().filter(transfer::Column::OpenKey.eq(open_key)).count(tx).await? > 0)
}

pub(super) async fn insert(tx: &Tx, row: Transfer) -> Result<(), AppError> {
    transfer::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes all of a locked row.
pub(super) async fn save(tx: &Tx, row: Transfer) -> Result<(), AppError> {
    let all = row.into_active_model().reset_all();
    transfer::Entity::update(all).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes messages that are due, for the time of a lease, and counts the attempt. Those whose worker died while
/// sending are due again when its lease ends.
pub(super) async fn take(db: &Db, now: OffsetDateTime) -> Result<Vec<Transfer>, AppError> {
    let waiting = [TransferState::Queued.as_str(), TransferState::Delivering.as_str()];
    let due = transfer::Entity::find()
        .filter(transfer::Column::State.is_in(waiting))
        .filter(transfer::Column::NextAt.lte(millis(now)))
        .order_by_asc(transfer::Column::NextAt)
        .limit(BATCH);
    // Most often there is none, and the writer need not be asked.
    if due.clone().count(db.read()).await? == 0 {
        return Ok(Vec::new());
    }
    let tx = db.begin().await?;
    let mut rows = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(&tx).await?;
    transfer::Entity::update_many()
        .col_expr(transfer::Column::State, Expr::value(TransferState::Delivering.as_str()))
        .col_expr(transfer::Column::NextAt, Expr::value(millis(now + LEASE)))
        .col_expr(transfer::Column::Attempts, Expr::col(transfer::Column::Attempts).add(1))
        .filter(transfer::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    for row in &mut rows {
        row.attempts += 1;
    }
    Ok(rows)
}

/// An attempt as it was taken: what another worker, a correction or the agency's own word overtook is not touched.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    pub(super) id: Uuid,
    pub(super) webhook_id: String,
    pub(super) attempts: i32,
}

impl Attempt {
    pub(super) fn of(row: &Transfer) -> Self {
        Self { id: row.id, webhook_id: row.webhook_id.clone(), attempts: row.attempts }
    }

    /// Whether a locked row is still in this attempt.
    pub(super) fn is_on(&self, row: &Transfer) -> bool {
        row.state == TransferState::Delivering.as_str()
            && row.webhook_id == self.webhook_id
            && row.attempts == self.attempts
    }

    async fn note(&self, db: &Db, change: transfer::ActiveModel) -> Result<bool, AppError> {
        let tx = db.begin().await?;
        let written = transfer::Entity::update_many()
            .set(change)
            .filter(transfer::Column::Id.eq(self.id))
            .filter(transfer::Column::WebhookId.eq(self.webhook_id.as_str()))
            .filter(transfer::Column::Attempts.eq(self.attempts))
            .filter(transfer::Column::State.eq(TransferState::Delivering.as_str()))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        Ok(written.rows_affected == 1)
    }

    /// The agency's server took it.
    pub(super) async fn delivered(&self, db: &Db, now: OffsetDateTime) -> Result<bool, AppError> {
        let change = transfer::ActiveModel {
            state: Set(TransferState::Delivered.as_str().to_owned()),
            delivered_at: Set(Some(millis(now))),
            last_error: Set(String::new()),
            ..Default::default()
        };
        self.note(db, change).await
    }

    /// It is tried again later.
    pub(super) async fn later(&self, db: &Db, at: OffsetDateTime, error: String) -> Result<bool, AppError> {
        let change = transfer::ActiveModel {
            state: Set(TransferState::Queued.as_str().to_owned()),
            next_at: Set(millis(at)),
            last_error: Set(error),
            ..Default::default()
        };
        self.note(db, change).await
    }
}

/// Remembers a message of an agency; the fingerprint of the first one with this id if it came before.
pub(super) async fn remember(
    tx: &Tx,
    agency: &str,
    webhook_id: &str,
    fingerprint: &str,
    now: OffsetDateTime,
) -> Result<Option<String>, AppError> {
    let row = agency_callback::ActiveModel {
        agency: Set(agency.to_owned()),
        webhook_id: Set(webhook_id.to_owned()),
        fingerprint: Set(fingerprint.to_owned()),
        created_at: Set(millis(now)),
    };
    let columns = [agency_callback::Column::Agency, agency_callback::Column::WebhookId];
    let new = agency_callback::Entity::insert(row)
        .on_conflict(OnConflict::columns(columns).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if new == 1 {
        return Ok(None);
    }
    let before =
        agency_callback::Entity::find_by_id((agency.to_owned(), webhook_id.to_owned())).one(tx).await?;
    Ok(Some(before.map(|row| row.fingerprint).unwrap_or_default()))
}

pub(super) async fn forget_callbacks(db: &Db, before: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    agency_callback::Entity::delete_many()
        .filter(agency_callback::Column::CreatedAt.lt(millis(before)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
