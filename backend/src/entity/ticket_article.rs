//! An article of the knowledge base that was used for a request.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_article")]
pub struct Model {
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
    /// Path of the page.
    #[sea_orm(primary_key, auto_increment = false)]
    pub path: String,
    /// `sent`: it stands in a reply; `solved`: an operator says that it was the answer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub how: String,
    /// Who used it.
    pub account_id: Uuid,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
