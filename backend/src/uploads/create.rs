//! Uploading a file: the raw body, its name in a header.

use axum::{
    Json,
    body::Body,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures_util::StreamExt as _;
use shared::{
    api::uploads::{FileState, FileType, FileView, UPLOAD_MAX},
    problem::Problem,
};
use tokio::sync::Semaphore;

use super::{
    Owner, PENDING_BYTES_MAX, PENDING_MAX, name, picture,
    picture::{Bad, Cleaned},
    quota::Payers,
    scan, sniff,
    store::{self, NewUpload},
};
use crate::{
    accounts,
    platform::{database::Tx, error::AppError, extract::Actor, state::AppState},
    server::limits::CallerKey,
};

/// Pictures decoded at once: each may take much memory.
static DECODING: Semaphore = Semaphore::const_new(1);
/// Bytes past the limit that are read and dropped, so that the sender hears why instead of a cut line.
const DRAIN_MAX: usize = 64 * 1024 * 1024;

/// A file that was received.
#[derive(Debug)]
pub struct Incoming {
    /// Name, cleaned.
    pub name: String,
    /// Content.
    pub bytes: Bytes,
}

/// Uploads a file. It waits for its request for 24 hours; a device may have 30 files of 50 MB waiting, and upload 100 of
/// 200 MB a day. Where viruses are looked for, `state` may say that it waits for the scanner: it can be sent, but nobody
/// can fetch it before.
#[utoipa::path(
    post,
    path = "/uploads",
    tag = "uploads",
    params(("X-File-Name" = String, Header, description = "Name of the file, percent-encoded UTF-8")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 201, description = "Received, checked and cleaned; a device without a session gets its cookie",
            body = FileView),
        (status = 413, description = "Larger than this type may be", body = Problem),
        (status = 415, description = "The body is not application/octet-stream", body = Problem),
        (status = 422, description = "Empty, of a type that is not taken, not what its name says, infected, or too many \
            are waiting", body = Problem),
        (status = 429, description = "Too many at once, or of this day", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    actor: Actor,
    address: CallerKey,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, AppError> {
    state.limits.upload.take(&address.0)?;
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if text("content-type").split(';').next().map(str::trim) != Some("application/octet-stream") {
        return Err(AppError::MediaType);
    }
    let name = name::clean(text("x-file-name"));
    let bytes = receive(body).await?;
    let now = state.clock.now();
    let owner = Owner::of(&actor);
    if let Some(owner) = owner {
        let (count, size) = store::pending(&state.db, owner, now).await?;
        if count >= PENDING_MAX || size + i64::try_from(bytes.len()).unwrap_or(i64::MAX) > PENDING_BYTES_MAX {
            return Err(AppError::Unprocessable("upload-quota"));
        }
    }
    let payers = Payers::of(&state, &actor, &address.0);
    payers.check(&state.db, bytes.len(), now).await?;
    let checked = check(Incoming { name, bytes }).await?;
    let verdict = scan::at_once(&state, &checked.bytes).await?;
    let file = put(&state, checked, verdict).await?;
    let (size, blobs) = (file.size, [Some(file.blob.clone()), file.thumbnail.clone()]);
    let tx = state.db.begin().await?;
    if let Err(error) = payers.take(&tx, size, now).await {
        for blob in blobs.into_iter().flatten() {
            state.blobs.remove(&blob).await;
        }
        return Err(error);
    }
    let mut cookie = None;
    let owner = if let Some(owner) = owner {
        owner
    } else {
        let guest = accounts::begin_guest(&state, &tx, now)?;
        cookie = Some(guest.cookie);
        Owner::Guest(guest.session)
    };
    let view = insert(&tx, owner, file, now).await?;
    tx.commit().await?;
    let mut response = (StatusCode::CREATED, Json(view)).into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Keeps a file that came another way (the demonstration's own).
///
/// # Errors
/// As the handler's.
pub async fn keep(
    state: &AppState,
    tx: &Tx,
    owner: Owner,
    incoming: Incoming,
    now: time::OffsetDateTime,
) -> Result<FileView, AppError> {
    let file = put(state, check(incoming).await?, scan::later(state)).await?;
    insert(tx, owner, file, now).await
}

/// Notes a prepared file as waiting for its request.
///
/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &Tx,
    owner: Owner,
    file: NewUpload,
    now: time::OffsetDateTime,
) -> Result<FileView, AppError> {
    let view = FileView {
        id: file.id,
        name: file.name.clone(),
        file_type: file.file_type,
        size: u32::try_from(file.size).unwrap_or(u32::MAX),
        thumbnail: file.thumbnail.is_some(),
        state: file.state,
        created_at: now,
    };
    store::insert(tx, owner, file, now).await?;
    Ok(view)
}

async fn receive(body: Body) -> Result<Bytes, AppError> {
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut seen = 0;
    while let Some(part) = stream.next().await {
        let part = part.map_err(|_| AppError::BadRequest("broken-body"))?;
        seen += part.len();
        if seen <= UPLOAD_MAX {
            bytes.extend_from_slice(&part);
        } else {
            bytes = Vec::new();
            if seen > DRAIN_MAX {
                break;
            }
        }
    }
    if seen > UPLOAD_MAX { Err(AppError::TooLarge(UPLOAD_MAX)) } else { Ok(bytes.into()) }
}

/// Checks a file that came by mail, seals and stores it; a scanner is asked later.
///
/// # Errors
/// As the handler's.
pub async fn prepare(state: &AppState, incoming: Incoming) -> Result<NewUpload, AppError> {
    put(state, check(incoming).await?, scan::later(state)).await
}

/// A file that is what it says.
#[derive(Debug)]
struct Checked {
    name: String,
    file_type: FileType,
    bytes: Vec<u8>,
    thumbnail: Option<Vec<u8>>,
}

/// Checks the type and cleans a picture.
async fn check(incoming: Incoming) -> Result<Checked, AppError> {
    let Incoming { name, bytes } = incoming;
    if bytes.is_empty() {
        return Err(AppError::Unprocessable("file-empty"));
    }
    let file_type = sniff::file_type(&bytes).ok_or(AppError::Unprocessable("file-type"))?;
    if FileType::of_name(&name) != Some(file_type) {
        return Err(AppError::Unprocessable("file-type"));
    }
    if bytes.len() > file_type.limit() {
        return Err(AppError::TooLarge(file_type.limit()));
    }
    let (bytes, thumbnail) = if file_type.is_picture() {
        let cleaned = clean(file_type, bytes).await?;
        (cleaned.bytes, Some(cleaned.thumbnail))
    } else {
        (bytes.to_vec(), None)
    };
    Ok(Checked { name, file_type, bytes, thumbnail })
}

/// Seals the bytes and stores them.
async fn put(state: &AppState, checked: Checked, verdict: FileState) -> Result<NewUpload, AppError> {
    let Checked { name, file_type, bytes, thumbnail } = checked;
    let size = bytes.len();
    let blob = state.blobs.store(&state.ids, bytes).await?;
    let thumbnail = match thumbnail {
        Some(bytes) => Some(state.blobs.store(&state.ids, bytes).await?),
        None => None,
    };
    Ok(NewUpload { id: state.ids.id(), name, file_type, size, blob, thumbnail, state: verdict })
}

async fn clean(file_type: FileType, bytes: Bytes) -> Result<Cleaned, AppError> {
    let _turn = DECODING.acquire().await.map_err(AppError::internal)?;
    let cleaned = tokio::task::spawn_blocking(move || picture::clean(file_type, &bytes)).await;
    // A decoder that panics has met a picture that is none.
    match cleaned {
        Ok(Ok(cleaned)) => Ok(cleaned),
        Ok(Err(Bad::TooManyPixels)) => Err(AppError::Unprocessable("file-pixels")),
        Ok(Err(Bad::Broken)) | Err(_) => Err(AppError::Unprocessable("file-broken")),
    }
}
