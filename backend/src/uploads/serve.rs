//! Answers that are files.

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::api::uploads::{FileState, FileType};
use uuid::Uuid;

use super::{
    name::disposition,
    store::{self, file_type},
};
use crate::{
    entity::ticket_file,
    platform::{error::AppError, state::AppState},
};

/// What of a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The small picture.
    Thumbnail,
}

/// Answers with a file. Never rendered as a page: sandboxed, its type not guessed, an attachment; only a thumbnail, which
/// is a JPEG that we made ourselves, may be shown in a page.
pub(super) fn serve(name: &str, file_type: FileType, inline: bool, bytes: Vec<u8>) -> Response {
    let disposition = disposition(name, inline);
    let disposition =
        HeaderValue::from_str(&disposition).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file_type.mime()));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    guard(headers);
    response
}

/// What every answer about a file says.
fn guard(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// Answers with a file of a request that the caller may see. Whoever has it already (`If-None-Match`) is told so: what is
/// behind an id never changes. Browsers keep nothing (`no-store`); programs that follow requests do.
///
/// # Errors
/// 409 while it waits for the virus scanner and when that found something, 404 when there is no such part.
pub async fn answer(
    state: &AppState,
    headers: &HeaderMap,
    file: &ticket_file::Model,
    part: Part,
) -> Result<Response, AppError> {
    match FileState::of(&file.state) {
        FileState::Clean => {}
        FileState::Pending => return Err(AppError::Conflict("file-pending")),
        FileState::Infected => return Err(AppError::Conflict("file-removed")),
    }
    let name = match part {
        Part::Whole => &file.blob,
        Part::Thumbnail => file.thumbnail.as_ref().ok_or(AppError::NotFound)?,
    };
    let tag = format!("\"{}{}\"", file.id.simple(), if part == Part::Thumbnail { "-t" } else { "" });
    let tag = HeaderValue::from_str(&tag).map_err(AppError::internal)?;
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = known.split(',').any(|one| one.trim().trim_start_matches("W/").as_bytes() == tag.as_bytes());
    let mut response = if known {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        guard(response.headers_mut());
        response
    } else {
        let bytes = bytes(state, file.id, name, part).await?;
        match part {
            Part::Whole => serve(&file.name, file_type(&file.file_type), false, bytes),
            Part::Thumbnail => serve("thumbnail.jpg", FileType::Jpeg, true, bytes),
        }
    };
    response.headers_mut().insert(header::ETAG, tag);
    Ok(response)
}

/// The bytes of a file. Between the row and the bytes it may have been sealed under another name; then it is there.
pub(super) async fn bytes(state: &AppState, id: Uuid, name: &str, part: Part) -> Result<Vec<u8>, AppError> {
    match state.blobs.read(name).await {
        Err(AppError::NotFound) => {}
        read => return read,
    }
    let now = store::rewrap::current(&state.db, id).await?.ok_or(AppError::NotFound)?;
    let now = match part {
        Part::Whole => now.blob,
        Part::Thumbnail => now.thumbnail.ok_or(AppError::NotFound)?,
    };
    if now == name { Err(AppError::NotFound) } else { state.blobs.read(&now).await }
}
