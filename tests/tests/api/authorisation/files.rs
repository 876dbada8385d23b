//! Rows of the matrix about attachments.

use serde_json::json;

use super::{Row, console, get, post, row, ticket};

/// Files on their way, and links to those of requests.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/uploads/{id}", [404, 404, 200, 404, 404, 404, 404, 404], |scene| {
            get(format!("/api/v1/uploads/{}", scene.upload))
        }),
        ticket(
            "POST /api/v1/tickets/{number}/files/{id}/link",
            [404, 201, 201, 404, 404, 404, 404, 404],
            |scene| post(format!("/api/v1/tickets/{}/files/{}/link", scene.number, scene.file), json!({})),
        ),
        row(
            "POST /api/v1/console/tickets/{number}/files/{id}/link",
            [401, 401, 403, 403, 201, 201, 403, 403],
            |scene| post(console(scene, &format!("/files/{}/link", scene.file)), json!({})),
        ),
    ]
}
