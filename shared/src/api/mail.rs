//! Mail that came in and waits for a person.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::ids::TicketNumber;

/// Which part of the quarantine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct QuarantineFilter {
    /// Where the page before ended.
    pub cursor: String,
    /// Messages of a page, 1 to 100; 20 when absent.
    pub limit: Option<u16>,
}

/// A message in quarantine. Everything in it is what its sender claims.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct QuarantinedMail {
    /// Id.
    pub id: i64,
    /// Address of the sender; empty when it is unclear.
    pub from: String,
    /// Subject.
    pub subject: String,
    /// The beginning of the text.
    pub excerpt: String,
    /// Why it waits: `token`, `other-sender`, `thread`, `staff`, `own-domain`, `sender`, `bulk`, `automatic`, `bounds`,
    /// `flood`, `busy`, `same-id`.
    pub reason: String,
    /// Bytes.
    pub size: i64,
    /// Whether the whole message was kept, so that a request can be made of it.
    pub kept: bool,
    /// When it came in.
    #[serde(with = "time::serde::rfc3339")]
    pub received_at: OffsetDateTime,
}

/// The request that was made of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ReleasedMail {
    /// Its number.
    pub number: TicketNumber,
}
