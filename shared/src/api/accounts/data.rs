//! Export and erasure of a person's data.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// Days between the wish to be erased and the erasure.
pub const GRACE_DAYS: u32 = 14;
/// For how long an export that was asked for may be downloaded, minutes.
pub const EXPORT_MINUTES: u32 = 60;

/// An export may be downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ExportReady {
    /// Until when, by this session.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
    /// Requests in it.
    pub requests: u32,
    /// Attachments in it.
    pub files: u32,
    /// Bytes of the attachments.
    pub bytes: u64,
}

/// Whether the account is to be erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ErasureState {
    /// When it was asked for; absent: it was not.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub asked_at: Option<OffsetDateTime>,
    /// When it will be done; until then it can be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "time::serde::rfc3339::option")]
    pub due_at: Option<OffsetDateTime>,
}
