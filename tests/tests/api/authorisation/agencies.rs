//! Rows of the matrix about transfers to agencies. The settings of the demonstration know none.

use opora_tests::api::new_key;
use serde_json::json;

use super::{DESK, Row, console, get, post, row};

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/console/agencies", DESK, |_| get("/api/v1/console/agencies")),
        row("GET /api/v1/console/tickets/{number}/transfers", DESK, |scene| {
            get(console(scene, "/transfers"))
        }),
        row(
            "POST /api/v1/console/tickets/{number}/transfers",
            [401, 401, 403, 403, 422, 422, 403, 403],
            |scene| {
                let form = json!({ "agency": "registry", "ask": "Проверьте запись", "include": ["name"] });
                post(console(scene, "/transfers"), form)
            },
        ),
        row(
            "POST /api/v1/console/tickets/{number}/transfers/{id}/resend",
            [401, 401, 403, 403, 404, 404, 403, 403],
            |scene| post(console(scene, &format!("/transfers/{}/resend", new_key())), json!({})),
        ),
        // Nobody makes up a signature.
        row("POST /api/v1/integrations/agency/{agency}/callbacks", [403; 8], |_| {
            let body = json!({ "type": "transfer.acknowledged", "data": { "code": "482-719-356" } });
            post("/api/v1/integrations/agency/registry/callbacks", body)
        }),
    ]
}
