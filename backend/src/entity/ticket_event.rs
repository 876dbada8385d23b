//! A line of a request's timeline; never changed.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_event")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Request.
    pub ticket_id: i64,
    /// What changed.
    pub kind: String,
    /// Who did it.
    pub party: String,
    /// Status after, for a change of status.
    pub status: Option<String>,
    /// The promised time that the line speaks of.
    pub until_at: Option<Millis>,
    /// A remark or a value.
    pub note: String,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
