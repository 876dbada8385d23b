//! A letter to be sent, written in the transaction of the change that it tells of.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Stable over every attempt: a repeat is known by it.
    #[sea_orm(unique)]
    pub message_id: String,
    /// `email`, `sms` or `push`.
    pub channel: String,
    /// What is counted together: `request`, `code`, `safety`.
    pub class: String,
    /// `confirmation`, `answer`, `question`, `closed`, `code-sign-up`…
    pub kind: String,
    /// Request.
    pub ticket_id: Option<i64>,
    /// Address, phone number, or id of the browser.
    pub recipient: String,
    /// The address in lower case without a tag: what is counted.
    pub mailbox: String,
    /// Subject.
    pub subject: String,
    /// Plain text; emptied once sent.
    pub body_text: String,
    /// HTML; emptied once sent.
    pub body_html: String,
    /// Language.
    pub lang: String,
    /// When it was written.
    pub created_at: Millis,
    /// Attempts made.
    pub attempts: i32,
    /// When to try next.
    pub next_at: Millis,
    /// When it was sent.
    pub sent_at: Option<Millis>,
    /// When the gateway said that it arrived; letters have no such word.
    pub delivered_at: Option<Millis>,
    /// Given up.
    pub failed: bool,
    /// Why the last attempt failed: the class of the error, no address.
    pub last_error: String,
    /// `Message-ID` of the first letter about the same request to the same address: mail programs show them as one conversation.
    pub thread: Option<String>,
    /// Token by which letters of this kind are switched off; none where they cannot be.
    pub unsubscribe: Option<String>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
