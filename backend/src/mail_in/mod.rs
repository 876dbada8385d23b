//! Mail that comes in (SPEC 3.7, 3.8): fetched from a mailbox by IMAP or piped in by a mail server. An answer with
//! the token of its letter, from the address that the letter went to, joins its request; other mail becomes a new
//! request, waits in quarantine for a person, or is dropped. A sender's address proves nothing: mail never speaks
//! as staff.
//!
//! `message` reads bytes within hard bounds, `verdict` is the pure decision, `take` carries it out once.

mod automatic;
mod bounce;
mod facts;
mod html;
mod imap;
mod message;
mod mime;
mod quarantine;
mod reply_text;
mod routes;
mod store;
mod take;
#[cfg(test)]
mod tests;
mod verdict;

use crate::platform::{error::AppError, state::AppState};

pub use imap::{Mailbox, MailboxError, poll, run_imap};
pub use routes::routes;
pub use take::{Taken, forget, forget_senders, take};
pub use verdict::{Reason, Verdict};

/// How many messages wait for a decision, counted up to a cap.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(state: &AppState, cap: u32) -> Result<u32, AppError> {
    store::count_waiting(&state.db, cap).await
}

/// Mail from one address in an hour that is looked at; more waits in quarantine.
pub const SENDER_HOURLY_MAX: u64 = 20;
/// And as much more as this is not even kept.
pub const SENDER_HOURLY_KEPT: u64 = 60;
/// New requests by mail in an hour from everywhere; more waits in quarantine.
pub const NEW_HOURLY_MAX: u64 = 300;
/// Bytes of all messages in quarantine; what comes after that leaves only its line.
pub const QUARANTINE_BYTES_MAX: i64 = 500 * 1024 * 1024;
/// Characters of a message's text that are kept.
pub const TEXT_MAX: usize = 8000;
