//! A browser that is told by push (RFC 8030).

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "push_subscription")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose: the person who switched it on last.
    pub account_id: Uuid,
    /// Address at the browser's push service; a secret, since whoever knows it may send.
    #[sea_orm(unique)]
    pub endpoint: String,
    /// Public key of the browser, base64url.
    pub p256dh: String,
    /// Secret of 16 bytes, base64url.
    pub auth: String,
    /// When it was switched on.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
