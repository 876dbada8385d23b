//! The operator's desk.

mod bulk;
mod canned;
mod drafts;
mod held;
mod mentions;
mod presence;
mod statements;
mod trail;
mod views;

use axum::{body::Body, http::Method};
use opora_tests::api::{Answer, Visitor, request};
use serde_json::Value;
use shared::api::tickets::Filed;

/// Path of a request at the desk.
fn desk(filed: &Filed, rest: &str) -> String {
    format!("/api/v1/console/tickets/{}{rest}", filed.number.digits())
}

/// A write that says which version was seen.
async fn seen(who: &Visitor<'_>, method: Method, path: &str, version: i32, body: &Value) -> Answer {
    let tag = format!("\"{version}\"");
    let headers = [("content-type", "application/json"), ("if-match", tag.as_str())];
    who.send(request(method, path, &headers, Body::from(body.to_string()))).await
}
