//! The pages.

pub mod console;
pub mod knowledge;
pub mod request;
pub mod shell;
