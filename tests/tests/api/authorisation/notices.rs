//! Rows of the matrix about what people are told.

use opora_tests::api::new_key;
use serde_json::json;

use super::{Row, get, post, row, signed_in};

/// Everybody sees their own list and browsers; nobody makes up a token of a letter.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/account/notices", signed_in(200), |_| get("/api/v1/account/notices")),
        row("GET /api/v1/account/notices/count", signed_in(200), |_| get("/api/v1/account/notices/count")),
        row("POST /api/v1/account/notices/read", signed_in(200), |_| {
            post("/api/v1/account/notices/read", json!({}))
        }),
        row("GET /api/v1/account/events", signed_in(200), |_| get("/api/v1/account/events")),
        row("GET /api/v1/account/push", signed_in(200), |_| get("/api/v1/account/push")),
        // No keys.
        row("POST /api/v1/account/push", signed_in(422), |_| {
            let keys = json!({ "p256dh": "", "auth": "" });
            post("/api/v1/account/push", json!({ "endpoint": "https://push.example.org/1", "keys": keys }))
        }),
        row("DELETE /api/v1/account/push/{id}", signed_in(404), |_| {
            get(format!("/api/v1/account/push/{}", new_key()))
        }),
        row("POST /api/v1/unsubscribe", [404; 8], |_| post("/api/v1/unsubscribe", json!({ "token": "x" }))),
        row("GET /api/v1/unsubscribe/{token}", [303; 8], |_| get("/api/v1/unsubscribe/x")),
        row("POST /api/v1/unsubscribe/{token}", [404; 8], |_| post("/api/v1/unsubscribe/x", json!({}))),
    ]
}
