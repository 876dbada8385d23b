//! A group of experts.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_group")]
pub struct Model {
    /// Key, as the categories name it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    pub title_en: String,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
