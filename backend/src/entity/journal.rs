//! Append-only: who did what to which object, each row sealed with the hash of the one before.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    /// Grows by one, without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// When.
    pub created_at: Millis,
    /// Who: `guest:…`, `staff:…`, `system`.
    pub actor: String,
    /// What: `ticket.create`.
    pub action: String,
    /// On what: `ticket:2600000014`.
    pub object: String,
    /// More, without personal data.
    pub note: String,
    /// SHA-256 over the row before's seal and this row, hexadecimal.
    pub seal: String,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
