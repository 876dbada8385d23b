//! An address of the site that leads to another.

use sea_orm::entity::prelude::*;

/// A row of `content_redirect`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_redirect")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Path that is asked for.
    #[sea_orm(unique)]
    pub source: String,
    /// Path that it leads to.
    pub target: String,
    /// Name of who made it.
    pub made_by: String,
    /// Since when.
    pub created_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
