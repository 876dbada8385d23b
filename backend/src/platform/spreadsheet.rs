//! Cells that people wrote, on their way into a spreadsheet.
//!
//! A program that opens a CSV takes a cell beginning with `=`, `+`, `-` or `@` for a formula, which may read other
//! cells or files and send them away (OWASP, "CSV Injection"). The apostrophe in front makes it text; a leading
//! apostrophe gets one too, so that taking one away always gives back what was written.

use std::borrow::Cow;

/// What a cell must not begin with. The wide signs are those of East Asian keyboards, which some programs take for
/// the plain ones.
const LEADS: [char; 13] = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\'', '＝', '＋', '－', '＠'];

/// The cell as text that nothing is computed from.
pub fn safe(text: &str) -> Cow<'_, str> {
    if text.starts_with(LEADS) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_text() {
        for text in
            ["=1+1", "+7 912", "-5", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "=HYPERLINK(\"http://e\")"]
        {
            assert_eq!(safe(text), format!("'{text}"));
        }
        for text in ["", "Не приходит код", "2600-004-271", " =1", "a=b"] {
            assert_eq!(safe(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_was_written_comes_back(text in "(?s).{0,20}") {
            let cell = safe(&text).into_owned();
            prop_assert!(!cell.starts_with(&LEADS[..8]));
            prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(&cell), text.as_str());
        }

        /// Through the writer and back, with separators, quotes and line ends inside.
        #[test]
        fn and_through_a_file(cells in proptest::collection::vec("(?s).{0,12}", 1..6)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(b"\xef\xbb\xbf".to_vec());
            writer.write_record(cells.iter().map(|cell| safe(cell).into_owned())).unwrap();
            let bytes = writer.into_inner().unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[..]);
            let back = reader.records().next().unwrap().unwrap();
            let back: Vec<&str> = back.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell)).collect();
            prop_assert_eq!(back, cells);
        }
    }
}
