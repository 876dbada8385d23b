//! Letters on the wire: a demonstration shows what it would send.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::accounts::ContactKind;

/// Which letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct LetterFilter {
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Letter {
    /// Id, growing with time.
    pub id: i64,
    /// Letter or SMS.
    pub channel: ContactKind,
    /// Address or phone number.
    pub to: String,
    /// `confirmation`, `answer`, `question`, `closed`, `code-sign-up`…
    pub kind: String,
    /// Subject; empty for an SMS.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML; empty for an SMS.
    pub html: String,
    /// When it was written.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}
