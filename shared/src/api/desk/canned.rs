//! Ready replies.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::lang::Lang;

/// A ready reply; its body has placeholders, see [`crate::canned`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CannedReply {
    /// Id.
    pub id: Uuid,
    /// Short name to call it by, unique: `no-code`.
    pub key: String,
    /// Title.
    pub title: String,
    /// The text.
    pub body: String,
    /// Language of the text.
    pub lang: Lang,
    /// Key of the category it fits; absent: any.
    pub category: Option<String>,
    /// Grows with every change; sent back as `If-Match`.
    pub version: i32,
    /// Last change.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}
