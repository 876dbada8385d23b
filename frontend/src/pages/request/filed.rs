//! The last filed request, kept on the device so that the confirmation survives a reload.

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use shared::api::tickets::Filed;

use crate::device::vault::{self, Kept};

const SENT: &str = "request-sent";

/// What the confirmation shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentRequest {
    /// The server's answer.
    pub filed: Filed,
    /// The subject.
    pub subject: String,
    /// Where the letter goes; empty when none goes out.
    pub email: String,
}

thread_local! {
    /// The same for this page load: a browser without storage shows the confirmation all the same.
    static LAST: RefCell<Option<SentRequest>> = const { RefCell::new(None) };
}

/// Keeps it.
pub async fn keep(sent: &SentRequest) {
    LAST.set(Some(sent.clone()));
    vault::keep(SENT, sent).await;
}

/// The last one.
pub async fn recall() -> Kept<SentRequest> {
    match LAST.with_borrow(Clone::clone) {
        Some(sent) => Kept::Found(sent),
        None => vault::recall(SENT).await,
    }
}

/// Forgets it.
pub async fn forget() {
    LAST.set(None);
    vault::forget(SENT).await;
}
