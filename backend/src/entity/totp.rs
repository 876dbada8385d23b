//! An authenticator app.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "totp")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Nonce and secret, sealed with the server's key (AES-256-GCM).
    pub secret: Vec<u8>,
    /// When its first code came back; before, it is not on.
    pub confirmed_at: Option<Millis>,
    /// The last step whose code was used: none is taken twice.
    pub last_step: i64,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
