//! Signing up: a contact, its code, then password, name and kind of person (SPEC 5.1).

pub(super) mod confirm;
pub(super) mod finish;
pub(super) mod start;
