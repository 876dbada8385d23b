//! What a member of staff has typed for a request and not sent.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_draft")]
pub struct Model {
    /// Who types.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
    /// `answer`, `ask_requester` or `comment`.
    pub action: String,
    /// The text.
    pub body: String,
    /// JSON, ids of uploaded files.
    pub files: String,
    /// Grows with every saving: compare-and-set.
    pub version: i32,
    /// Last saving.
    pub updated_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
