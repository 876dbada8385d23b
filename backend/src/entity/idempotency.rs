//! What was answered to a write with an `Idempotency-Key`, for seven days.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// Who sent it: `guest:…`, `staff:…`, `anonymous`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub caller: String,
    /// The key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Uuid,
    /// SHA-256 of method, path and body.
    pub fingerprint: String,
    /// The request that it made or changed.
    pub ticket_id: i64,
    /// The guest session that the answer opened to a caller without one.
    pub session_id: Option<Uuid>,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
