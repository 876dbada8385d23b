//! A passkey.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub account_id: Uuid,
    /// The credential's id, hexadecimal.
    #[sea_orm(unique)]
    pub credential_id: String,
    /// Name that the person gave it.
    pub name: String,
    /// Public key and what was agreed on, as `webauthn_rp` writes it.
    pub static_state: Vec<u8>,
    /// Counter and flags, as `webauthn_rp` writes them.
    pub dynamic_state: Vec<u8>,
    /// When it was added.
    pub created_at: Millis,
    /// When it was last used.
    pub used_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
