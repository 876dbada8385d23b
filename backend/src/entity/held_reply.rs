//! A reply that waits some seconds in which it can be taken back.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "held_reply")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who wrote it.
    pub account_id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// Its number.
    pub number: String,
    /// `answer`, `ask_requester` or `comment`.
    pub action: String,
    /// The text; emptied once it is sent or taken back.
    pub body: String,
    /// JSON: files, mentions, articles.
    pub extras: String,
    /// Key of the write that made it.
    pub key: Uuid,
    /// `held`, `sent`, `cancelled`, `failed`.
    pub state: String,
    /// Code of the problem when it could not be sent.
    pub failure: String,
    /// When it was written.
    pub created_at: Millis,
    /// When it goes out.
    pub send_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
