//! The words of a text by their stems, for telling whether two texts speak of the same.

use std::collections::BTreeSet;

use super::stem::{is_stop, stem};
use super::text::{unfold, words};

/// The stems of a text's words, in lower case, `ё` as `е`; words that carry no meaning are left out.
pub fn stems(text: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    words(text, |_, _, word| {
        if !is_stop(word) {
            out.insert(unfold(&stem(word)));
        }
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_one() {
        assert_eq!(stems("Не приходят коды"), stems("код не приходил"));
        assert_eq!(stems("и в на"), BTreeSet::new());
    }
}
