//! Confirmed contacts.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};
use shared::{api::accounts::ContactKind, forms::account::contact::Contact};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{account_contact, millis},
    platform::{database::Tx, error::AppError},
};

/// Contacts of an account, the oldest first.
pub(in super::super) async fn of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<account_contact::Model>, AppError> {
    Ok(account_contact::Entity::find()
        .filter(account_contact::Column::AccountId.eq(account))
        .order_by_asc(account_contact::Column::ConfirmedAt)
        .order_by_asc(account_contact::Column::Id)
        .all(db)
        .await?)
}

/// A row as a contact.
pub(in super::super) fn contact(row: &account_contact::Model) -> Option<Contact> {
    Some(Contact { kind: ContactKind::parse(&row.kind)?, value: row.value.clone() })
}

/// Whose a contact is.
pub(in super::super) async fn owner(
    db: &impl ConnectionTrait,
    contact: &Contact,
) -> Result<Option<Uuid>, AppError> {
    Ok(account_contact::Entity::find()
        .filter(account_contact::Column::Kind.eq(contact.kind.as_str()))
        .filter(account_contact::Column::Value.eq(contact.value.as_str()))
        .one(db)
        .await?
        .map(|row| row.account_id))
}

/// Gives a contact to an account; tells whether it was free.
pub(in super::super) async fn insert(
    tx: &Tx,
    id: Uuid,
    account: Uuid,
    contact: &Contact,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let row = account_contact::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        kind: Set(contact.kind.as_str().to_owned()),
        value: Set(contact.value.clone()),
        confirmed_at: Set(millis(now)),
    };
    let free = account_contact::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([account_contact::Column::Kind, account_contact::Column::Value])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(free == 1)
}

/// Takes a contact from its account; tells whether it was there.
pub(in super::super) async fn remove(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = account_contact::Entity::delete_many()
        .filter(account_contact::Column::Id.eq(id))
        .filter(account_contact::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}
