//! Rows of the matrix about mail that came in.

use serde_json::json;

use super::{DESK, Row, get, post, row};

/// The quarantine is the desk's. Nothing waits in it, so that who may decide finds nothing.
pub(super) fn rows() -> Vec<Row> {
    const NONE: super::Expected = [401, 401, 403, 403, 404, 404, 403, 403];
    vec![
        row("GET /api/v1/console/mail/quarantine", DESK, |_| get("/api/v1/console/mail/quarantine")),
        row("POST /api/v1/console/mail/quarantine/{id}/release", NONE, |_| {
            post("/api/v1/console/mail/quarantine/999999/release", json!({}))
        }),
        row("POST /api/v1/console/mail/quarantine/{id}/discard", NONE, |_| {
            post("/api/v1/console/mail/quarantine/999999/discard", json!({}))
        }),
    ]
}
