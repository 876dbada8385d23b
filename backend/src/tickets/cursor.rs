//! Where a page ends: the sorting time and the id of its last row. Opaque to callers.

use crate::platform::error::AppError;

/// A place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// The time that the list is sorted by, milliseconds.
    pub(super) at: i64,
    /// The row.
    pub(super) id: i64,
}

impl Cursor {
    pub(super) fn encode(self) -> String {
        format!("{:x}.{:x}", self.at, self.id)
    }

    /// Reads what was given out; an empty text is the beginning.
    ///
    /// # Errors
    /// 400 for anything else.
    pub(super) fn decode(text: &str) -> Result<Option<Self>, AppError> {
        if text.is_empty() {
            return Ok(None);
        }
        let parse = |part: &str| i64::from_str_radix(part, 16).ok();
        text.split_once('.')
            .and_then(|(at, id)| Some(Self { at: parse(at)?, id: parse(id)? }))
            .map(Some)
            .ok_or(AppError::BadRequest("malformed-query"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_there_and_back() {
        let cursor = Cursor { at: 1_795_000_000_000, id: 427 };
        assert_eq!(Cursor::decode(&cursor.encode()).unwrap(), Some(cursor));
        assert_eq!(Cursor::decode("").unwrap(), None);
        for text in ["x", ".", "1", "1.", "1.2.3", "' OR 1=1"] {
            assert!(Cursor::decode(text).is_err(), "{text}");
        }
    }
}
