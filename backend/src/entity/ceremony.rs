//! A passkey ceremony that waits for the browser's answer.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ceremony")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the flow's token.
    #[sea_orm(unique)]
    pub flow_hash: String,
    /// `create` or `get`.
    pub kind: String,
    /// Whose; nobody's for a sign-in without a password.
    pub account_id: Option<Uuid>,
    /// The challenge and what was asked for, as `webauthn_rp` writes it.
    pub state: Vec<u8>,
    /// When it ends.
    pub expires_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
