//! Checks of single values, each in one place for browser and server.

pub mod contacts;
pub mod identifiers;
pub mod password;
pub mod secrets;

pub use contacts::{parse_email, parse_phone};
pub use identifiers::{inn, ogrn, snils};
pub use secrets::find_secrets;
