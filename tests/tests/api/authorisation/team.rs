//! Rows of the matrix about what staff do with requests and among themselves.

use opora_tests::api::new_key;
use serde_json::json;

use super::{Call, Content, DESK, Expected, Row, Scene, console, get, post, row};

/// Supervisors only.
const SUPERVISOR: Expected = [401, 401, 403, 403, 403, 200, 403, 403];

/// Desks get the status, the others what [`DESK`] says.
const fn desk(status: u16) -> Expected {
    [401, 401, 403, 403, status, status, 403, 403]
}

const fn supervisor(status: u16) -> Expected {
    [401, 401, 403, 403, 403, status, 403, 403]
}

fn put(path: impl Into<String>, body: serde_json::Value) -> Call {
    Call { path: path.into(), body: Content::Json(body) }
}

/// A number that nobody has.
const NONE: &str = "2600009998";

fn of(scene: &Scene, rest: &str) -> String {
    console(scene, rest)
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/console/team", DESK, |_| get("/api/v1/console/team")),
        row("PUT /api/v1/console/duty", DESK, |_| {
            put("/api/v1/console/duty", json!({ "present": false, "limit": 5 }))
        }),
        row("GET /api/v1/console/board", SUPERVISOR, |_| get("/api/v1/console/board")),
        row("PUT /api/v1/console/people/{id}/absence", supervisor(404), |_| {
            put(format!("/api/v1/console/people/{}/absence", new_key()), json!({ "until": null }))
        }),
        row("PUT /api/v1/console/people/{id}/shifts", supervisor(404), |_| {
            put(format!("/api/v1/console/people/{}/shifts", new_key()), json!({ "shifts": [] }))
        }),
        row("PUT /api/v1/console/groups/{key}/members/{id}", supervisor(404), |_| {
            put(
                format!("/api/v1/console/groups/access/members/{}", new_key()),
                json!({ "level": "operator" }),
            )
        }),
        row("DELETE /api/v1/console/groups/{key}/members/{id}", supervisor(404), |_| {
            get(format!("/api/v1/console/groups/access/members/{}", new_key()))
        }),
        row("POST /api/v1/console/tickets/{number}/escalation", DESK, |scene| {
            post(of(scene, "/escalation"), json!({ "reason": "expertise", "note": "Нужен сетевой инженер" }))
        }),
        row("POST /api/v1/console/tickets/{number}/route", DESK, |scene| {
            post(of(scene, "/route"), json!({ "group": "payments", "reason": "Вопрос об оплате" }))
        }),
        // There is no other request of this number.
        row("POST /api/v1/console/tickets/{number}/links", desk(404), |scene| {
            post(of(scene, "/links"), json!({ "kind": "related", "number": NONE }))
        }),
        row("DELETE /api/v1/console/tickets/{number}/links/{other}", desk(404), |scene| {
            get(of(scene, &format!("/links/{NONE}")))
        }),
        row("POST /api/v1/console/tickets/{number}/merge", desk(404), |scene| {
            post(of(scene, "/merge"), json!({ "into": NONE }))
        }),
        row("POST /api/v1/console/tickets/{number}/split", desk(404), |scene| {
            let split = json!({ "messages": [new_key()], "subject": "Другое", "category": "payments" });
            post(of(scene, "/split"), split)
        }),
        row("POST /api/v1/console/tickets/{number}/reviews", SUPERVISOR, |scene| {
            post(of(scene, "/reviews"), json!({ "score": 4, "note": "Понятно", "missed": ["time"] }))
        }),
    ]
}
