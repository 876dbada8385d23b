//! Interactive guides.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

/// An interactive guide: a graph of steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Address.
    #[serde(default)]
    pub slug: String,
    /// The situation.
    pub title: String,
    /// What the guide does.
    pub summary: String,
    /// Block of the knowledge base.
    pub block: String,
    /// Keys of tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Category of the request when it ends with "write to us".
    pub category: String,
    /// Template of that request.
    #[serde(default)]
    pub template: Option<String>,
    /// How long it takes, minutes.
    pub minutes: u8,
    /// Words that people search by and the text has not.
    #[serde(default)]
    pub keywords: String,
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
    /// Key of the first step.
    pub start: String,
    /// The steps by key.
    pub steps: BTreeMap<String, GuideStep>,
}

/// How a guide ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GuideEnd {
    /// The problem is solved.
    Solved,
    /// There is an article to read.
    Read,
    /// A request has to be written.
    Write,
}

/// One step of a guide: a question with answers, or an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GuideStep {
    /// The question; empty at an end.
    pub question: String,
    /// Title of an end.
    pub title: String,
    /// Markdown.
    pub text: String,
    /// The answers; empty at an end.
    pub answers: Vec<GuideAnswer>,
    /// How the guide ends here.
    pub end: Option<GuideEnd>,
    /// Article to read at an end.
    pub article: Option<String>,
}

/// An answer to a guide's question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct GuideAnswer {
    /// The words on the button.
    pub label: String,
    /// Key of the next step.
    pub to: String,
    /// "I do not know".
    pub unsure: bool,
}
