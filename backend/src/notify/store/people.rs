//! Whom notices go to: settings, language and contacts of an account.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use shared::{
    api::accounts::profile::Notifications, forms::request::Preferred, ids::TicketNumber, lang::Lang,
};
use uuid::Uuid;

use crate::{
    entity::{account, account_contact, push_subscription, ticket},
    platform::{database::Tx, error::AppError},
};

/// Somebody who can be told.
#[derive(Clone, Debug)]
pub(in super::super) struct Person {
    pub(in super::super) id: Uuid,
    pub(in super::super) lang: Lang,
    pub(in super::super) settings: Notifications,
    /// The oldest confirmed address.
    pub(in super::super) email: Option<String>,
    /// The oldest confirmed number.
    pub(in super::super) phone: Option<String>,
    /// Browsers that were switched on.
    pub(in super::super) browsers: u64,
}

/// The person of an account; none when there is none or it is disabled. Settings that cannot be read are the usual ones.
pub(in super::super) async fn find(tx: &Tx, account: Uuid) -> Result<Option<Person>, AppError> {
    let Some(row) = account::Entity::find_by_id(account).one(tx).await?.filter(|row| !row.disabled) else {
        return Ok(None);
    };
    let contacts = account_contact::Entity::find()
        .filter(account_contact::Column::AccountId.eq(account))
        .order_by_asc(account_contact::Column::ConfirmedAt)
        .order_by_asc(account_contact::Column::Id)
        .all(tx)
        .await?;
    let first = |kind: &str| contacts.iter().find(|row| row.kind == kind).map(|row| row.value.clone());
    let browsers = push_subscription::Entity::find()
        .filter(push_subscription::Column::AccountId.eq(account))
        .count(tx)
        .await?;
    Ok(Some(Person {
        id: row.id,
        lang: Lang::parse(&row.lang).unwrap_or_default(),
        settings: serde_json::from_str(&row.notifications).unwrap_or_default(),
        email: first("email"),
        phone: first("phone"),
        browsers,
    }))
}

/// Changes the settings of an account, and counts it as a change of the profile, so that a form that was open meanwhile
/// does not put the old ones back. Tells whether there is such an account.
///
/// # Errors
/// When the database refuses.
pub(in super::super) async fn change_settings(
    tx: &Tx,
    account: Uuid,
    change: impl FnOnce(&mut Notifications),
) -> Result<bool, AppError> {
    let found = account::Entity::find_by_id(account).lock_exclusive().one(tx).await?;
    let Some(row) = found.filter(|row| !row.disabled) else { return Ok(false) };
    let before: Notifications = serde_json::from_str(&row.notifications).unwrap_or_default();
    let mut after = before.clone();
    change(&mut after);
    if after != before {
        let row = account::ActiveModel {
            id: Set(account),
            notifications: Set(serde_json::to_string(&after).map_err(AppError::internal)?),
            version: Set(row.version + 1),
            ..Default::default()
        };
        account::Entity::update(row).exec_without_returning(tx).await?;
    }
    Ok(true)
}

/// Whether a requester without an account gets letters about a request; gives its number.
///
/// # Errors
/// 404 when there is none, or it belongs to an account, whose own settings decide.
pub(in super::super) async fn letters_of_request(
    tx: &Tx,
    id: i64,
    on: bool,
) -> Result<TicketNumber, AppError> {
    let found = ticket::Entity::find_by_id(id).filter(ticket::Column::AccountId.is_null());
    let row = found.lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)?;
    let preferred = if on { Preferred::Email } else { Preferred::Portal };
    let changed = ticket::ActiveModel {
        id: Set(id),
        preferred: Set(preferred.as_str().to_owned()),
        ..Default::default()
    };
    ticket::Entity::update(changed).exec_without_returning(tx).await?;
    TicketNumber::parse(&row.number).map_err(AppError::internal)
}
