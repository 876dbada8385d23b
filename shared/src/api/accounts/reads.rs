//! Who of the staff saw a person's data (SPEC 5.6), for that person.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::ids::TicketNumber;

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReadWhat {
    /// A request was opened in the console.
    Request,
    /// An attachment of a request was opened.
    File,
    /// The profile was opened.
    Profile,
}

/// Somebody of the staff saw something: never who. One row per member of staff, request and ten minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ReadRow {
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// What.
    pub what: ReadWhat,
    /// The request on which they worked; absent for the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<TicketNumber>,
}

/// Where to read on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct ReadsFilter {
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}
