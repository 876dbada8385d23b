//! Trying synonyms before they are published.

use serde::{Deserialize, Serialize};

/// Queries of one trial, at most.
pub const QUERIES_MAX: usize = 200;

/// Groups to try.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SynonymsForm {
    /// Groups of words that mean the same, all of them.
    pub groups: Vec<Vec<String>>,
    /// What to search for; what people looked for in vain lately when absent.
    #[serde(default)]
    pub queries: Option<Vec<String>>,
}

/// A query before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct QueryRun {
    /// The words.
    pub query: String,
    /// Titles of the first hits with the synonyms of now.
    pub before: Vec<String>,
    /// With the new ones.
    pub after: Vec<String>,
    /// Hits with the synonyms of now.
    pub found_before: u32,
    /// With the new ones.
    pub found_after: u32,
}

/// How the queries go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SynonymsRun {
    /// Each query; those whose hits change come first.
    pub queries: Vec<QueryRun>,
    /// Queries whose first hits change.
    pub changed: u32,
}
