//! Emptying an account: the row stays as an id without a person.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use shared::forms::account::contact::Contact;
use uuid::Uuid;

use super::contacts;
use crate::{
    entity::{
        account, account_contact, ceremony, identity, known_device, one_time_code, passkey, recovery_code,
        session, sign_in, totp,
    },
    platform::{database::Tx, error::AppError},
};

/// Empties the row and throws away what belongs to it; gives the contacts that it had.
pub(in super::super) async fn erase(tx: &Tx, user: &account::Model) -> Result<Vec<Contact>, AppError> {
    let id = user.id;
    let rows = contacts::of(tx, id).await?;
    let known: Vec<Contact> = rows.iter().filter_map(contacts::contact).collect();
    for contact in &known {
        one_time_code::Entity::delete_many()
            .filter(one_time_code::Column::Kind.eq(contact.kind.as_str()))
            .filter(one_time_code::Column::Value.eq(contact.value.as_str()))
            .exec(tx)
            .await?;
    }
    macro_rules! throw_away {
        ($($table:ident),*) => { $(
            $table::Entity::delete_many().filter($table::Column::AccountId.eq(id)).exec(tx).await?;
        )* };
    }
    throw_away!(
        account_contact,
        ceremony,
        identity,
        known_device,
        one_time_code,
        passkey,
        recovery_code,
        session,
        sign_in,
        totp
    );
    account::Entity::update_many()
        .set(empty(id, user.version))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(known)
}

fn empty(id: Uuid, version: i32) -> account::ActiveModel {
    account::ActiveModel {
        login: Set(id.to_string()),
        name: Set(String::new()),
        roles: Set(String::new()),
        password_hash: Set(String::new()),
        disabled: Set(true),
        inn: Set(None),
        snils: Set(None),
        ogrn: Set(None),
        appearance: Set("{}".to_owned()),
        notifications: Set("{}".to_owned()),
        version: Set(version + 1),
        ..Default::default()
    }
}
