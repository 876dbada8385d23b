//! Rows of accounts. A file a table or two that belong together.

/// A connection or a transaction, for callers that only pass it on.
pub(super) use sea_orm::ConnectionTrait as Reads;

pub(super) mod accounts;
pub(super) mod codes;
pub(super) mod contacts;
pub(super) mod erase;
pub(super) mod factors;
pub(super) mod guests;
pub(super) mod history;
pub(super) mod identities;
pub(super) mod passkeys;
pub(super) mod sessions;
