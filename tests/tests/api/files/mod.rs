//! Attachments: how they lie in the store, who may fetch them, what the virus scanner has to say.

mod bucket;
mod hostile;
mod links;
mod quarantine;
mod quota;
mod rest;

use axum::http::StatusCode;
use opora_tests::api::{App, Visitor, good_form, new_key};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::json;
use shared::api::{tickets::Filed, uploads::FileView};

/// Files a request with these files; its number.
async fn send(visitor: &Visitor<'_>, files: &[&FileView]) -> String {
    let mut form = good_form();
    form["files"] = json!(files.iter().map(|file| file.id).collect::<Vec<_>>());
    let filed: Filed =
        visitor.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
    filed.number.digits().to_owned()
}

/// Where a file of a request is fetched.
fn path(number: &str, file: &FileView) -> String {
    format!("/api/v1/tickets/{number}/files/{}", file.id)
}

/// Uploads a text.
async fn text(visitor: &Visitor<'_>, body: &str) -> FileView {
    visitor.upload("a.txt", body.as_bytes()).await.expect(StatusCode::CREATED).json()
}

/// The texts of the first column of a query.
async fn column(app: &App, sql: &str) -> Vec<String> {
    let db = &app.state.db;
    let rows = db.read().query_all_raw(Statement::from_string(db.backend(), sql)).await;
    let rows = rows.expect("the database answers");
    rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect()
}

/// Changes rows behind the server's back.
async fn change(app: &App, sql: &str) {
    app.state.db.schema().execute_unprepared(sql).await.expect("the database changes");
}

/// Every file below a folder.
fn files_in(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder is read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files_in(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Whether bytes hold others.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
