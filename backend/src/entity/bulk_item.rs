//! A request of a change of many: how it was before.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulk_item")]
pub struct Model {
    /// The change.
    #[sea_orm(primary_key, auto_increment = false)]
    pub bulk_id: Uuid,
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
    /// Its number.
    pub number: String,
    /// Its version after the change: with another one it is not restored.
    pub version_after: i32,
    /// JSON, the values before.
    pub before: String,
    /// The time of the change.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
