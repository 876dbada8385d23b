//! Challenges that were answered: each counts once.

use sea_orm::entity::prelude::*;

/// A row of `challenge_used`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "challenge_used")]
pub struct Model {
    /// The challenge, hexadecimal digits.
    #[sea_orm(primary_key, auto_increment = false)]
    pub challenge: String,
    /// When it ends anyway.
    pub expires_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
