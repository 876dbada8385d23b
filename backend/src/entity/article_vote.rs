//! "Was this helpful": one row a vote, without anything about the voter.

use sea_orm::entity::prelude::*;

/// A row of `article_vote`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "article_vote")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Kind of the item.
    pub kind: String,
    /// Key of the item.
    pub key: String,
    /// Whether it helped.
    pub helpful: bool,
    /// Why not.
    pub reason: Option<String>,
    /// A remark, secrets masked.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// When.
    pub created_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
