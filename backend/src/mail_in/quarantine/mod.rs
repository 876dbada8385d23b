//! Mail that waits for a person.

pub(super) mod discard;
pub(super) mod list;
pub(super) mod release;
