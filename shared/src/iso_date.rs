//! Dates on the wire and in content headers: `YYYY-MM-DD`.

use serde::{Deserialize, Deserializer, Serializer, de::Error as _};
use time::Date;

use crate::forms::request::parse_date;

/// Writes `YYYY-MM-DD`.
///
/// # Errors
/// Only those of the serializer.
pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format(*date))
}

/// Reads `YYYY-MM-DD`.
///
/// # Errors
/// When the text is no such date.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_date(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no date; write YYYY-MM-DD")))
}

/// `YYYY-MM-DD`.
pub fn format(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}
