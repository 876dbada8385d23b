//! Requests that an account takes over.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use shared::{api::accounts::ContactKind, forms::account::contact::Contact};
use uuid::Uuid;

use crate::{
    entity::ticket,
    platform::{database::Tx, error::AppError},
};

/// Requests offered at once.
const OFFERED: u64 = 20;

/// Whether a request was filed with a contact.
pub(in super::super) fn has_contact(row: &ticket::Model, contact: &Contact) -> bool {
    match contact.kind {
        ContactKind::Email => row.email.as_ref() == Some(&contact.value),
        ContactKind::Phone => row.phone.as_ref() == Some(&contact.value),
    }
}

/// Requests of nobody that were filed with one of these contacts, newest first. The contacts are confirmed: whoever
/// reads them got the letters with the codes, too.
///
/// # Errors
/// When the database does not answer.
pub(in super::super) async fn claimable(
    db: &impl ConnectionTrait,
    contacts: &[Contact],
) -> Result<Vec<ticket::Model>, AppError> {
    let mut any = Condition::any();
    for contact in contacts {
        any = any.add(match contact.kind {
            ContactKind::Email => ticket::Column::Email.eq(contact.value.as_str()),
            ContactKind::Phone => ticket::Column::Phone.eq(contact.value.as_str()),
        });
    }
    if contacts.is_empty() {
        return Ok(Vec::new());
    }
    Ok(ticket::Entity::find()
        .filter(ticket::Column::AccountId.is_null())
        .filter(any)
        .order_by_desc(ticket::Column::Id)
        .limit(OFFERED)
        .all(db)
        .await?)
}

/// Gives a request of nobody to an account; its own it has already.
///
/// # Errors
/// 409 `claimed-already` when it is another's.
pub(in super::super) async fn take_over(tx: &Tx, id: i64, account: Uuid) -> Result<(), AppError> {
    let taken = ticket::Entity::update_many()
        .col_expr(ticket::Column::AccountId, Expr::value(account))
        .filter(ticket::Column::Id.eq(id))
        .filter(
            Condition::any()
                .add(ticket::Column::AccountId.is_null())
                .add(ticket::Column::AccountId.eq(account)),
        )
        .exec(tx)
        .await?;
    if taken.rows_affected == 1 { Ok(()) } else { Err(AppError::Conflict("claimed-already")) }
}
