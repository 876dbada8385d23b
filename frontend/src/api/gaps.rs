//! What the knowledge base lacks, for editors.

use shared::api::gaps::{GapChange, GapFilter, GapList, GapSort, GapSource, GapStatus, GapView};

use super::{ApiError, Call, Method, get};
use crate::routes::{param, with_query};

fn path(source: GapSource, key: &str) -> String {
    with_query(&["/editor/gaps/", source.as_str()].concat(), &[("key", key)])
}

/// What a filter says in an address.
fn pairs(filter: &GapFilter) -> [(&'static str, &str); 6] {
    [
        ("source", filter.source.map_or("", GapSource::as_str)),
        ("status", filter.status.map_or("", GapStatus::as_str)),
        ("owner", filter.owner.as_str()),
        ("snoozed", if filter.snoozed { "true" } else { "" }),
        ("q", filter.q.as_str()),
        ("sort", filter.sort.map_or("", GapSort::as_str)),
    ]
}

/// A page's address with the filter: everything but where its list was left.
pub fn address(page: &str, filter: &GapFilter) -> String {
    with_query(page, &pairs(filter))
}

/// The filter that an address names; what is none is left out.
pub fn filter_of(query: &str) -> GapFilter {
    GapFilter {
        source: GapSource::parse(&param(query, "source")),
        status: GapStatus::parse(&param(query, "status")),
        owner: param(query, "owner"),
        snoozed: param(query, "snoozed") == "true",
        q: param(query, "q"),
        sort: GapSort::parse(&param(query, "sort")),
        ..GapFilter::default()
    }
}

/// A page of the list.
///
/// # Errors
/// See [`ApiError`].
pub async fn list(filter: &GapFilter) -> Result<GapList, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let page = [("cursor", filter.cursor.as_str()), ("limit", limit.as_str())];
    get(&with_query(
        &address("/editor/gaps", &GapFilter { q: filter.q.trim().to_owned(), ..filter.clone() }),
        &page,
    ))
    .await
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
    let call = Call::new(Method::Put, &path(source, key)).if_match(version);
    call.json(change).send().await
}
