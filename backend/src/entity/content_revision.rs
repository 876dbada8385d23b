//! A revision of an item: a draft while it is open, history afterwards.

use sea_orm::entity::prelude::*;

/// A row of `content_revision`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_revision")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Kind, `shared::content::ContentKind`.
    pub kind: String,
    /// Key of the item.
    pub key: String,
    /// Language.
    pub lang: String,
    /// Number, from 1 in each item.
    pub number: i32,
    /// `shared::api::editor::RevisionState`.
    pub state: String,
    /// `kind:lang:key` while it is open; unique, so that an item has one open draft.
    #[sea_orm(unique)]
    pub open_item: Option<String>,
    /// Who began it; absent for what came from files.
    pub author_id: Option<Uuid>,
    /// Their name then.
    pub author: String,
    /// Whose words are the last.
    pub edited_by: Option<Uuid>,
    /// Their name then.
    pub editor: String,
    /// Who is asked to read it, or approved it.
    pub reviewer_id: Option<Uuid>,
    /// Their name then.
    pub reviewer: String,
    /// Who published it.
    pub publisher_id: Option<Uuid>,
    /// Their name then.
    pub publisher: String,
    /// The document, JSON.
    #[sea_orm(column_type = "Text")]
    pub doc: String,
    /// Number of the live revision that it began from; 0 for a new item.
    pub base_number: i32,
    /// `shared::api::editor::Significance`.
    pub significance: String,
    /// What was changed and why.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// Why it was given back.
    #[sea_orm(column_type = "Text")]
    pub returned: String,
    /// When it will be published.
    pub publish_at: Option<super::Millis>,
    /// Grows with every change: compare-and-set.
    pub version: i32,
    /// When it was begun.
    pub created_at: super::Millis,
    /// Last change.
    pub updated_at: super::Millis,
    /// When it was published.
    pub published_at: Option<super::Millis>,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
