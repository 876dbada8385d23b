//! Rows of the matrix about the editorial desk: it is for editors and administrators, and for nobody's key.

use serde_json::json;

use super::{Expected, Row, get, post, row};

const DESK: Expected = [401, 401, 403, 403, 403, 403, 200, 200];
const GONE: Expected = [401, 401, 403, 403, 403, 403, 404, 404];
const BAD: Expected = [401, 401, 403, 403, 403, 403, 422, 422];
const MALFORMED: Expected = [401, 401, 403, 403, 403, 403, 400, 400];

const DRAFT: &str = "/api/v1/editor/drafts/0198a6a0-0000-7000-8000-000000000001";
const OF: &str = "/api/v1/editor/revisions/faq/ru";

/// Drafts and revisions are missing ones, so that rows do not depend on each other.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = vec![
        row("GET /api/v1/editor/items", DESK, |_| get("/api/v1/editor/items?limit=1")),
        row("GET /api/v1/editor/items/{kind}/{lang}", DESK, |_| {
            get("/api/v1/editor/items/category/ru?key=access")
        }),
        row("GET /api/v1/editor/revisions/{kind}/{lang}", DESK, |_| get(format!("{OF}?key=x"))),
        row("GET /api/v1/editor/revisions/{kind}/{lang}/{number}", GONE, |_| get(format!("{OF}/1?key=x"))),
        row("POST /api/v1/editor/revisions/{kind}/{lang}/{number}/restore", GONE, |_| {
            post(format!("{OF}/1/restore?key=x"), json!({}))
        }),
        row("GET /api/v1/editor/reviewers", DESK, |_| get("/api/v1/editor/reviewers")),
        row("POST /api/v1/editor/reviewed", GONE, |_| {
            post("/api/v1/editor/reviewed", json!({ "kind": "faq", "key": "x", "lang": "ru" }))
        }),
        row("POST /api/v1/editor/rename", GONE, |_| {
            post("/api/v1/editor/rename", json!({ "kind": "faq", "key": "x", "lang": "ru", "to": "y" }))
        }),
        row("GET /api/v1/editor/redirects", DESK, |_| get("/api/v1/editor/redirects")),
        row("POST /api/v1/editor/redirects", BAD, |_| {
            post("/api/v1/editor/redirects", json!({ "from": "/a", "to": "//evil.example" }))
        }),
        row("DELETE /api/v1/editor/redirects/{id}", GONE, |_| {
            get("/api/v1/editor/redirects/0198a6a0-0000-7000-8000-000000000001")
        }),
        row("POST /api/v1/editor/synonyms/try", DESK, |_| {
            post("/api/v1/editor/synonyms/try", json!({ "groups": [], "queries": [] }))
        }),
        row("GET /api/v1/editor/export", DESK, |_| get("/api/v1/editor/export")),
        row("GET /api/v1/editor/events", DESK, |_| get("/api/v1/editor/events")),
        row("POST /api/v1/editor/import/dry-run", DESK, |_| {
            post("/api/v1/editor/import/dry-run", json!({ "files": [] }))
        }),
        row("POST /api/v1/editor/import", DESK, |_| post("/api/v1/editor/import", json!({ "files": [] }))),
        row("POST /api/v1/editor/pictures", MALFORMED, |_| post("/api/v1/editor/pictures", json!({}))),
        row("POST /api/v1/editor/check", BAD, |_| {
            post("/api/v1/editor/check", json!({ "kind": "tag", "key": "x", "lang": "ru", "doc": {} }))
        }),
    ];
    rows.extend(drafts());
    rows
}

fn drafts() -> Vec<Row> {
    vec![
        row("POST /api/v1/editor/drafts", GONE, |_| {
            post("/api/v1/editor/drafts", json!({ "kind": "faq", "key": "x", "lang": "ru" }))
        }),
        row("GET /api/v1/editor/drafts/{id}", GONE, |_| get(DRAFT)),
        row("PUT /api/v1/editor/drafts/{id}", MALFORMED, |_| post(DRAFT, json!({ "doc": {} }))),
        row("POST /api/v1/editor/drafts/{id}/seen", GONE, |_| {
            post(format!("{DRAFT}/seen"), json!({ "typing": false }))
        }),
        row("POST /api/v1/editor/drafts/{id}/submit", GONE, |_| post(format!("{DRAFT}/submit"), json!({}))),
        row("POST /api/v1/editor/drafts/{id}/return", GONE, |_| {
            post(format!("{DRAFT}/return"), json!({ "text": "x" }))
        }),
        row("POST /api/v1/editor/drafts/{id}/approve", GONE, |_| post(format!("{DRAFT}/approve"), json!({}))),
        row("POST /api/v1/editor/drafts/{id}/publish", GONE, |_| post(format!("{DRAFT}/publish"), json!({}))),
        row("POST /api/v1/editor/drafts/{id}/rebase", GONE, |_| {
            post(format!("{DRAFT}/rebase"), json!({ "number": 1 }))
        }),
        row("POST /api/v1/editor/drafts/{id}/unschedule", GONE, |_| {
            post(format!("{DRAFT}/unschedule"), json!({}))
        }),
        row("POST /api/v1/editor/drafts/{id}/discard", GONE, |_| post(format!("{DRAFT}/discard"), json!({}))),
        row("GET /api/v1/editor/drafts/{id}/comments", GONE, |_| get(format!("{DRAFT}/comments"))),
        row("POST /api/v1/editor/drafts/{id}/comments", GONE, |_| {
            post(format!("{DRAFT}/comments"), json!({ "text": "x" }))
        }),
        row("POST /api/v1/editor/drafts/{id}/comments/{comment}/resolve", GONE, |_| {
            post(format!("{DRAFT}/comments/0198a6a0-0000-7000-8000-000000000001/resolve"), json!({}))
        }),
    ]
}
