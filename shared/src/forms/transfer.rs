//! A transfer to an agency: which one, what is asked of it, what of the request goes along.

use serde::{Deserialize, Serialize};

use super::{Faults, Field, FieldErrors, clean};
use crate::{transfer::Part, validate::secrets::mask_secrets};

/// Characters in what is asked of an agency.
pub const ASK_MAX: usize = 2000;
/// Characters in the reason for the timeline.
pub const REASON_MAX: usize = 500;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferField {
    /// The agency.
    Agency,
    /// What is asked.
    Ask,
    /// Why, for the timeline.
    Reason,
}

impl Field for TransferField {
    fn name(self) -> &'static str {
        match self {
            Self::Agency => "agency",
            Self::Ask => "ask",
            Self::Reason => "reason",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct TransferForm {
    /// Key of the agency.
    pub agency: String,
    /// What is asked of the agency, in words.
    pub ask: String,
    /// Why, for the request's timeline, which the requester reads; may be empty.
    pub reason: String,
    /// What of the request goes along.
    pub include: Vec<Part>,
}

/// A transfer that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransfer {
    /// Key of the agency.
    pub agency: String,
    /// What is asked; secrets are masked.
    pub ask: String,
    /// Why; secrets are masked.
    pub reason: String,
    /// What goes along, each once, in the order of [`Part::ALL`].
    pub include: Vec<Part>,
}

impl TransferForm {
    /// Checks it; whether the agency exists only the server knows.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self) -> Result<NewTransfer, FieldErrors<TransferField>> {
        let mut faults = Faults::new();
        let agency = clean(&self.agency);
        if agency.is_empty() {
            faults.push(TransferField::Agency, super::Fault::Choice, None);
        }
        let ask = faults.required(TransferField::Ask, &self.ask, ASK_MAX);
        let reason = faults.text(TransferField::Reason, &self.reason, REASON_MAX);
        let include = Part::ALL.into_iter().filter(|part| self.include.contains(part)).collect();
        let (ask, reason) = (mask_secrets(&ask), mask_secrets(&reason));
        faults.finish(NewTransfer { agency, ask, reason, include })
    }
}

/// A transfer sent again; what is absent stays as it was, and nothing at all is the same message once more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ResendForm {
    /// What is asked.
    pub ask: Option<String>,
    /// What goes along.
    pub include: Option<Vec<Part>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_at_once() {
        let form = TransferForm { reason: "я".repeat(REASON_MAX + 1), ..TransferForm::default() };
        let fields: Vec<_> = form.parse().unwrap_err().iter().map(|error| error.field).collect();
        assert_eq!(fields, [TransferField::Agency, TransferField::Ask, TransferField::Reason]);
    }

    #[test]
    fn parts_come_once_and_in_order_and_secrets_not_at_all() {
        let form = TransferForm {
            agency: " registry ".into(),
            ask: "Проверьте карту 4111 1111 1111 1111".into(),
            include: vec![Part::Name, Part::Steps, Part::Name],
            ..TransferForm::default()
        };
        let new = form.parse().unwrap();
        assert_eq!((new.agency.as_str(), new.include), ("registry", vec![Part::Steps, Part::Name]));
        assert!(!new.ask.contains("4111 1111"), "{}", new.ask);
    }
}
