//! What the knowledge base lacks, for editors.

use shared::api::gaps::{GapChange, GapFilter, GapList, GapSource, GapView};

use super::{ApiError, Call, Method, get};
use crate::routes::with_query;

fn path(source: GapSource, key: &str) -> String {
    with_query(&["/editor/gaps/", source.as_str()].concat(), &[("key", key)])
}

/// A page of the list.
///
/// # Errors
/// See [`ApiError`].
pub async fn list(filter: &GapFilter) -> Result<GapList, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let query = [
        ("source", filter.source.map_or("", GapSource::as_str)),
        ("status", filter.status.map_or("", shared::api::gaps::GapStatus::as_str)),
        ("owner", filter.owner.as_str()),
        ("snoozed", if filter.snoozed { "true" } else { "" }),
        ("q", filter.q.trim()),
        ("sort", filter.sort.map_or("", shared::api::gaps::GapSort::as_str)),
        ("cursor", filter.cursor.as_str()),
        ("limit", limit.as_str()),
    ];
    get(&with_query("/editor/gaps", &query)).await
}

/// One gap with what it is made of.
///
/// # Errors
/// See [`ApiError`].
pub async fn one(source: GapSource, key: &str) -> Result<GapView, ApiError> {
    get(&path(source, key)).await
}

/// Decides about a gap over the version seen.
///
/// # Errors
/// 412 when somebody else decided meanwhile; see [`ApiError`].
pub async fn decide(
    source: GapSource,
    key: &str,
    version: i32,
    change: &GapChange,
) -> Result<GapView, ApiError> {
    let call = Call::new(Method::Put, &path(source, key)).header("If-Match", version.to_string());
    call.json(change).send().await
}
