//! Pages, votes and what is missing.

use serde::de::DeserializeOwned;
use shared::{
    api::{gaps::Click, pages::PageAnswer},
    forms::feedback::{GapForm, GapKind, VoteForm},
    lang::Lang,
};

use super::{ApiError, Method, get, send};
use crate::routes::with_query;

/// The data of a page, as far as `T` reads it.
///
/// # Errors
/// See [`ApiError`].
pub async fn page<T: DeserializeOwned>(url: &str, lang: Lang) -> Result<T, ApiError> {
    let answer: PageAnswer<T> = get(&with_query("/page", &[("url", url), ("lang", lang.as_str())])).await?;
    Ok(answer.data)
}

/// Says whether an item helped.
///
/// # Errors
/// See [`ApiError`].
pub async fn vote(form: &VoteForm) -> Result<(), ApiError> {
    send(Method::Post, "/votes", form).await
}

/// Counts a gap; nobody waits for the answer.
pub async fn gap(kind: GapKind, text: &str) {
    // Counting must never disturb the reader.
    let _ = send::<()>(Method::Post, "/gaps", &GapForm { kind, text: text.to_owned() }).await;
}

/// Counts a gap while the page is being left: the browser sends it though the page is gone.
pub fn gap_at_leaving(kind: GapKind, text: String) {
    // The wire type has string keys only, so this cannot fail.
    beacon("/gaps", serde_json::to_string(&GapForm { kind, text }).unwrap_or_default());
}

/// Counts that a result of the search was opened. What was searched for is not said.
pub fn clicked(url: &str) {
    let click = Click { url: url.to_owned() };
    beacon("/clicks", serde_json::to_string(&click).unwrap_or_default());
}

/// Sends something that the browser delivers though the page is gone.
fn beacon(path: &str, body: String) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&body.into());
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    if let Some(window) = web_sys::window() {
        // Counting must never disturb the reader.
        let path = [shared::api::ROOT, path].concat();
        let _ = window.navigator().send_beacon_with_opt_blob(&path, Some(&blob));
    }
}
