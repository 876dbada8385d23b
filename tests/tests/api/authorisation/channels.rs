//! Rows of the matrix about other ways in: calls that are asked for, requests that staff register.

use opora_tests::api::good_form;
use serde_json::json;

use super::{Row, post, row};

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("POST /api/v1/callbacks", [201; 8], |_| {
            post("/api/v1/callbacks", json!({ "phone": "+79123456789", "topic": "Не приходит код" }))
        })
        .with_key(403),
        row("POST /api/v1/console/tickets", [401, 401, 403, 403, 201, 201, 403, 403], |_| {
            let form = json!({ "channel": "phone", "verification": "none", "request": good_form() });
            post("/api/v1/console/tickets", form)
        }),
    ]
}
