//! Files on their way to a request (SPEC 2.6): uploaded one by one, checked by their content, cleaned
//! of metadata, and claimed by the request or the message that they belong to. Only the device or the
//! member of staff that uploaded a file can use, see or remove it; after a day it is thrown away.

mod clamd;
mod create;
mod get;
mod link;
mod name;
mod picture;
mod quota;
mod remove;
mod rewrap;
mod routes;
mod scan;
mod serve;
mod sniff;
mod store;
mod thumbnail;

use time::Duration;

pub use clamd::{NoVerdict, version as clamd_version};
pub use create::{Incoming, insert, keep, prepare};
pub use link::{LASTS as LINK_LASTS, Link};
pub use name::{disposition, tidy};
pub use picture::{Still, still};
pub use rewrap::{Rewrapped, rewrap, seal_plain};
pub use routes::routes;
pub use scan::{Round, run_scanner, scan_due};
pub use serve::{Part, answer};
pub use store::{Claim, NewUpload, Owner, claim, file_type, forget, rewrap::counts, view, waiting};

use crate::platform::{error::AppError, state::AppState};

/// An unclaimed file is kept as long.
pub const KEPT: Duration = Duration::hours(24);
/// Unclaimed files of one device.
pub const PENDING_MAX: u64 = 30;
/// Bytes of them.
pub const PENDING_BYTES_MAX: i64 = 50 * 1024 * 1024;
/// Longer side of a thumbnail, pixels.
pub const THUMBNAIL_SIDE: u32 = 320;

/// Throws away files that nobody claimed in time, and forgets who uploaded how much before yesterday.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(state: &AppState) -> Result<(), AppError> {
    for blob in store::expire(&state.db, state.clock.now()).await? {
        state.blobs.remove(&blob).await;
    }
    quota::sweep(&state.db, state.clock.now()).await
}
