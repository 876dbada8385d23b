//! Rows of the matrix: signing up, signing in, the own account.

use opora_tests::{api::new_key, people::PASSWORD};
use serde_json::json;

use super::{ALL, Row, get, post, row, signed_in};

/// Signing up, recovery, second factors: open to everybody, useless without the secret.
pub(super) fn entrance() -> Vec<Row> {
    vec![
        row("POST /api/v1/sessions/current/factor", [401; 8], |_| {
            post("/api/v1/sessions/current/factor", json!({ "method": "totp", "code": "000000" }))
        }),
        // Whoever has a second factor proves by it.
        row("POST /api/v1/sessions/current/proof", [401, 401, 401, 401, 422, 422, 422, 422], |_| {
            post("/api/v1/sessions/current/proof", json!({ "method": "password", "password": "wrong" }))
        }),
        row("POST /api/v1/sessions/passkey/options", ALL, |_| {
            post("/api/v1/sessions/passkey/options", json!({}))
        }),
        row("POST /api/v1/sessions/passkey", [422; 8], |_| {
            post("/api/v1/sessions/passkey", json!({ "flow": "x", "credential": {} }))
        }),
        row("POST /api/v1/accounts/sign-up", [202; 8], |scene| {
            post("/api/v1/accounts/sign-up", json!({ "contact": scene.unused }))
        }),
        row("POST /api/v1/accounts/sign-up/confirm", [409; 8], |_| {
            post("/api/v1/accounts/sign-up/confirm", json!({ "flow": "x", "code": "000000" }))
        }),
        row("POST /api/v1/accounts", [409; 8], |_| {
            post("/api/v1/accounts", json!({ "flow": "x", "name": "A", "password": PASSWORD }))
        }),
        row("POST /api/v1/accounts/recovery", [202; 8], |scene| {
            post("/api/v1/accounts/recovery", json!({ "contact": scene.unused }))
        }),
        row("POST /api/v1/accounts/recovery/confirm", [409; 8], |_| {
            post("/api/v1/accounts/recovery/confirm", json!({ "flow": "x", "code": "000000" }))
        }),
        row("POST /api/v1/accounts/recovery/password", [409; 8], |_| {
            post("/api/v1/accounts/recovery/password", json!({ "flow": "x", "password": PASSWORD }))
        }),
    ]
}

/// The own account: everybody's own, nobody else's.
pub(super) fn own() -> Vec<Row> {
    vec![
        row("GET /api/v1/account", signed_in(200), |_| get("/api/v1/account")),
        row("PUT /api/v1/account", signed_in(200), |_| {
            let form = json!({ "name": "Имя", "kind": "citizen", "preferred": "email", "lang": "ru" });
            post("/api/v1/account", form)
        }),
        row("POST /api/v1/account/contacts", signed_in(202), |scene| {
            post("/api/v1/account/contacts", json!({ "contact": scene.unused }))
        }),
        row("POST /api/v1/account/contacts/confirm", signed_in(409), |_| {
            post("/api/v1/account/contacts/confirm", json!({ "flow": "x", "code": "000000" }))
        }),
        // The owner's own is the last one; for everybody else it is missing.
        row("DELETE /api/v1/account/contacts/{id}", [401, 401, 409, 404, 404, 404, 404, 404], |scene| {
            get(format!("/api/v1/account/contacts/{}", scene.contact))
        }),
        row("GET /api/v1/account/factors", signed_in(200), |_| get("/api/v1/account/factors")),
        // Staff have an app already.
        row("POST /api/v1/account/totp", [401, 401, 200, 200, 409, 409, 409, 409], |_| {
            post("/api/v1/account/totp", json!({}))
        }),
        row("POST /api/v1/account/totp/confirm", [401, 401, 422, 422, 409, 409, 409, 409], |_| {
            post("/api/v1/account/totp/confirm", json!({ "code": "000000" }))
        }),
        row("DELETE /api/v1/account/totp", signed_in(409), |_| get("/api/v1/account/totp")),
        row("POST /api/v1/account/recovery-codes", [401, 401, 409, 409, 200, 200, 200, 200], |_| {
            post("/api/v1/account/recovery-codes", json!({}))
        }),
        row("POST /api/v1/account/passkeys/options", signed_in(200), |_| {
            post("/api/v1/account/passkeys/options", json!({}))
        }),
        row("POST /api/v1/account/passkeys", signed_in(422), |_| {
            post("/api/v1/account/passkeys", json!({ "flow": "x", "name": "Телефон", "credential": {} }))
        }),
        row("DELETE /api/v1/account/passkeys/{id}", signed_in(404), |_| {
            get(format!("/api/v1/account/passkeys/{}", new_key()))
        }),
        row("GET /api/v1/account/sessions", signed_in(200), |_| get("/api/v1/account/sessions")),
        row("DELETE /api/v1/account/sessions", signed_in(204), |_| get("/api/v1/account/sessions")),
        row("DELETE /api/v1/account/sessions/{id}", signed_in(404), |_| {
            get(format!("/api/v1/account/sessions/{}", new_key()))
        }),
        row("GET /api/v1/account/sign-ins", signed_in(200), |_| get("/api/v1/account/sign-ins")),
        row("GET /api/v1/account/claims", signed_in(200), |_| get("/api/v1/account/claims")),
        // The code is right, but the request has its owner.
        row("POST /api/v1/account/claims", [401, 401, 200, 409, 409, 409, 409, 409], |scene| {
            post("/api/v1/account/claims", json!({ "number": scene.number, "code": scene.code }))
        }),
        row("PUT /api/v1/account/password", signed_in(204), |_| {
            post("/api/v1/account/password", json!({ "password": PASSWORD }))
        }),
    ]
}
