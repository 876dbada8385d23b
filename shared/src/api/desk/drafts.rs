//! Replies that are not sent yet.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{api::uploads::FileView, ids::TicketNumber, ticket::Action};

/// Characters of a draft: more than a reply may have, so that a text too long is kept until it is shortened.
pub const DRAFT_MAX: usize = 16_000;

/// What is typed, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftWrite {
    /// The text.
    pub body: String,
    /// `answer`, `ask_requester`, or `comment` for a note.
    pub action: Action,
    /// Ids of uploaded files.
    #[serde(default)]
    pub files: Vec<Uuid>,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DraftView {
    /// The text.
    pub body: String,
    /// `answer`, `ask_requester`, or `comment` for a note.
    pub action: Action,
    /// Uploaded files that are still there.
    pub files: Vec<FileView>,
    /// Grows with every saving; sent back as `If-Match`, 0 when there was none.
    pub version: i32,
    /// When it was saved.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}

/// A reply that waits to be sent and can be taken back until then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct HeldReply {
    /// Id.
    pub id: Uuid,
    /// The request.
    pub number: TicketNumber,
    /// The text.
    pub body: String,
    /// `answer`, `ask_requester`, or `comment` for a note.
    pub action: Action,
    /// Ids of its files.
    pub files: Vec<Uuid>,
    /// When it goes out.
    #[serde(with = "time::serde::rfc3339")]
    pub send_at: OffsetDateTime,
    /// Why it could not be sent: the code of the problem. It waits to be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
}

/// What a member of staff has in hand for a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct InHand {
    /// Their draft.
    pub draft: Option<DraftView>,
    /// Their replies that wait, oldest first.
    pub held: Vec<HeldReply>,
}
