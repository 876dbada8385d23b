//! Which words of a shown text answer the query.

use super::index::{Index, sort};
use super::query::Slot;
use super::stem::stem;
use super::text::words;

/// Knows the terms of one query.
pub(super) struct Marker<'a> {
    index: &'a Index,
    terms: Vec<u64>,
}

impl<'a> Marker<'a> {
    pub(super) fn new(index: &'a Index, slots: &[Slot]) -> Self {
        let own = index.terms.len() as u32;
        let mut terms: Vec<u64> = Vec::new();
        for candidate in slots.iter().flat_map(|s| &s.candidates) {
            if candidate.term < own {
                terms.push(candidate.term.into());
            } else {
                // A synonym group: its single words; words of a phrase mean little one by one.
                let group = candidate.term - own;
                let singles = index.synonyms.iter().filter(|(phrase, g)| *g == group && phrase.len() == 1);
                terms.extend(singles.map(|(phrase, _)| u64::from(phrase[0])));
            }
        }
        sort(&mut terms);
        terms.dedup();
        Self { index, terms }
    }

    /// Byte ranges of the matching words, ascending.
    pub(super) fn marks(&self, text: &str) -> Vec<(u32, u32)> {
        let mut marks = Vec::new();
        if self.terms.is_empty() {
            return marks;
        }
        words(text, |start, end, word| {
            let term = self.index.terms.find(&stem(word));
            if term.is_some_and(|t| self.terms.binary_search(&u64::from(t)).is_ok()) {
                marks.push((start as u32, end as u32));
            }
        });
        marks
    }
}
