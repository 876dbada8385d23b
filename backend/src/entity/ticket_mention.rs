//! Somebody of the staff mentioned in an internal note.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_mention")]
pub struct Model {
    /// The note.
    #[sea_orm(primary_key, auto_increment = false)]
    pub message_id: Uuid,
    /// Who is mentioned.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// When the note was written.
    pub created_at: Millis,
    /// When they read it.
    pub read_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
