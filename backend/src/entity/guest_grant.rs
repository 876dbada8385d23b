//! A guest session may see a request: it filed it or knew its code.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "guest_grant")]
pub struct Model {
    /// Session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// Request.
    #[sea_orm(primary_key, auto_increment = false)]
    pub ticket_id: i64,
    /// The request's last change, copied so that the list is read from one index.
    pub updated_at: Millis,
    /// When the guest last looked.
    pub seen_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
