//! Who belongs to a group.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_member")]
pub struct Model {
    /// Group.
    #[sea_orm(primary_key, auto_increment = false)]
    pub group_key: String,
    /// Account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The highest level that they work at.
    pub level: i16,
    /// Keys of categories and sub-topics that they know best, separated by spaces.
    pub skills: String,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
