//! What a query may mean: for each of its words, the terms of the index it may stand for.

use super::index::{Index, sort};
use super::mend::TYPO_TERMS_MAX;
use super::reading::{Chunk, Found, Mode, guess_mode, read_chunk};
use super::stem::is_soft;
use super::text::{Word, unfold, words};

/// Words of a query that take part in ranking; a pasted page keeps its rarest ones.
pub(super) const SLOTS_MAX: usize = 10;
/// Weight of a word that no document has: still one of "all words".
const UNKNOWN: f32 = 1.56;
/// Documents of a lesser candidate count so much of one in the rarity of a word.
const LESSER: f32 = 0.35;
/// Share of its weight that an unfinished function word keeps.
const OPEN_STOP: f32 = 0.19;
/// Share of its weight that a word around the question keeps.
const SOFT: f32 = 0.64;
/// Words of a query that are looked at.
const WORDS_MAX: usize = 60;

/// How well a term answers a word, 0..=1, by how it was found. The order is the rule (exact form, then stem,
/// then prefix, then synonym, then typo); the exact form is told from its stem later, in the title.
pub(super) mod quality {
    pub const STEM: f32 = 1.0;
    /// Unfinished word: from half-typed to almost complete.
    pub const PREFIX: (f32, f32) = (0.66, 0.92);
    /// A longer word, when what is typed is already a word.
    pub const LONGER: f32 = 0.55;
    /// Of the quality of the word whose synonym it is.
    pub const SYNONYM: f32 = 0.58;
    /// By number of edits.
    pub const TYPO: [f32; 3] = [1.0, 0.50, 0.45];
    /// Other words equally near.
    pub const NOT_FIRST: f32 = 0.62;
    /// The word is only a beginning of the typed one.
    pub const CUT: f32 = 0.62;
    /// Another form of the word that its stem does not show.
    pub const ALTERNATED: f32 = 0.85;
    /// Read by another alphabet or layout.
    pub const VARIANT: f32 = 0.95;
}

/// A term and how well it stands for a word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) term: u32,
    pub(super) quality: f32,
}

/// One meaningful word of the query.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    /// As understood, for comparing with the exact form.
    pub(super) word: Word,
    pub(super) candidates: Vec<Candidate>,
    /// Rarity: how much this word says.
    pub(super) weight: f32,
}

/// A query as understood.
#[derive(Debug, Clone, Default)]
pub(super) struct Understood {
    pub(super) slots: Vec<Slot>,
    pub(super) corrected: Option<String>,
    /// Documents of recognised codes, with confidence 0..=100.
    pub(super) codes: Vec<(u32, u8)>,
}

pub(super) fn understand(index: &Index, query: &str, prefix: bool) -> Understood {
    let matches = index.codes.find_entries(query);
    let codes: Vec<(u32, u8)> =
        matches.iter().filter_map(|m| Some((*index.code_docs.get(m.entry)?, m.confidence))).collect();
    let in_code = |at: usize| matches.iter().any(|m| m.confidence >= 50 && (m.start..m.end).contains(&at));
    let unfinished = prefix && query.chars().next_back().is_some_and(|c| !c.is_whitespace());

    let mut shown = String::new();
    let mut corrected = false;
    let mut readings = Vec::new();
    let mut mode = guess_mode(index, query);
    let mut rest = query;
    while let Some(chunk) = rest.split_whitespace().next() {
        let at = chunk.as_ptr().addr() - query.as_ptr().addr();
        rest = &query[at + chunk.len()..];
        if readings.len() > WORDS_MAX {
            break;
        }
        let last = unfinished && rest.is_empty();
        let read = read_chunk(index, chunk, last, mode);
        let code = in_code(at);
        if !shown.is_empty() {
            shown.push(' ');
        }
        if code && read.found() <= Found::Typo {
            // The code itself is in `codes`; its letters are no words.
            shown.push_str(chunk);
            continue;
        }
        if read.layout {
            mode = Mode::Layout;
        }
        corrected |= show(&mut shown, chunk, &read);
        readings.extend(read.readings);
    }
    let only_stops = readings.iter().all(|r| r.found == Found::Stop);
    // «не приходит ко»: a function word that may be the beginning of another word counts a little.
    let open = if unfinished { readings.len().wrapping_sub(1) } else { usize::MAX };
    let mut slots: Vec<Slot> = readings
        .into_iter()
        .enumerate()
        .filter(|(at, r)| r.found != Found::Stop || only_stops || (*at == open && r.word.len() > 1))
        .map(|(_, r)| {
            let weight = match r.found {
                Found::Stop if !only_stops => OPEN_STOP,
                _ if is_soft(&r.word) => SOFT,
                _ => 1.0,
            };
            Slot { word: r.word, candidates: r.candidates, weight }
        })
        .collect();
    add_synonyms(index, &mut slots);
    weigh(index, &mut slots);
    slots.dedup_by(|a, b| a.word == b.word);
    keep_rarest(&mut slots);
    Understood { slots, corrected: corrected.then_some(shown), codes }
}

/// Appends a chunk as understood; says whether that differs from what was typed.
fn show(shown: &mut String, typed: &str, chunk: &Chunk) -> bool {
    let text = chunk.text.as_deref().unwrap_or(typed);
    let mut copied = 0;
    let mut fixed = chunk.text.is_some();
    let mut readings = chunk.readings.iter();
    words(text, |start, end, _| {
        if let Some(word) = readings.next().and_then(|r| r.fixed.as_ref()) {
            shown.push_str(&text[copied..start]);
            shown.push_str(&unfold(word));
            copied = end;
            fixed = true;
        }
    });
    shown.push_str(&text[copied..]);
    fixed
}

/// Adds the groups that the words, alone or as a phrase, belong to.
fn add_synonyms(index: &Index, slots: &mut [Slot]) {
    let shift = index.terms.len() as u32;
    let mut found: Vec<(usize, usize, Candidate)> = Vec::new();
    for (at, slot) in slots.iter().enumerate() {
        for candidate in slot.candidates.iter().take(TYPO_TERMS_MAX) {
            let start = index.synonyms.partition_point(|(phrase, _)| phrase[0] < candidate.term);
            for (phrase, group) in &index.synonyms[start..] {
                if phrase[0] != candidate.term {
                    break;
                }
                let mut quality = candidate.quality;
                let whole = phrase.iter().enumerate().skip(1).all(|(nth, term)| {
                    let other =
                        slots.get(at + nth).and_then(|s| s.candidates.iter().find(|c| c.term == *term));
                    quality = other.map_or(quality, |o| quality.min(o.quality));
                    other.is_some()
                });
                if whole {
                    let quality = quality * quality::SYNONYM;
                    found.push((at, phrase.len(), Candidate { term: shift + group, quality }));
                }
            }
        }
    }
    for (at, length, candidate) in found {
        for slot in slots.iter_mut().skip(at).take(length) {
            slot.candidates.push(candidate);
        }
    }
}

/// Gives each slot its weight: the rarer its documents, the more it says.
fn weigh(index: &Index, slots: &mut [Slot]) {
    let total = index.len() as f32;
    for slot in slots {
        let best = slot.candidates.iter().map(|c| c.quality).fold(0.0, f32::max);
        let frequency: f32 = slot
            .candidates
            .iter()
            .map(|c| {
                let share = if c.quality > best - 0.1 { 1.0 } else { LESSER };
                share * index.postings(c.term).len() as f32
            })
            .sum();
        let frequency = frequency.min(total);
        slot.weight *= if frequency > 0.0 { rarity(total / (frequency + 0.55)) } else { UNKNOWN };
    }
}

/// Grows with the share of documents that do without the word, slowly, so that one odd word does not outvote the
/// rest: the root of the binary logarithm. Only exact operations, not the platform's logarithm: browser and
/// server must agree to the last bit, else near ties would stand in another order.
fn rarity(share: f32) -> f32 {
    let bits = (1.0 + share).to_bits();
    let power = (bits >> 23) as f32 - 127.0;
    let rest = f32::from_bits(bits & 0x007f_ffff | 0x3f80_0000);
    // A parabola through the ends and the middle of one octave.
    (power + (2.0 - rest / 3.0) * rest - 5.0 / 3.0).max(0.0).sqrt()
}

fn keep_rarest(slots: &mut Vec<Slot>) {
    if slots.len() > SLOTS_MAX {
        slots.retain(|s| !s.candidates.is_empty());
        // The bits of positive numbers are in the order of the numbers.
        let mut weights: Vec<u64> = slots.iter().map(|s| u64::from(s.weight.to_bits())).collect();
        sort(&mut weights);
        if let Some(least) = weights.len().checked_sub(SLOTS_MAX).map(|at| weights[at]) {
            slots.retain(|s| u64::from(s.weight.to_bits()) >= least);
        }
        slots.truncate(SLOTS_MAX);
    }
}
