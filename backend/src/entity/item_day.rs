//! How often an item was opened from search and how often it helped, by day and without anybody's name.

use sea_orm::entity::prelude::*;

/// A row of `item_day`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "item_day")]
pub struct Model {
    /// Kind of the item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Key of the item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Moscow day, days since 1970.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: i32,
    /// Opened from a list of results.
    pub clicks: i64,
    /// Readers who said that it helped.
    pub solved: i64,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
