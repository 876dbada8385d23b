//! A word of a request's subject, for searching the queue by the beginnings of words.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_term")]
pub struct Model {
    /// Lower case, ё as е.
    #[sea_orm(primary_key, auto_increment = false)]
    pub term: String,
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
