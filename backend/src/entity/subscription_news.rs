//! A change of an item that its subscribers have still to be told of; gone when all of them are.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row of `subscription_news`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription_news")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Kind of the item.
    pub kind: String,
    /// Key of the item.
    pub key: String,
    /// Language of the text that changed.
    pub lang: String,
    /// What changed, in the editor's words; may be empty.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// When it was published.
    pub created_at: Millis,
    /// The last subscription that was told.
    pub after: Option<Uuid>,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
