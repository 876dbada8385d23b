//! The list of notices on the site: everybody's own.

pub(super) mod count;
pub(super) mod events;
pub(super) mod list;
pub(super) mod read;
