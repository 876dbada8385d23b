//! Signing in by login and password.

use serde::{Deserialize, Serialize};

use super::{Faults, Field, FieldErrors};

/// Longest password: long enough for any manager, short enough not to be a weapon against the hash.
pub const PASSWORD_MAX: usize = 256;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInField {
    /// Login.
    Login,
    /// Password.
    Password,
}

impl Field for SignInField {
    fn name(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::Password => "password",
        }
    }
}

/// As typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SignInForm {
    /// Login.
    pub login: String,
    /// Password.
    pub password: String,
}

impl std::fmt::Debug for SignInForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInForm").finish_non_exhaustive()
    }
}

impl SignInForm {
    /// The login in lower case and the password as typed.
    ///
    /// # Errors
    /// Empty or overlong fields.
    pub fn parse(&self) -> Result<(String, String), FieldErrors<SignInField>> {
        let mut faults = Faults::new();
        let login = faults.required(SignInField::Login, &self.login, 120).to_lowercase();
        if self.password.is_empty() {
            faults.push(SignInField::Password, super::Fault::Required, None);
        } else if self.password.chars().count() > PASSWORD_MAX {
            faults.push(SignInField::Password, super::Fault::TooLong, Some(PASSWORD_MAX));
        }
        faults.finish((login, self.password.clone()))
    }
}
