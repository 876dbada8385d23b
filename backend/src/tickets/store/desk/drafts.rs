//! Drafts of staff: one for each person and request.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, staff_draft},
    platform::{database::Tx, error::AppError},
};

/// What is kept.
#[derive(Clone, Debug)]
pub(in crate::tickets) struct NewDraft {
    pub(in crate::tickets) action: String,
    pub(in crate::tickets) body: String,
    pub(in crate::tickets) files: String,
}

/// The draft of a person.
///
/// # Errors
/// When the database does not answer.
pub(in crate::tickets) async fn find(
    db: &impl ConnectionTrait,
    account: Uuid,
    ticket: i64,
) -> Result<Option<staff_draft::Model>, AppError> {
    Ok(staff_draft::Entity::find_by_id((account, ticket)).one(db).await?)
}

/// Keeps a draft in place of the one whose version was seen, 0: of none.
///
/// # Errors
/// 412 when there is another one: it was written in another tab or on another device.
pub(in crate::tickets) async fn put(
    tx: &Tx,
    account: Uuid,
    ticket: i64,
    seen: i32,
    new: NewDraft,
    now: OffsetDateTime,
) -> Result<i32, AppError> {
    let row = staff_draft::ActiveModel {
        account_id: Set(account),
        ticket_id: Set(ticket),
        action: Set(new.action),
        body: Set(new.body),
        files: Set(new.files),
        version: Set(seen + 1),
        updated_at: Set(millis(now)),
    };
    let written = if seen == 0 {
        staff_draft::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([staff_draft::Column::AccountId, staff_draft::Column::TicketId])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?
    } else {
        staff_draft::Entity::update_many()
            .set(row)
            .filter(staff_draft::Column::AccountId.eq(account))
            .filter(staff_draft::Column::TicketId.eq(ticket))
            .filter(staff_draft::Column::Version.eq(seen))
            .exec(tx)
            .await?
            .rows_affected
    };
    if written == 1 { Ok(seen + 1) } else { Err(AppError::Stale) }
}

/// Throws a draft away; none is fine. With a version only that one.
///
/// # Errors
/// When the database refuses.
pub(in crate::tickets) async fn remove(
    tx: &Tx,
    account: Uuid,
    ticket: i64,
    seen: Option<i32>,
) -> Result<(), AppError> {
    let mut rows = staff_draft::Entity::delete_many()
        .filter(staff_draft::Column::AccountId.eq(account))
        .filter(staff_draft::Column::TicketId.eq(ticket));
    if let Some(seen) = seen {
        rows = rows.filter(staff_draft::Column::Version.eq(seen));
    }
    rows.exec(tx).await?;
    Ok(())
}
