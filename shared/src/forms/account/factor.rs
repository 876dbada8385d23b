//! Codes of authenticator apps, recovery codes, and proofs that it is still the person.

use serde::{Deserialize, Serialize};

use super::{contact::digits, password::silent};
use crate::{
    api::sessions::Method,
    forms::{Fault, Faults, Field, FieldErrors, sign_in::PASSWORD_MAX},
    ids::parse_code,
};

/// Digits of an authenticator app's code.
pub const TOTP_DIGITS: usize = 6;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactorField {
    /// What is used.
    Method,
    /// The code.
    Code,
    /// The password.
    Password,
}

impl Field for FactorField {
    fn name(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Code => "code",
            Self::Password => "password",
        }
    }
}

/// A second factor as typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FactorForm {
    /// `totp` or `recovery`.
    pub method: String,
    /// Six digits, or a recovery code in any habit.
    pub code: String,
}

/// A second factor.
#[derive(Clone, PartialEq, Eq)]
pub enum Factor {
    /// Six digits.
    Totp(String),
    /// The ten characters of a recovery code.
    Recovery(String),
}

impl FactorForm {
    /// The factor.
    ///
    /// # Errors
    /// An unknown method, or no such code; that costs no try.
    pub fn parse(&self) -> Result<Factor, FieldErrors<FactorField>> {
        let mut faults = Faults::new();
        let missing = |fault| if self.code.trim().is_empty() { Fault::Required } else { fault };
        let factor = match Method::parse(&self.method) {
            Some(Method::Totp) => digits(&self.code, TOTP_DIGITS).map(Factor::Totp).ok_or((
                FactorField::Code,
                missing(Fault::OneTimeCode),
                Some(TOTP_DIGITS),
            )),
            Some(Method::Recovery) => parse_code(&self.code).map(Factor::Recovery).ok_or((
                FactorField::Code,
                missing(Fault::Code),
                None,
            )),
            _ => Err((FactorField::Method, Fault::Choice, None)),
        };
        match factor {
            Ok(factor) => faults.finish(factor),
            Err((field, fault, limit)) => {
                faults.push(field, fault, limit);
                faults.finish(Factor::Totp(String::new()))
            }
        }
    }
}

/// A proof that it is still the person, before what matters: the password or an app's code.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ProofForm {
    /// `password` or `totp`.
    pub method: String,
    /// The password, as typed.
    pub password: String,
    /// Six digits.
    pub code: String,
}

/// A proof.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// The password.
    Password(String),
    /// Six digits.
    Totp(String),
}

impl ProofForm {
    /// The proof.
    ///
    /// # Errors
    /// An unknown method, or an empty or impossible value; that costs no try.
    pub fn parse(&self) -> Result<Proof, FieldErrors<FactorField>> {
        let mut faults = Faults::new();
        match Method::parse(&self.method) {
            Some(Method::Password) if self.password.is_empty() => {
                faults.push(FactorField::Password, Fault::Required, None);
            }
            Some(Method::Password) if self.password.chars().count() > PASSWORD_MAX => {
                faults.push(FactorField::Password, Fault::TooLong, Some(PASSWORD_MAX));
            }
            Some(Method::Password) => return Ok(Proof::Password(self.password.clone())),
            Some(Method::Totp) => match digits(&self.code, TOTP_DIGITS) {
                Some(code) => return Ok(Proof::Totp(code)),
                None => faults.push(FactorField::Code, Fault::OneTimeCode, Some(TOTP_DIGITS)),
            },
            _ => faults.push(FactorField::Method, Fault::Choice, None),
        }
        faults.finish(Proof::Totp(String::new()))
    }
}

/// The first code of a new authenticator app.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct TotpForm {
    /// Six digits.
    pub code: String,
}

impl TotpForm {
    /// The six digits.
    ///
    /// # Errors
    /// Not six digits.
    pub fn parse(&self) -> Result<String, FieldErrors<FactorField>> {
        let mut faults = Faults::new();
        let code = digits(&self.code, TOTP_DIGITS);
        if code.is_none() {
            let fault = if self.code.trim().is_empty() { Fault::Required } else { Fault::OneTimeCode };
            faults.push(FactorField::Code, fault, Some(TOTP_DIGITS));
        }
        faults.finish(code.unwrap_or_default())
    }
}

silent!(FactorForm, Factor, ProofForm, Proof, TotpForm);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_in_any_habit() {
        let parse = |method: &str, code: &str| {
            FactorForm { method: method.into(), code: code.into() }.parse().map_err(|errors| errors[0].fault)
        };
        assert_eq!(parse("totp", "123 456"), Ok(Factor::Totp("123456".into())));
        assert_eq!(parse("recovery", "7k2qh-m9xcd"), Ok(Factor::Recovery("7K2QHM9XCD".into())));
        assert_eq!(parse("totp", ""), Err(Fault::Required));
        assert_eq!(parse("totp", "12"), Err(Fault::OneTimeCode));
        assert_eq!(parse("passkey", "123456"), Err(Fault::Choice));
    }
}
