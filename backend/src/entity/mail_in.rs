//! A message that came in by mail: remembered so that it is taken once, and kept whole while it is in quarantine.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail_in")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Keyed hash of `Message-ID` and content: the same message is taken once, by whatever way it comes.
    #[sea_orm(unique)]
    pub key: String,
    /// Keyed hash of the `Message-ID`; empty without one.
    pub message_hash: String,
    /// Keyed hash of the sender's address: what is counted.
    pub sender_hash: String,
    /// Address of the sender; kept only of what is in quarantine.
    pub sender: String,
    /// Subject; kept only of what is in quarantine.
    pub subject: String,
    /// The beginning of the text; kept only of what is in quarantine.
    pub excerpt: String,
    /// `joined`, `new`, `bounce`, `quarantined`, `dropped`, `released`, `discarded`.
    pub verdict: String,
    /// Why it was quarantined or dropped.
    pub reason: String,
    /// The request that it joined or became.
    pub ticket_id: Option<i64>,
    /// Bytes.
    pub size: i64,
    /// Name of the blob with the whole message; kept only of what is in quarantine.
    pub blob: Option<String>,
    /// When it came in.
    pub received_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
