//! Taking a guest's request over into the account.

use serde::{Deserialize, Serialize};

use crate::{
    forms::{FieldErrors, access::AccessField, access::AccessForm},
    ids::TicketNumber,
};

/// As typed. Without a code the request must be one of those that were offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ClaimForm {
    /// Number of the request.
    pub number: String,
    /// Access code; empty for an offered request.
    pub code: String,
}

impl ClaimForm {
    /// The number, and the code's characters if there is one.
    ///
    /// # Errors
    /// What is mistyped.
    pub fn parse(&self) -> Result<(TicketNumber, Option<String>), FieldErrors<AccessField>> {
        let access = AccessForm { number: self.number.clone(), code: self.code.clone() };
        match access.parse() {
            Ok((number, code)) => Ok((number, Some(code))),
            Err(mut errors) => {
                if self.code.trim().is_empty() {
                    errors.retain(|error| error.field != AccessField::Code);
                    if errors.is_empty()
                        && let Ok(number) = TicketNumber::parse(&self.number)
                    {
                        return Ok((number, None));
                    }
                }
                Err(errors)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_may_be_absent_but_not_wrong() {
        let number = TicketNumber::new(2026, 427);
        let form = |code: &str| ClaimForm { number: number.to_string(), code: code.into() };
        assert_eq!(form("").parse(), Ok((number.clone(), None)));
        assert_eq!(form("7K2QH-M9XCD").parse(), Ok((number.clone(), Some("7K2QHM9XCD".into()))));
        assert!(form("7K2").parse().is_err());
        assert!(ClaimForm::default().parse().is_err());
    }
}
