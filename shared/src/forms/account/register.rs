//! The last step of signing up: password, name, kind of person.

use serde::{Deserialize, Serialize};

use super::password::{check, silent};
use crate::{
    api::accounts::PersonKind,
    forms::{Fault, Faults, Field, FieldErrors},
};

/// Longest name.
pub const NAME_MAX: usize = 120;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterField {
    /// Name.
    Name,
    /// Kind of person.
    Kind,
    /// Password.
    Password,
}

impl Field for RegisterField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Password => "password",
        }
    }
}

/// As typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RegisterForm {
    /// From the answer to the code.
    pub flow: String,
    /// Name to be addressed by.
    pub name: String,
    /// Kind of person; empty: citizen.
    pub kind: String,
    /// Password.
    pub password: String,
}

silent!(RegisterForm);

/// A form that is right.
#[derive(Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// Name.
    pub name: String,
    /// Kind of person.
    pub kind: PersonKind,
    /// Password.
    pub password: String,
}

silent!(NewAccount);

impl RegisterForm {
    /// Every value. `own`: the contact that was confirmed.
    ///
    /// # Errors
    /// All that is wrong.
    pub fn parse(&self, own: &[&str]) -> Result<NewAccount, FieldErrors<RegisterField>> {
        let mut faults = Faults::new();
        let name = faults.required(RegisterField::Name, &self.name, NAME_MAX);
        let kind =
            if self.kind.is_empty() { Some(PersonKind::Citizen) } else { PersonKind::parse(&self.kind) };
        if kind.is_none() {
            faults.push(RegisterField::Kind, Fault::Choice, None);
        }
        let own: Vec<&str> = own.iter().copied().chain([name.as_str()]).collect();
        check(&mut faults, RegisterField::Password, &self.password, &own);
        drop(own);
        faults.finish(NewAccount { name, kind: kind.unwrap_or_default(), password: self.password.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_errors_at_once() {
        let form = RegisterForm { kind: "king".into(), password: "abc".into(), ..RegisterForm::default() };
        let errors = form.parse(&[]).unwrap_err();
        let faults: Vec<_> = errors.iter().map(|error| (error.field.name(), error.fault.code())).collect();
        assert!(faults.contains(&("name", "required")) && faults.contains(&("kind", "choice")), "{faults:?}");
        assert!(faults.contains(&("password", "password-short")), "{faults:?}");
    }
}
