//! Exports that may be downloaded: one a session.

use sea_orm::entity::prelude::*;

/// A row of `export_permit`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "export_permit")]
pub struct Model {
    /// The session that asked.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// Whose data.
    pub account_id: Uuid,
    /// Until when.
    pub expires_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
