//! Somebody with an account: staff when it holds roles, else a citizen.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What staff sign in with, lower case; the id for a citizen, who signs in with a contact.
    #[sea_orm(unique)]
    pub login: String,
    /// Name to be addressed by.
    pub name: String,
    /// Roles of staff with spaces between, see `accounts::Roles`; empty for a citizen.
    pub roles: String,
    /// Argon2id, PHC string.
    pub password_hash: String,
    /// May not sign in any more.
    pub disabled: bool,
    /// An account of the demonstration with a published password.
    pub is_demo: bool,
    /// When it was made.
    pub created_at: Millis,
    /// Kind of person.
    pub kind: String,
    /// Taxpayer number, digits.
    pub inn: Option<String>,
    /// Insurance number, digits. Not unique: nobody has proved that it is theirs.
    pub snils: Option<String>,
    /// Registration number, digits.
    pub ogrn: Option<String>,
    /// Preferred way of contact.
    pub preferred: String,
    /// Language of letters.
    pub lang: String,
    /// JSON, `shared::api::accounts::profile::Appearance`.
    pub appearance: String,
    /// JSON, `shared::api::accounts::profile::Notifications`.
    pub notifications: String,
    /// Grows with every change of the profile: compare-and-set.
    pub version: i32,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
