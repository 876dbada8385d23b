//! A transfer of a request to an agency (SPEC 3.6): its code, its states, what of a request may go with it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::ids::{NumberError, checked, with_check};

/// Code of a transfer: eight digits by chance and a check digit (Damm), written `482-719-356`. One digit shorter than the
/// number of a request, so that the two are never taken for each other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(value_type = String, example = "482-719-356"))]
#[serde(try_from = "String", into = "String")]
pub struct TransferCode(String);

impl TransferCode {
    /// Digits in a code.
    pub const DIGITS: usize = 9;

    /// The code of some chance; what is above eight digits is dropped.
    pub fn new(chance: u32) -> Self {
        let body = format!("{:08}", chance % 100_000_000);
        Self(with_check(&body))
    }

    /// Reads what a person typed or a program sent: everything that is no digit is ignored.
    ///
    /// # Errors
    /// [`NumberError`] says whether it is empty, of a wrong length, or mistyped.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        checked(text, Self::DIGITS).map(Self)
    }

    /// The nine digits, as stored.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TransferCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

impl TryFrom<String> for TransferCode {
    type Error = NumberError;
    fn try_from(text: String) -> Result<Self, NumberError> {
        Self::parse(&text)
    }
}

impl From<TransferCode> for String {
    fn from(code: TransferCode) -> Self {
        code.to_string()
    }
}

/// How far a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TransferState {
    /// It waits to be sent, for the first time or again.
    Queued,
    /// It is being sent.
    Delivering,
    /// The agency's server took it.
    Delivered,
    /// The agency said that it works on it.
    Acknowledged,
    /// The agency asks for something.
    Asked,
    /// The agency answered.
    Answered,
    /// The agency refused it and said what is to be corrected.
    Rejected,
    /// It could not be delivered; nobody tries any more until it is sent again by hand.
    Dead,
}

impl TransferState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Queued,
        Self::Delivering,
        Self::Delivered,
        Self::Acknowledged,
        Self::Asked,
        Self::Answered,
        Self::Rejected,
        Self::Dead,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Delivering => "delivering",
            Self::Delivered => "delivered",
            Self::Acknowledged => "acknowledged",
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Rejected => "rejected",
            Self::Dead => "dead",
        }
    }

    /// The state of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether the agency has it or is about to: a request has one such transfer to an agency at most.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Answered | Self::Rejected | Self::Dead)
    }

    /// Whether staff may send it again, corrected where need be.
    pub const fn can_be_sent_again(self) -> bool {
        matches!(self, Self::Asked | Self::Rejected | Self::Dead)
    }
}

/// A part of a request that goes to an agency only when staff tick it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What was done.
    Steps,
    /// Text and code of the error.
    ErrorText,
    /// When it happened, and since when.
    When,
    /// What was tried.
    Tried,
    /// Device.
    Device,
    /// Name of the requester.
    Name,
    /// E-mail address.
    Email,
    /// Phone number.
    Phone,
    /// Account number.
    Account,
}

impl Part {
    /// Every part, in the order of the dialog: the matter first, the person last.
    pub const ALL: [Self; 9] = [
        Self::Steps,
        Self::ErrorText,
        Self::When,
        Self::Tried,
        Self::Device,
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Account,
    ];

    /// The name on the wire and in the locales.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::ErrorText => "error_text",
            Self::When => "when",
            Self::Tried => "tried",
            Self::Device => "device",
            Self::Name => "name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Account => "account",
        }
    }

    /// The part of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == name)
    }

    /// Whether it tells who the requester is: such parts are not ticked beforehand.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Name | Self::Email | Self::Phone | Self::Account)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_digit_and_every_swap_is_caught() {
        for chance in [0, 1, 48_271_935, 99_999_999, u32::MAX] {
            let code = TransferCode::new(chance);
            assert_eq!(TransferCode::parse(&format!("код {code}")), Ok(code.clone()));
            let digits = code.digits().as_bytes();
            for place in 0..TransferCode::DIGITS {
                for digit in b'0'..=b'9' {
                    let mut other = digits.to_vec();
                    other[place] = digit;
                    let other = String::from_utf8(other).unwrap();
                    assert_eq!(TransferCode::parse(&other).is_ok(), other == code.digits(), "{other}");
                }
                if place > 0 && digits[place] != digits[place - 1] {
                    let mut swapped = digits.to_vec();
                    swapped.swap(place, place - 1);
                    assert!(TransferCode::parse(&String::from_utf8(swapped).unwrap()).is_err());
                }
            }
        }
        assert_eq!(TransferCode::parse("2600-004-271"), Err(NumberError::Length));
        assert_eq!(TransferCode::parse("код"), Err(NumberError::Empty));
    }

    #[test]
    fn names_round_trip() {
        for state in TransferState::ALL {
            assert_eq!(TransferState::parse(state.as_str()), Some(state));
        }
        for part in Part::ALL {
            assert_eq!(Part::parse(part.as_str()), Some(part));
        }
    }
}
