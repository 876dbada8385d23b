//! Errors on the wire: problem details (RFC 9457) with a stable code and field errors.

use serde::{Deserialize, Serialize};

/// What went wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// Name of the field, as in the request's body.
    pub field: String,
    /// Stable code: the key of the sentence in the locales, `error-<code>`.
    pub code: String,
    /// The sentence in the reader's language: what is wrong and what to do.
    pub message: String,
}

/// Problem details. `type` is `about:blank#<code>`; programs decide by `code`, people read `detail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Identifies the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short sentence in the reader's language.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What happened and what to do, in the reader's language.
    pub detail: String,
    /// Stable code, kebab case.
    pub code: String,
    /// The request's id, for the support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Seconds after which to try again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// Every wrong field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}
