//! A forgotten password: a contact, its code, a new password. The second factor stays.

pub(super) mod confirm;
pub(super) mod finish;
pub(super) mod start;
