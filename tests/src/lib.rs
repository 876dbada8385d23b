//! The harness of the outer tests.

pub mod api;
pub mod browser;
pub mod content;
pub mod process;
pub mod queries;
