//! What the apps of the staff have in common: the console and the editorial desk.

pub mod find;
pub mod frame;
pub mod links;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod rendered;
pub mod toasts;
