//! Rows of the matrix about a requester's own list and what becomes of a request.

use serde_json::json;

use super::{ALL, OWNER, Row, get, post, row, ticket};

/// The list, its tables and counts; one request as a file; what is said before one is sent.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/tickets/counts", ALL, |_| get("/api/v1/tickets/counts")),
        row("GET /api/v1/tickets/export.csv", ALL, |_| get("/api/v1/tickets/export.csv?status=open")),
        row("GET /api/v1/tickets/export.xlsx", ALL, |_| get("/api/v1/tickets/export.xlsx?sort=created")),
        // Everybody may ask; what is found is their own (`my_requests::only_ones_own_are_alike`).
        row("POST /api/v1/tickets/similar", ALL, |_| {
            post("/api/v1/tickets/similar", json!({ "category": "access", "subject": "Не приходит код" }))
        }),
        ticket("GET /api/v1/tickets/{number}/file.json", OWNER, |scene| {
            get(format!("/api/v1/tickets/{}/file.json", scene.number))
        }),
        ticket("GET /api/v1/tickets/{number}/file.pdf", OWNER, |scene| {
            get(format!("/api/v1/tickets/{}/file.pdf", scene.number))
        }),
        // It was filed a moment ago.
        ticket("POST /api/v1/tickets/{number}/remind", [404, 409, 409, 404, 404, 404, 404, 404], |scene| {
            post(format!("/api/v1/tickets/{}/remind", scene.number), json!({}))
        }),
        ticket("POST /api/v1/tickets/{number}/escalation", OWNER, |scene| {
            post(
                format!("/api/v1/tickets/{}/escalation", scene.number),
                json!({ "reason": "no_access", "text": "Не могу войти ни с одного устройства" }),
            )
        }),
        // There is no answer to be unhappy with.
        ticket("POST /api/v1/tickets/{number}/repeat", [404, 409, 409, 404, 404, 404, 404, 404], |scene| {
            post(format!("/api/v1/tickets/{}/repeat", scene.number), json!({ "text": "Ответ не помог" }))
        }),
    ]
}
