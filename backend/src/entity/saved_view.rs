//! A saved view of the queue.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_view")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// Name.
    pub name: String,
    /// JSON, `shared::api::console::QueueFilter`.
    pub filter: String,
    /// Colleagues see it.
    pub shared: bool,
    /// Grows with every change: compare-and-set.
    pub version: i32,
    /// Last change.
    pub updated_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
