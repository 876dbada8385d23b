//! Notes in which somebody is mentioned.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::ids::TicketNumber;

/// People that one note may mention.
pub const MENTIONS_MAX: usize = 10;

/// Where to read on in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct MentionFilter {
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}

/// A note that mentions the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct MentionRow {
    /// The request.
    pub number: TicketNumber,
    /// Its subject.
    pub subject: String,
    /// Who wrote the note.
    pub author: String,
    /// The beginning of the note.
    pub excerpt: String,
    /// Not read yet.
    pub unread: bool,
    /// When it was written.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}
