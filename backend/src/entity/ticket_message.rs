//! A message of a request's conversation.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_message")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// Who wrote it: `requester`, `staff`, `system`.
    pub party: String,
    /// The member of staff.
    pub author_id: Option<Uuid>,
    /// Only staff see it.
    pub internal: bool,
    /// Plain text.
    pub body: String,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
