//! The search index and the look-up of error codes.

use shared::api::search::LookupResponse;

use super::{ApiError, Call, get};
use crate::routes::with_query;

/// The index of the published content; `path` is [`shared::api::pages::SiteInfo::search_index`].
///
/// # Errors
/// See [`ApiError`].
pub async fn index(path: &str) -> Result<Vec<u8>, ApiError> {
    Call::get(path.trim_start_matches(shared::api::ROOT)).bytes().await
}

/// The error codes in a text.
pub async fn lookup(text: &str) -> Result<LookupResponse, ApiError> {
    get(&with_query("/error-codes/lookup", &[("text", text)])).await
}
