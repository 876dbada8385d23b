//! Error codes and their families.

use serde::{Deserialize, Serialize};
use time::Date;

/// Whose side a failure is on (SPEC 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The reader's: a mistake in what was typed, the device, the browser.
    You,
    /// The portal's.
    Portal,
    /// Another system's: a bank, an agency, a shop of apps.
    Other,
    /// It goes away by itself.
    Temporary,
}

/// A family of error codes: where such codes appear and what holds for all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorFamily {
    /// Key.
    pub family: String,
    /// Plain name.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Where people see such codes.
    #[serde(rename = "where")]
    pub seen_at: String,
    /// What people write before the number.
    #[serde(default)]
    pub prefixes: Vec<String>,
    /// Category of requests when the steps fail.
    pub category: String,
    /// Block of the knowledge base.
    pub block: String,
    /// Day of the last edit.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub updated: Date,
    /// Day when it has to be read again.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub review_due: Date,
    /// Team that answers for it.
    pub owner: String,
}

/// An error code as a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ErrorCode {
    /// Key of the family.
    #[serde(default)]
    pub family: String,
    /// The code as shown by the system that it comes from.
    pub code: String,
    /// Other ways people type it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What happened, plain.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Whose side it is.
    pub side: Side,
    /// What it means, one or two sentences.
    pub meaning: String,
    /// What the reader does, in order.
    pub steps: Vec<String>,
    /// How to enter the data again.
    #[serde(default)]
    pub retry: String,
    /// For support staff: what it means technically.
    #[serde(default)]
    pub support: String,
    /// Slugs of articles.
    #[serde(default)]
    pub articles: Vec<String>,
    /// Slugs of guides.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Category of requests, where it differs from the family's.
    #[serde(default)]
    pub category: Option<String>,
}

impl ErrorCode {
    /// `family/code`, the key of the record.
    pub fn key(&self) -> String {
        format!("{}/{}", self.family, self.code)
    }
}
