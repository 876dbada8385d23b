//! The search index.

use super::{ApiError, Call};

/// The index of the published content; `path` is [`shared::api::pages::SiteInfo::search_index`].
///
/// # Errors
/// See [`ApiError`].
pub async fn index(path: &str) -> Result<Vec<u8>, ApiError> {
    Call::get(path.trim_start_matches(shared::api::ROOT)).bytes().await
}
