//! What was meant by a word that the index does not know.

use super::dict::EDITS_MAX;
use super::index::{Index, sort};
use super::query::{Candidate, quality};
use super::reading::{Found, Reading};
use super::stem::stem;
use super::text::{Script, Word, cyrillic, script};

/// Terms that a mistyped word may stand for.
pub(super) const TYPO_TERMS_MAX: usize = 8;

/// Edits forgiven in a word of so many letters (SPEC 1.1: one from four letters, two from eight).
fn edits_for(letters: usize) -> u8 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => EDITS_MAX,
    }
}

/// Looks for what was meant by an unknown word; the cost orders the readings of a chunk: edits in tenths of a
/// letter, a word without any guess costs most.
pub(super) fn mend(index: &Index, reading: &mut Reading, unfinished: bool) -> u32 {
    const HOPELESS: u32 = 100;
    if reading.found >= Found::Prefix {
        return 0;
    }
    let word = std::mem::take(&mut reading.word);
    let edits =
        if matches!(script(&word), Script::Cyrillic | Script::Latin) { edits_for(word.len()) } else { 0 };
    let base = stem(&word);
    let alternated = alternations(&base).into_iter().find_map(|stem| index.terms.find(&stem));
    if let Some(term) = alternated {
        reading.candidates.push(Candidate { term, quality: quality::ALTERNATED });
        reading.found = Found::Cut;
        reading.word = word;
        return 1;
    }
    let mut near: Vec<(u32, u8)> = Vec::new();
    if edits > 0 && base.len() > 3 {
        index.terms.fuzzy(&base, edits, false, |term, distance| near.push((term, distance)));
        if near.is_empty() && base.len() < word.len() {
            index.terms.fuzzy(&word, edits, false, |term, distance| near.push((term, distance)));
        }
    }
    let mut cost = HOPELESS;
    let least = near.iter().map(|(_, d)| *d).min();
    let cut = (word.len() >= 5)
        .then(|| (1..=3.min(word.len() - 4)).find_map(|n| index.terms.find(&word[..word.len() - n])))
        .flatten();
    if let Some(term) = cut.filter(|_| least.is_none_or(|d| d > 1)) {
        reading.candidates.push(Candidate { term, quality: quality::CUT });
        reading.found = Found::Cut;
        if !unfinished {
            reading.fixed = Some(index.usual_form(term));
        }
        cost = 8;
    } else if let Some(least) = least {
        // Among equally near words the one with the same first letter, then the one met most often.
        let mut keys: Vec<u64> = near
            .iter()
            .filter(|(_, distance)| *distance == least)
            .map(|(term, _)| {
                let first = index.terms.get(*term as usize).first() == word.first();
                u64::from(!first) << 63 | index.rarity_key(*term)
            })
            .collect();
        sort(&mut keys);
        keys.truncate(TYPO_TERMS_MAX);
        for (nth, key) in keys.iter().enumerate() {
            let factor = if nth == 0 { 1.0 } else { quality::NOT_FIRST };
            let quality = quality::TYPO[usize::from(least)] * factor;
            reading.candidates.push(Candidate { term: *key as u32, quality });
        }
        reading.found = Found::Typo;
        reading.fixed = keys.first().map(|key| mended(index, *key as u32, &word, &base));
        cost = 10 * u32::from(least);
    } else if unfinished && edits > 0 {
        let mut starts = Vec::new();
        index.terms.fuzzy(&word, 1, true, |term, _| starts.push(term));
        let starts = index.most_met(&starts, TYPO_TERMS_MAX);
        for term in &starts {
            reading.candidates.push(Candidate { term: *term, quality: quality::TYPO[1] });
        }
        if let Some(term) = starts.first() {
            reading.found = Found::Typo;
            reading.fixed = Some(index.usual_form(*term));
            cost = 12;
        }
    }
    reading.word = word;
    cost
}

/// Stems that differ from this one by the sound that changes in conjugation: «захожу» and «заходить»,
/// «плачу» and «платить», «оформлю» and «оформить».
fn alternations(stem: &[u8]) -> Vec<Word> {
    const CHANGES: [(char, &str); 4] = [('ж', "дзг"), ('ч', "тк"), ('ш', "сх"), ('щ', "тс")];
    let mut out = Vec::new();
    let Some((last, rest)) = stem.split_last() else { return out };
    let with = |end: char| {
        let mut word = rest.to_vec();
        word.push(cyrillic(end));
        word
    };
    for (changed, sources) in CHANGES {
        if *last == cyrillic(changed) {
            out.extend(sources.chars().map(with));
        }
    }
    if *last == cyrillic('л') && rest.last().is_some_and(|b| "бпвмф".chars().any(|c| cyrillic(c) == *b))
    {
        out.push(rest.to_vec());
    }
    out.retain(|w| w.len() > 2);
    out
}

/// The mended word in the form that was typed: the right stem with the typed ending.
fn mended(index: &Index, term: u32, word: &[u8], base: &[u8]) -> Word {
    let ending = word.strip_prefix(base).unwrap_or_default();
    let right = index.terms.get(term as usize);
    let mut form = right.to_vec();
    form.extend_from_slice(ending);
    if !ending.is_empty() && stem(&form) == right { form } else { index.usual_form(term) }
}
