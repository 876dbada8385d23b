//! Rows of the matrix about what the builder of guides and the editors of records ask.

use super::{Expected, Row, get, row};

/// Whoever edits the knowledge base.
const EDITORS: Expected = [401, 401, 403, 403, 403, 403, 200, 200];

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GET /api/v1/editor/guide-drops", EDITORS, |_| {
            get("/api/v1/editor/guide-drops?slug=cannot-sign-in")
        }),
        row("GET /api/v1/editor/code-list", EDITORS, |_| get("/api/v1/editor/code-list")),
    ]
}
