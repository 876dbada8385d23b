//! New passwords: at recovery, and changed by their owner.

use serde::{Deserialize, Serialize};

use crate::{
    forms::{Fault, Faults, Field, FieldErrors, sign_in::PASSWORD_MAX},
    validate::password::{PASSWORD_MIN, faults},
};

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordField {
    /// The new password.
    Password,
    /// The password that is valid now.
    Current,
}

impl Field for PasswordField {
    fn name(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Current => "current",
        }
    }
}

/// Adds what is wrong with a new password. `own`: contacts and name of the person, which must not be in it.
pub(crate) fn check<F: Field>(into: &mut Faults<F>, field: F, password: &str, own: &[&str]) {
    if password.is_empty() {
        return into.push(field, Fault::Required, None);
    }
    if password.chars().count() > PASSWORD_MAX {
        return into.push(field, Fault::TooLong, Some(PASSWORD_MAX));
    }
    for fault in faults(password, own) {
        into.push(field, fault.into(), Some(PASSWORD_MIN));
    }
}

/// A new password after a code was confirmed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RecoveryForm {
    /// From the answer to the code.
    pub flow: String,
    /// The new password.
    pub password: String,
}

impl RecoveryForm {
    /// The new password.
    ///
    /// # Errors
    /// What the policy misses in it, all at once.
    pub fn parse(&self, own: &[&str]) -> Result<String, FieldErrors<PasswordField>> {
        let mut faults = Faults::new();
        check(&mut faults, PasswordField::Password, &self.password, own);
        faults.finish(self.password.clone())
    }
}

/// A changed password. The person proved who they are shortly before (`proof-needed`).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PasswordForm {
    /// The new password.
    pub password: String,
}

impl PasswordForm {
    /// The new password.
    ///
    /// # Errors
    /// What the policy misses in it, all at once.
    pub fn parse(&self, own: &[&str]) -> Result<String, FieldErrors<PasswordField>> {
        let mut faults = Faults::new();
        check(&mut faults, PasswordField::Password, &self.password, own);
        faults.finish(self.password.clone())
    }
}

macro_rules! silent {
    ($($form:ident),*) => { $(
        impl std::fmt::Debug for $form {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($form)).finish_non_exhaustive()
            }
        }
    )* };
}
pub(crate) use silent;
silent!(RecoveryForm, PasswordForm);
