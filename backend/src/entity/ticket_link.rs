//! A link between two requests.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_link")]
pub struct Model {
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
    /// The other one.
    #[sea_orm(primary_key, auto_increment = false)]
    pub other_id: i64,
    /// `shared::api::tickets::LinkKind`, seen from the first.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
