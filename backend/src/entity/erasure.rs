//! Accounts that are to be erased.

use sea_orm::entity::prelude::*;

/// A row of `erasure`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// When it was asked for.
    pub asked_at: super::Millis,
    /// When it is done.
    pub due_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
