//! A one-time code on its way. Nothing in it opens anything without the server's key.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_code")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the flow's token; another one once the code came back.
    #[sea_orm(unique)]
    pub flow_hash: String,
    /// `sign-up`, `recovery`, `contact`.
    pub purpose: String,
    /// Kind of contact.
    pub kind: String,
    /// Contact.
    pub value: String,
    /// Whose; nobody's at sign-up and for a decoy.
    pub account_id: Option<Uuid>,
    /// HMAC-SHA256 of id and code; of nothing for a decoy.
    pub code_hash: String,
    /// Tries made.
    pub tries: i32,
    /// When it was sent.
    pub created_at: Millis,
    /// Until when the code, then the flow, is good.
    pub expires_at: Millis,
    /// When it came back.
    pub confirmed_at: Option<Millis>,
    /// When the flow was used.
    pub used_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
