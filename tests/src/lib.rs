//! The harness of the outer tests.

pub mod browser;
pub mod process;
