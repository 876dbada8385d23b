//! Search and error-code look-up on the wire.

use serde::{Deserialize, Serialize};

use crate::search::Kind;

/// Answer of `GET /api/v1/search`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SearchResponse {
    /// The query as typed.
    pub query: String,
    /// The query as understood, when it was mistyped; otherwise null.
    pub corrected: Option<String>,
    /// The best hits, best first.
    pub hits: Vec<SearchHit>,
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SearchHit {
    /// What it is.
    pub kind: Kind,
    /// Slug, or the code of an error code.
    pub id: String,
    /// Family of an error code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub snippet: String,
    /// Path of its page.
    pub url: String,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
    /// Byte ranges of matched words in the title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub title_marks: Vec<(u32, u32)>,
    /// Byte ranges of matched words in the snippet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub snippet_marks: Vec<(u32, u32)>,
}

/// Answer of `GET /api/v1/error-codes/lookup`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LookupResponse {
    /// Known codes found in the text, best first. Several with one number mean: ask where it was seen.
    pub matches: Vec<CodeHit>,
    /// Something that looks like a code and is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unknown: Option<String>,
}

/// A known code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeHit {
    /// Family.
    pub family: String,
    /// Plain name of the family.
    pub family_title: String,
    /// Where such codes are seen.
    pub seen_at: String,
    /// The code.
    pub code: String,
    /// What happened.
    pub title: String,
    /// Path of its page.
    pub url: String,
    /// 0 to 100.
    pub confidence: u8,
}
