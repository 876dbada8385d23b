//! Pages, votes and what is missing.

use serde::Serialize;
use shared::{api::pages::PageResponse, forms::feedback::VoteForm, lang::Lang};

use super::{ApiError, Method, get, send};
use crate::routes::with_query;

/// The data of a page.
///
/// # Errors
/// See [`ApiError`].
pub async fn page(url: &str, lang: Lang) -> Result<PageResponse, ApiError> {
    get(&with_query("/page", &[("url", url), ("lang", lang.as_str())])).await
}

/// Says whether an item helped.
///
/// # Errors
/// See [`ApiError`].
pub async fn vote(form: &VoteForm) -> Result<(), ApiError> {
    send(Method::Post, "/votes", form).await
}

/// What a reader looked for and did not find (SPEC 1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// A search without a result.
    ZeroResult,
    /// An error code that is not in the reference.
    UnknownCode,
    /// A guide left before its end.
    GuideDrop,
}

#[derive(Serialize)]
struct Gap<'a> {
    kind: GapKind,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'a str>,
}

/// Counts a gap; nobody waits for the answer.
pub async fn gap(kind: GapKind, text: &str, step: Option<&str>) {
    // Counting must never disturb the reader.
    let _ = send::<()>(Method::Post, "/gaps", &Gap { kind, text, step }).await;
}
