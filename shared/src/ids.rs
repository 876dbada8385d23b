//! Numbers and codes that people read, dictate and type.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Number of a request: two digits of the year, a seven-digit counter and a check digit (Damm, which
/// catches every single wrong digit and every swap of neighbours). Written `2600-004-271`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(value_type = String, example = "2600-004-271"))]
#[serde(try_from = "String", into = "String")]
pub struct TicketNumber(String);

/// Why a text is no request number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// Not ten digits.
    #[error("a request number has ten digits")]
    Length,
    /// The check digit does not fit: a mistyped number.
    #[error("the check digit does not fit")]
    Check,
}

/// Quasigroup of order 10 by H. Michael Damm (doctoral thesis, 2004).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn damm(digits: impl Iterator<Item = u8>) -> u8 {
    digits.fold(0, |interim, digit| DAMM[usize::from(interim)][usize::from(digit)])
}

/// Digits with their check digit behind them.
pub(crate) fn with_check(body: &str) -> String {
    let check = damm(body.bytes().map(|byte| byte - b'0'));
    format!("{body}{check}")
}

/// So many digits out of a text, the last of which checks the others; everything that is no digit is ignored.
pub(crate) fn checked(text: &str, count: usize) -> Result<String, NumberError> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return Err(NumberError::Empty);
    }
    if digits.len() != count {
        return Err(NumberError::Length);
    }
    if damm(digits.bytes().map(|byte| byte - b'0')) != 0 {
        return Err(NumberError::Check);
    }
    Ok(digits)
}

impl TicketNumber {
    /// Digits in a number.
    pub const DIGITS: usize = 10;
    /// The largest counter of a year.
    pub const MAX_COUNTER: u32 = 9_999_999;

    /// The number of the `counter`-th request of a year. A counter past the end wraps; the unique
    /// index of the table then refuses it.
    pub fn new(year: i32, counter: u32) -> Self {
        let body = format!("{:02}{:07}", year.rem_euclid(100), counter % (Self::MAX_COUNTER + 1));
        Self(with_check(&body))
    }

    /// Reads what a person typed: spaces, dashes, «№» and other marks are ignored.
    ///
    /// # Errors
    /// [`NumberError`] says whether it is empty, of a wrong length, or mistyped.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        checked(text, Self::DIGITS).map(Self)
    }

    /// The ten digits, as stored and as used in addresses.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }
}

impl TryFrom<String> for TicketNumber {
    type Error = NumberError;
    fn try_from(text: String) -> Result<Self, NumberError> {
        Self::parse(&text)
    }
}

impl From<TicketNumber> for String {
    fn from(number: TicketNumber) -> Self {
        number.to_string()
    }
}

/// Letters and digits of an access code: Crockford's base 32, without I, L, O and U, which people
/// confuse with digits or with each other.
pub const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters in an access code: 50 random bits, guarded by throttling.
pub const CODE_LENGTH: usize = 10;

/// An access code as a person writes it, `7K2QH-M9XCD`, from its characters.
pub fn format_code(code: &str) -> String {
    match (code.get(..5), code.get(5..)) {
        (Some(head), Some(tail)) if code.len() == CODE_LENGTH => format!("{head}-{tail}"),
        _ => code.to_owned(),
    }
}

/// Reads an access code in any habit: case, spaces and dashes are ignored, the letters O, I and L and
/// Cyrillic look-alikes become what they look like. `None` when it cannot be one.
pub fn parse_code(text: &str) -> Option<String> {
    let mut code = String::with_capacity(CODE_LENGTH);
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        let upper = letter.to_uppercase().next().unwrap_or(letter);
        let plain = match upper {
            'O' | 'О' => '0',
            'I' | 'L' | 'І' => '1',
            'А' => 'A',
            'В' => 'B',
            'С' => 'C',
            'Е' => 'E',
            'Н' => 'H',
            'К' => 'K',
            'М' => 'M',
            'Р' => 'P',
            'Т' => 'T',
            'Х' => 'X',
            'У' => 'Y',
            'З' => '3',
            other => other,
        };
        if !plain.is_ascii() || !CODE_ALPHABET.contains(&(plain as u8)) {
            return None;
        }
        code.push(plain);
    }
    (code.len() == CODE_LENGTH).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_single_wrong_digit_and_swap_is_caught() {
        let number = TicketNumber::new(2026, 427);
        let digits = number.digits().as_bytes().to_vec();
        for place in 0..digits.len() {
            for wrong in b'0'..=b'9' {
                let mut other = digits.clone();
                other[place] = wrong;
                let ok = TicketNumber::parse(&String::from_utf8(other).unwrap()).is_ok();
                assert_eq!(ok, wrong == digits[place]);
            }
            if place + 1 < digits.len() && digits[place] != digits[place + 1] {
                let mut other = digits.clone();
                other.swap(place, place + 1);
                assert!(TicketNumber::parse(&String::from_utf8(other).unwrap()).is_err());
            }
        }
    }

    #[test]
    fn reads_habits() {
        let number = TicketNumber::new(2026, 427);
        let shown = number.to_string();
        assert_eq!(TicketNumber::parse(&format!(" № {shown} ")), Ok(number));
        assert_eq!(TicketNumber::parse("12"), Err(NumberError::Length));
        assert_eq!(TicketNumber::parse("—"), Err(NumberError::Empty));
    }

    #[test]
    fn reads_codes() {
        assert_eq!(parse_code(" 7k2qh-m9xcd "), Some("7K2QHM9XCD".into()));
        assert_eq!(parse_code("OIL00-00000"), Some("0110000000".into()));
        assert_eq!(parse_code("ТОК00-00000"), Some("T0K0000000".into()));
        assert_eq!(parse_code("7K2QH"), None);
        assert_eq!(parse_code("7K2QH-M9XC!D"), Some("7K2QHM9XCD".into()));
        assert_eq!(parse_code("7K2QH-M9XCÆ"), None);
        assert_eq!(format_code("7K2QHM9XCD"), "7K2QH-M9XCD");
    }
}
