//! What readers looked for and did not find, counted by day: the figures before and after an article.

use sea_orm::entity::prelude::*;

/// A row of `gap_day`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "gap_day")]
pub struct Model {
    /// `zero_result`, `unknown_code` or `guide_drop`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Stems of the words, the code, or guide and step.
    #[sea_orm(primary_key, auto_increment = false)]
    pub topic: String,
    /// Moscow day, days since 1970.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: i32,
    /// How often.
    pub count: i64,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
