//! Rows of the matrix about a person's own data, and of sign-in by a provider.

use opora_tests::api::new_key;
use serde_json::json;

use super::{ALL, Row, get, post, row, signed_in};

/// What a person sees of their own data and has done with it, and ways in by a provider, of which there is none.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/challenge", ALL, |_| get("/api/v1/challenge")),
        row("GET /api/v1/oidc", ALL, |_| get("/api/v1/oidc")),
        row("GET /api/v1/oidc/start", [303; 8], |_| get("/api/v1/oidc/start")),
        row("GET /api/v1/oidc/callback", [303; 8], |_| get("/api/v1/oidc/callback?code=x&state=x")),
        row("GET /api/v1/account/identities", signed_in(200), |_| get("/api/v1/account/identities")),
        row("POST /api/v1/account/identities", signed_in(409), |_| {
            post("/api/v1/account/identities", json!({}))
        }),
        row("DELETE /api/v1/account/identities/{id}", signed_in(404), |_| {
            get(format!("/api/v1/account/identities/{}", new_key()))
        }),
        row("GET /api/v1/account/reads", signed_in(200), |_| get("/api/v1/account/reads")),
        // Nobody asked before.
        row("GET /api/v1/account/export", signed_in(404), |_| get("/api/v1/account/export")),
        row("POST /api/v1/account/export", signed_in(201), |_| post("/api/v1/account/export", json!({}))),
        row("GET /api/v1/account/erasure", signed_in(200), |_| get("/api/v1/account/erasure")),
        // Staff are disabled, not erased.
        row("POST /api/v1/account/erasure", [401, 401, 202, 202, 409, 409, 409, 409], |_| {
            post("/api/v1/account/erasure", json!({}))
        }),
        row("DELETE /api/v1/account/erasure", signed_in(204), |_| get("/api/v1/account/erasure")),
    ]
}
