//! A remark on a draft.

use sea_orm::entity::prelude::*;

/// A row of `content_comment`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_comment")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The draft.
    pub revision_id: Uuid,
    /// Who wrote it.
    pub author_id: Uuid,
    /// Their name then.
    pub author: String,
    /// Field of the document; empty for the whole.
    pub field: String,
    /// Line of the field's text, from 1.
    pub line: Option<i32>,
    /// The remark.
    #[sea_orm(column_type = "Text")]
    pub body: String,
    /// Whether it is settled.
    pub resolved: bool,
    /// When it was written.
    pub created_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
