//! The whole content as files.

use std::{collections::BTreeMap, io::Write as _};

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use shared::problem::Problem;

use super::{
    import::{MANIFEST, manifest},
    names::label,
};
use crate::{
    journal,
    knowledge::{self, Live},
    platform::{database::Db, error::AppError, extract::Editor, state::AppState},
};

/// Every file of the content, with the list of what it was made from: an import tells by it what was edited here since.
///
/// # Errors
/// When the database does not answer or a document cannot be written as a file.
pub async fn whole(db: &Db) -> Result<BTreeMap<String, String>, AppError> {
    let live = knowledge::stored(db).await?;
    let items: Vec<_> = live.iter().map(|live: &Live| live.item.clone()).collect();
    let mut files = knowledge::export::to_files(&items).map_err(AppError::internal)?;
    files.insert(MANIFEST.to_owned(), manifest(&live));
    Ok(files)
}

fn zip(files: &BTreeMap<String, String>) -> Result<Vec<u8>, AppError> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, text) in files {
        writer.start_file(path, zip::write::SimpleFileOptions::default()).map_err(AppError::internal)?;
        writer.write_all(text.as_bytes()).map_err(AppError::internal)?;
    }
    Ok(writer.finish().map_err(AppError::internal)?.into_inner())
}

/// The whole live content as files in a ZIP archive, in the formats of content/README.md. Drafts are not in it.
#[utoipa::path(
    get,
    path = "/editor/export",
    operation_id = "editor_export",
    tag = "editor",
    responses(
        (status = 200, description = "The archive", content_type = "application/zip"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, Editor(staff): Editor) -> Result<Response, AppError> {
    let files = whole(&state.db).await?;
    let actor = label(&staff);
    let entry = journal::Entry { actor: &actor, action: "content.export", object: "content", note: "" };
    journal::append_once(&state, entry).await?;
    let bytes = tokio::task::spawn_blocking(move || zip(&files)).await.map_err(AppError::internal)??;
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"content.zip\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}
