//! Templates of requests and services of the catalogue.

use serde::{Deserialize, Serialize};

use super::Upkeep;

/// A ready text of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Template {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// The situation.
    pub title: String,
    /// When to use it.
    pub summary: String,
    /// Category of the request.
    pub category: String,
    /// Sub-topic.
    #[serde(default)]
    pub subtopic: Option<String>,
    /// Kind: problem, question, complaint, suggestion, thanks.
    pub kind: String,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Ready subject of the request.
    pub subject: String,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
    /// Dates and owner.
    #[serde(flatten)]
    pub upkeep: Upkeep,
    /// The text, with `{blanks}`.
    #[serde(default)]
    pub body: String,
}

/// A service of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Service {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// Number in our catalogue.
    pub code: String,
    /// Name.
    pub title: String,
    /// What it gives.
    pub summary: String,
    /// Group: documents, transport, family, health, taxes, housing, business, work, law, nature.
    pub category: String,
    /// Ways of applying: online, visit, mixed.
    pub way: Vec<String>,
    /// How long it takes, in words.
    pub term: String,
    /// How long it takes, days, where it is one number.
    #[serde(default)]
    pub term_days: Option<u16>,
    /// What it costs, in words.
    pub fee: String,
    /// Documents needed.
    pub documents: Vec<String>,
    /// Steps.
    pub steps: Vec<String>,
    /// What one gets.
    #[serde(default)]
    pub result: String,
    /// Whom it concerns.
    #[serde(default)]
    pub audience: Vec<String>,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Category of a request about it.
    pub request_category: String,
    /// Slugs of related articles.
    #[serde(default)]
    pub related: Vec<String>,
    /// Slugs of guides.
    #[serde(default)]
    pub guides: Vec<String>,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
    /// Dates and owner.
    #[serde(flatten)]
    pub upkeep: Upkeep,
    /// Markdown notes.
    #[serde(default)]
    pub body: String,
}
