//! Files on their way to a request (SPEC 2.6): uploaded one by one, checked by their content, cleaned
//! of metadata, and claimed by the request or the message that they belong to. Only the device or the
//! member of staff that uploaded a file can use, see or remove it; after a day it is thrown away.

mod create;
mod name;
mod picture;
mod remove;
mod routes;
mod sniff;
mod store;
mod thumbnail;

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use shared::api::uploads::FileType;
use time::Duration;

pub use create::{Incoming, keep};
pub use name::disposition;
pub use routes::routes;
pub use store::{Claim, Owner, claim, file_type, forget, view, waiting};

use crate::platform::{error::AppError, state::AppState};

/// An unclaimed file is kept as long.
pub const KEPT: Duration = Duration::hours(24);
/// Unclaimed files of one device.
pub const PENDING_MAX: u64 = 30;
/// Bytes of them.
pub const PENDING_BYTES_MAX: i64 = 50 * 1024 * 1024;
/// Longer side of a thumbnail, pixels.
pub const THUMBNAIL_SIDE: u32 = 320;

/// Answers with a file. Never rendered as a page: an attachment, sandboxed, its type not guessed;
/// pictures alone may be shown in the page, since every one was decoded and cleaned by us.
pub fn serve(name: &str, file_type: FileType, bytes: Vec<u8>) -> Response {
    let fixed = |name: HeaderName, value: &'static str| (name, HeaderValue::from_static(value));
    let disposition = disposition(name, file_type.is_picture());
    let disposition =
        HeaderValue::from_str(&disposition).unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    let headers = [
        fixed(header::CONTENT_TYPE, file_type.mime()),
        (header::CONTENT_DISPOSITION, disposition),
        fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        fixed(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
        fixed(header::CACHE_CONTROL, "private, no-store"),
        fixed(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    (headers, bytes).into_response()
}

/// Throws away files that nobody claimed in time.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(state: &AppState) -> Result<(), AppError> {
    for blob in store::expire(&state.db, state.clock.now()).await? {
        state.blobs.remove(&blob).await;
    }
    Ok(())
}
