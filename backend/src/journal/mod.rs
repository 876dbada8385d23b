//! The journal: who did what to which request or account, append-only, each row sealed with the hash
//! of the one before it, so that a changed, removed or moved row is found (SPEC 3.9, 5.6). It holds no
//! personal data: actors and objects by id.

mod store;

pub use store::{Broken, Lately, append, append_all, append_once, reads_of, verify};

/// What a row about a reading of somebody's data says was done.
pub const READS: [&str; 3] = ["ticket.read", "file.read", "account.read"];

/// A row to append.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Who, see `Actor::label`.
    pub actor: &'a str,
    /// What, `ticket.create`.
    pub action: &'a str,
    /// On what, `ticket:2600000014`.
    pub object: &'a str,
    /// More, without personal data.
    pub note: &'a str,
}
