//! Rows of the matrix about the operator's desk.

use opora_tests::api::new_key;
use serde_json::json;

use super::{DESK, Expected, Row, console, get, post, row};

/// Those of the desk get this status, others what the console says to them.
const fn desk(status: u16) -> Expected {
    [401, 401, 403, 403, status, status, 403, 403]
}

/// Only a supervisor.
const fn supervisor(status: u16) -> Expected {
    [401, 401, 403, 403, 403, status, 403, 403]
}

/// Drafts, waiting replies, mentions, presence, ready replies, saved views, changes of many.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/console/tickets/{number}/draft", DESK, |scene| get(console(scene, "/draft"))),
        row("PUT /api/v1/console/tickets/{number}/draft", DESK, |scene| {
            post(console(scene, "/draft"), json!({ "body": "Проверьте", "action": "answer" }))
        }),
        row("DELETE /api/v1/console/tickets/{number}/draft", desk(204), |scene| {
            get(console(scene, "/draft"))
        }),
        // Nobody has any of these.
        row("DELETE /api/v1/console/tickets/{number}/held/{id}", desk(404), |scene| {
            get(console(scene, &format!("/held/{}", new_key())))
        }),
        row("POST /api/v1/console/tickets/{number}/held/{id}/send", desk(404), |scene| {
            post(console(scene, &format!("/held/{}/send", new_key())), json!({}))
        }),
        row("GET /api/v1/console/people", DESK, |_| get("/api/v1/console/people?q=")),
        row("GET /api/v1/console/mentions", DESK, |_| get("/api/v1/console/mentions")),
        row("POST /api/v1/console/tickets/{number}/mentions/read", desk(204), |scene| {
            post(console(scene, "/mentions/read"), json!({}))
        }),
        row("POST /api/v1/console/tickets/{number}/presence", DESK, |scene| {
            post(console(scene, "/presence"), json!({ "state": "viewing" }))
        }),
        row("POST /api/v1/console/tickets/{number}/articles", desk(204), |scene| {
            post(console(scene, "/articles"), json!({ "path": "/kb/password-forgotten" }))
        }),
        row("GET /api/v1/console/rail", DESK, |_| get("/api/v1/console/rail")),
        row("GET /api/v1/console/canned", DESK, |_| get("/api/v1/console/canned")),
        row("POST /api/v1/console/canned", supervisor(201), |_| {
            let key = format!("k-{}", new_key().simple());
            post("/api/v1/console/canned", json!({ "key": key, "title": "Взяли", "body": "{имя}, взяли." }))
        }),
        row("PUT /api/v1/console/canned/{id}", supervisor(404), |_| {
            let body = json!({ "key": "x", "title": "Взяли", "body": "{имя}, взяли." });
            post(format!("/api/v1/console/canned/{}", new_key()), body)
        }),
        row("DELETE /api/v1/console/canned/{id}", supervisor(404), |_| {
            get(format!("/api/v1/console/canned/{}", new_key()))
        }),
        row("GET /api/v1/console/views", DESK, |_| get("/api/v1/console/views")),
        row("POST /api/v1/console/views", desk(201), |_| {
            post("/api/v1/console/views", json!({ "name": "Срочные", "filter": { "priority": "critical" } }))
        }),
        row("PUT /api/v1/console/views/{id}", desk(404), |_| {
            post(format!("/api/v1/console/views/{}", new_key()), json!({ "name": "Мои", "filter": {} }))
        }),
        row("DELETE /api/v1/console/views/{id}", desk(404), |_| {
            get(format!("/api/v1/console/views/{}", new_key()))
        }),
        row("POST /api/v1/console/bulk", DESK, |scene| {
            let items = json!([{ "number": scene.number, "version": 1 }]);
            post(
                "/api/v1/console/bulk",
                json!({ "items": items, "action": { "kind": "assign", "to": null } }),
            )
        }),
        row("POST /api/v1/console/bulk/{id}/undo", desk(404), |_| {
            post(format!("/api/v1/console/bulk/{}/undo", new_key()), json!({}))
        }),
    ]
}
