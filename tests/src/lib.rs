//! The harness of the outer tests.

pub mod agency;
pub mod api;
pub mod authenticator;
pub mod browser;
pub mod clamd;
pub mod content;
pub mod hostile;
pub mod people;
pub mod process;
pub mod queries;
pub mod s3;
pub mod totp;
