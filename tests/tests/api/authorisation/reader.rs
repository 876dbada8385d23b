//! Following changes, and the editors' list of what the help lacks.

use serde_json::json;

use super::{Expected, Row, get, post, row, signed_in};

/// The editorial desk: editors and administrators. A key opens nothing there.
const EDITORS: Expected = [401, 401, 403, 403, 403, 403, 200, 200];
/// The same, where what is asked for is not there.
const EDITORS_MISS: Expected = [401, 401, 403, 403, 403, 403, 404, 404];

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("POST /api/v1/clicks", [204; 8], |_| {
            post("/api/v1/clicks", json!({ "url": "/kb/password-forgotten" }))
        }),
        row("POST /api/v1/subscriptions", [200; 8], |scene| {
            let body = json!({ "kind": "article", "key": "password-forgotten", "email": scene.unused });
            post("/api/v1/subscriptions", body)
        })
        .with_key(403),
        // Nobody makes up a seal.
        row("GET /api/v1/subscriptions/{token}", [404; 8], |_| get("/api/v1/subscriptions/AAAA")),
        row("POST /api/v1/subscriptions/{token}", [404; 8], |_| {
            post("/api/v1/subscriptions/AAAA", json!({ "on": true }))
        }),
        row("GET /api/v1/account/subscriptions", signed_in(200), |_| get("/api/v1/account/subscriptions")),
        row("DELETE /api/v1/account/subscriptions/{id}", signed_in(404), |scene| {
            get(format!("/api/v1/account/subscriptions/{}", scene.upload))
        }),
        row("GET /api/v1/editor/gaps", EDITORS, |_| get("/api/v1/editor/gaps")).with_key(403),
        row("GET /api/v1/editor/gaps/{source}", EDITORS_MISS, |_| {
            get("/api/v1/editor/gaps/zero_result?key=x")
        })
        .with_key(403),
        row("PUT /api/v1/editor/gaps/{source}", [401, 401, 403, 403, 403, 403, 400, 400], |_| {
            post("/api/v1/editor/gaps/zero_result?key=x", json!({ "status": "new" }))
        })
        .with_key(403),
    ]
}
