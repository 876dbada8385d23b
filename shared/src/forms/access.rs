//! Opening a request by its number and access code (SPEC 1.7, 5.5).

use serde::{Deserialize, Serialize};

use super::{Fault, Faults, Field, FieldErrors};
use crate::ids::{NumberError, TicketNumber, parse_code};

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessField {
    /// Number of the request.
    Number,
    /// Access code.
    Code,
}

impl Field for AccessField {
    fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Code => "code",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AccessForm {
    /// Number of the request.
    pub number: String,
    /// Access code.
    pub code: String,
}

impl AccessForm {
    /// The number and the code's characters.
    ///
    /// # Errors
    /// What is mistyped; whether the pair exists only the server knows.
    pub fn parse(&self) -> Result<(TicketNumber, String), FieldErrors<AccessField>> {
        let mut faults = Faults::new();
        let number = TicketNumber::parse(&self.number)
            .map_err(|error| {
                let fault = match error {
                    NumberError::Empty => Fault::Required,
                    NumberError::Length => Fault::Number,
                    NumberError::Check => Fault::NumberCheck,
                };
                faults.push(AccessField::Number, fault, None);
            })
            .ok();
        let code = parse_code(&self.code);
        if code.is_none() {
            let fault = if self.code.trim().is_empty() { Fault::Required } else { Fault::Code };
            faults.push(AccessField::Code, fault, None);
        }
        match (number, code) {
            (Some(number), Some(code)) => faults.finish((number, code)),
            _ => faults.finish((TicketNumber::new(0, 0), String::new())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_errors_come_at_once() {
        let errors = AccessForm { number: "123".into(), code: String::new() }.parse().unwrap_err();
        let faults: Vec<_> = errors.iter().map(|e| (e.field, e.fault)).collect();
        assert_eq!(faults, [(AccessField::Number, Fault::Number), (AccessField::Code, Fault::Required)]);
    }
}
