//! Contacts of the account: added when their code came back, removed while another one is left.

pub(super) mod add;
pub(super) mod confirm;
pub(super) mod remove;

/// Contacts of one account.
const CONTACTS_MAX: usize = 10;
