//! A ready reply.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "canned_reply")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Short name, unique.
    #[sea_orm(unique)]
    pub key: String,
    /// Title.
    pub title: String,
    /// Text with placeholders, see `shared::canned`.
    pub body: String,
    /// Language of the text.
    pub lang: String,
    /// Key of the category it fits; none: any.
    pub category: Option<String>,
    /// Grows with every change: compare-and-set.
    pub version: i32,
    /// Last change.
    pub updated_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
