//! A key by which an outside system works with its own requests. Only the key's hash is stored.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_key")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What the system is called; no two alike.
    #[sea_orm(unique)]
    pub name: String,
    /// SHA-256 of the key, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// Names of scopes with spaces between.
    pub scopes: String,
    /// The guest session that its requests are granted to.
    pub session_id: Uuid,
    /// When it was made.
    pub created_at: Millis,
    /// From when on it is refused.
    pub expires_at: Millis,
    /// When it was last used, to the hour.
    pub used_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
