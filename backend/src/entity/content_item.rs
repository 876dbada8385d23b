//! An item of the knowledge base. The document is the item's struct in `shared::content` as JSON.

use sea_orm::entity::prelude::*;

/// A row of `content_item`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_item")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Kind, `shared::content::ContentKind`.
    pub kind: String,
    /// Slug, `family/code`, or the key of the only item of a kind.
    pub key: String,
    /// Language.
    pub lang: String,
    /// Position in lists.
    pub position: i32,
    /// The document, JSON.
    #[sea_orm(column_type = "Text")]
    pub doc: String,
    /// SHA-256 of the document: import is idempotent by it.
    pub checksum: String,
    /// Last change.
    pub updated_at: super::Millis,
    /// Number of its revision in `content_revision`; 0 as long as it never changed since it came from files.
    pub number: i32,
    /// SHA-256 of the document that the last import brought; empty for what was made here.
    pub imported: String,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
