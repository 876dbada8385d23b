//! Files whose rows are gone and whose bytes must go, too, whatever happens in between.

use sea_orm::entity::prelude::*;

/// A row of `blob_trash`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "blob_trash")]
pub struct Model {
    /// Name of the blob.
    #[sea_orm(primary_key, auto_increment = false)]
    pub blob: String,
    /// When its row went, or until when somebody may still be reading it: it goes after that.
    pub created_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
