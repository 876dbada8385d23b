//! Who has a request open.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::TicketNumber;

/// Seconds between two signs of life of an open page.
pub const BEAT_SECONDS: u32 = 15;
/// Seconds after the last sign of life for which somebody counts as present: two may get lost.
pub const GONE_SECONDS: i64 = 40;

/// What somebody does with an open request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// Reads it.
    Viewing,
    /// Writes a reply.
    Typing,
    /// Has closed the page.
    Gone,
}

/// A sign of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Beat {
    /// What they do.
    pub state: Doing,
}

/// Somebody who has the request open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Viewer {
    /// Account.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Whether they write a reply.
    pub typing: bool,
}

/// Everybody who has a request open; also the live event `presence`, which only staff get.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PresenceView {
    /// The request.
    pub number: TicketNumber,
    /// Who, by name; the reader among them.
    pub people: Vec<Viewer>,
    /// The reader's own account; absent in a live event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Uuid>,
}
