//! The name of a passkey.

use crate::forms::{Faults, Field, FieldErrors};

/// Longest name.
pub const PASSKEY_NAME_MAX: usize = 60;

/// The field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyField {
    /// Name.
    Name,
}

impl Field for PasskeyField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
        }
    }
}

/// The name as it is kept.
///
/// # Errors
/// Empty or too long.
pub fn passkey_name(raw: &str) -> Result<String, FieldErrors<PasskeyField>> {
    let mut faults = Faults::new();
    let name = faults.required(PasskeyField::Name, raw, PASSKEY_NAME_MAX);
    faults.finish(name)
}
