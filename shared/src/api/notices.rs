//! The list of notices on the site, its live stream, the browsers that are told, and links by which letters are switched off.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::ids::TicketNumber;
use crate::notice::{Event, Topic};

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Notice {
    /// Id; grows with time.
    pub id: i64,
    /// What happened.
    pub event: Event,
    /// The request, ten digits; absent where it is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The new status, the new time (RFC 3339), the number of the other request: whatever belongs to the event.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// When it happened.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Whether the person has seen it.
    pub read: bool,
}

/// Which notices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "schema", into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct NoticeFilter {
    /// Only those that the person has not seen.
    pub unread: bool,
    /// Cursor of the page before.
    pub cursor: String,
    /// Rows, 20 by default.
    pub limit: Option<u16>,
}

/// How many there are that the person has not seen. Also what the stream tells as `notices`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NoticeCount {
    /// Not seen.
    pub unread: u64,
    /// Id of the newest, seen or not; 0 when there is none.
    pub newest: i64,
}

/// What the person has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct MarkRead {
    /// One notice; absent: every one up to `newest`.
    pub id: Option<i64>,
    /// The newest that the person could see: what came since stays unread.
    pub newest: Option<i64>,
}

/// What a browser needs to be told by push.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PushState {
    /// The server's public key (P-256, uncompressed, base64url): `applicationServerKey`.
    pub key: String,
    /// The person's browsers, the oldest first.
    pub browsers: Vec<PushBrowser>,
}

/// A browser that is told by push.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PushBrowser {
    /// Id.
    pub id: Uuid,
    /// Beginning of the SHA-256 of its endpoint: by it a browser knows itself.
    pub mark: String,
    /// When it was switched on.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

/// A subscription as the browser's `PushSubscription.toJSON()` gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PushSubscription {
    /// Address at the browser's push service.
    pub endpoint: String,
    /// Keys that what is sent is sealed with.
    pub keys: PushKeys,
}

/// Keys of a subscription, base64url.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PushKeys {
    /// Public key on P-256, 65 bytes uncompressed.
    pub p256dh: String,
    /// Secret of 16 bytes.
    pub auth: String,
}

/// What a link in a letter is used for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Unsubscribe {
    /// What stands behind `#` in the link.
    pub token: String,
    /// Letters of this kind shall come again.
    #[serde(default)]
    pub again: bool,
}

/// What it changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Unsubscribed {
    /// Kind of news; absent: the daily digest, after which letters come one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// The request whose letters they are, for whoever has no account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<TicketNumber>,
    /// Whether letters of this kind come now.
    pub on: bool,
}
