//! What the help lacks: one ranked list, and what was decided about each gap (SPEC 1.9, 7.6).

mod decision;
mod details;
mod filters;
mod page;
mod row;
#[cfg(all(test, feature = "ssr"))]
mod tests;

pub use page::GapsPage;
