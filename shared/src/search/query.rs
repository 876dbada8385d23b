//! What a query may mean: for each of its words, the terms of the index it may stand for.

use super::dict::EDITS_MAX;
use super::index::Index;
use super::stem::{is_stop, stem};
use super::text::{Script, Word, cyrillic, fold, latin_twin, script, unfold, words};
use super::variants::{sound_key, swap_layout, to_russian};

/// Words of a query that take part in ranking; a pasted page keeps its rarest ones.
pub(super) const SLOTS_MAX: usize = 10;
/// Share of its weight that an unfinished function word keeps.
const OPEN_STOP: f32 = 0.3;
/// Words of a query that are looked at.
const WORDS_MAX: usize = 60;
/// Power of the rarity of a word; below 1, so that one odd word does not outvote the rest.
const RARITY: f32 = 0.6;
/// Terms that an unfinished word may stand for.
const PREFIX_TERMS_MAX: usize = 96;
/// Terms that a mistyped word may stand for.
const TYPO_TERMS_MAX: usize = 8;

/// How well a term answers a word, 0..=1, by how it was found. The order is the rule (exact form, then stem,
/// then prefix, then synonym, then typo); the exact form is told from its stem later, in the title.
mod quality {
    pub const STEM: f32 = 1.0;
    /// Unfinished word: from half-typed to almost complete.
    pub const PREFIX: (f32, f32) = (0.66, 0.92);
    /// A longer word, when what is typed is already a word.
    pub const LONGER: f32 = 0.55;
    /// Of the quality of the word whose synonym it is.
    pub const SYNONYM: f32 = 0.66;
    /// By number of edits.
    pub const TYPO: [f32; 3] = [1.0, 0.58, 0.44];
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

/// How sure a reading of a word is; the better one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    No,
    /// Within some edits.
    Typo,
    /// A dictionary word is a beginning of it.
    Cut,
    /// It is a beginning of dictionary words.
    Prefix,
    Stop,
    Stem,
}

/// One word under one reading.
#[derive(Debug, Clone)]
struct Reading {
    word: Word,
    found: Found,
    candidates: Vec<Candidate>,
    /// What to show when the word was mistyped.
    fixed: Option<Word>,
}

/// The words between two spaces under one reading.
#[derive(Debug, Clone)]
struct Chunk {
    readings: Vec<Reading>,
    /// What to show when the whole chunk was read otherwise.
    text: Option<String>,
    layout: bool,
}

impl Chunk {
    /// The least sure of its words.
    fn found(&self) -> Found {
        self.readings.iter().map(|r| r.found).min().unwrap_or(Found::No)
    }
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
            let weight = if r.found == Found::Stop && !only_stops { OPEN_STOP } else { 1.0 };
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

/// How the query as a whole seems to be typed; settles short words that fit several ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Plain,
    /// The wrong keyboard layout.
    Layout,
    /// Russian in Latin letters.
    Sounds,
}

/// Counts the letters of Latin words that are words only on the other layout, or only by sound.
fn guess_mode(index: &Index, query: &str) -> Mode {
    let (mut layout, mut sounds) = (0, 0);
    for chunk in
        query.split_whitespace().take(SLOTS_MAX).filter(|c| c.bytes().any(|b| b.is_ascii_alphabetic()))
    {
        let plain = read_text(index, chunk, false);
        if plain.found() >= Found::Stop && !plain.readings.is_empty() {
            continue;
        }
        let fits =
            |chunk: Option<Chunk>| chunk.is_some_and(|c| c.found() >= Found::Stop && !c.readings.is_empty());
        let swapped = swap_layout(chunk).map(|text| read_swapped(index, &text, false));
        let by_layout = fits(swapped);
        let by_sound = fits(read_sounds(index, &plain, false));
        if by_layout != by_sound {
            *(if by_layout { &mut layout } else { &mut sounds }) += chunk.len();
        }
    }
    match layout.cmp(&sounds) {
        std::cmp::Ordering::Greater => Mode::Layout,
        std::cmp::Ordering::Less => Mode::Sounds,
        std::cmp::Ordering::Equal => Mode::Plain,
    }
}

/// Tries the readings of a chunk from the plainest on and takes the first that is sure, else the surest.
fn read_chunk(index: &Index, chunk: &str, unfinished: bool, mode: Mode) -> Chunk {
    let mut plain = read_text(index, chunk, unfinished);
    let plain_found = plain.found();
    // A beginning of a word of one or two letters proves nothing.
    let weak = plain_found == Found::Prefix && plain.readings.len() == 1 && plain.readings[0].word.len() < 3;
    let sure = plain_found >= Found::Stop || (plain_found == Found::Prefix && !weak && mode == Mode::Plain);
    if sure && !plain.readings.is_empty() || plain.readings.is_empty() && !has_layout_letters(chunk) {
        if mode == Mode::Sounds {
            add_sounds(index, &mut plain, unfinished);
        }
        return plain;
    }
    let swapped = swap_layout(chunk).map(|text| read_swapped(index, &text, unfinished));
    let sounded = read_sounds(index, &plain, unfinished);
    let order = if mode == Mode::Sounds { [&sounded, &swapped] } else { [&swapped, &sounded] };
    for other in order.into_iter().flatten() {
        let found = other.found();
        if !other.readings.is_empty()
            && found >= Found::Prefix
            && (found > plain_found || mode != Mode::Plain)
        {
            return other.clone();
        }
    }
    if plain_found >= Found::Prefix {
        return plain;
    }
    // Nothing fits as it is: mistyped, under one of the readings.
    let candidates = [Some(plain.clone()), sounded, swapped];
    let mut best: Option<(u32, Chunk)> = None;
    for mut chunk in candidates.into_iter().flatten() {
        if chunk.readings.is_empty() {
            continue;
        }
        let cost = chunk.readings.iter_mut().map(|r| mend(index, r, unfinished)).sum();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, chunk));
        }
    }
    best.filter(|(_, chunk)| chunk.readings.iter().any(|r| r.found > Found::No))
        .map_or(plain, |(_, chunk)| chunk)
}

/// A word that is English as it stands and Russian by sound («status», «portal») stands for both.
fn add_sounds(index: &Index, plain: &mut Chunk, unfinished: bool) {
    if let Some(sounded) = read_sounds_of(index, plain, unfinished, false) {
        for (reading, other) in plain.readings.iter_mut().zip(sounded.readings) {
            if reading.found != Found::Stop && other.found >= Found::Prefix {
                reading.candidates.extend(other.candidates);
            }
        }
    }
}

/// Brackets and the like are letters on the other layout.
fn has_layout_letters(chunk: &str) -> bool {
    swap_layout(chunk).is_some_and(|text| text.chars().any(|c| fold(c).is_some()))
}

fn read_text(index: &Index, text: &str, unfinished: bool) -> Chunk {
    let mut readings = Vec::new();
    words(text, |_, _, word| readings.push(read_word(index, word, false)));
    let ends_in_word = text.chars().next_back().and_then(fold).is_some();
    if unfinished
        && ends_in_word
        && let Some(last) = readings.last_mut()
    {
        *last = read_word(index, &last.word, true);
    }
    Chunk { readings, text: None, layout: false }
}

/// The other layout; a last key that only closes the sentence may have been meant as typed («rjl,»).
fn read_swapped(index: &Index, text: &str, unfinished: bool) -> Chunk {
    let mut chunk = read_text(index, text, unfinished);
    let mut text = text;
    if chunk.found() < Found::Prefix
        && let Some(shorter) = text.strip_suffix(['б', 'ю', 'ж', 'э', 'Ж', 'Э', 'Б', 'Ю'])
    {
        let without = read_text(index, shorter, unfinished);
        if without.found() >= Found::Prefix {
            chunk = without;
            text = shorter;
        }
    }
    chunk.text = Some(text.to_lowercase());
    chunk.layout = true;
    chunk
}

/// A finished or unfinished word, as it is spelt.
fn read_word(index: &Index, word: &[u8], unfinished: bool) -> Reading {
    let mut reading = Reading { word: word.to_vec(), found: Found::No, candidates: Vec::new(), fixed: None };
    // Before the dictionary: a stem may be spelt like a function word («неё» gives «не»).
    let stop = is_stop(word);
    if let Some(term) = index.terms.find(&stem(word)) {
        reading.candidates.push(Candidate { term, quality: quality::STEM });
        reading.found = Found::Stem;
    }
    if unfinished {
        add_prefix(index, &mut reading, word);
    }
    if stop {
        // Its candidates serve a query of nothing but function words.
        reading.found = Found::Stop;
    }
    reading
}

fn add_prefix(index: &Index, reading: &mut Reading, word: &[u8]) {
    let exact = reading.candidates.first().map(|c| c.term);
    let mut terms: Vec<u32> = index.terms.range(word).filter(|t| Some(*t) != exact).collect();
    if terms.len() > PREFIX_TERMS_MAX {
        terms.sort_by_key(|t| std::cmp::Reverse(index.postings(*t).len()));
        terms.truncate(PREFIX_TERMS_MAX);
    }
    for term in terms {
        let share = word.len() as f32 / index.terms.get(term as usize).len() as f32;
        let (low, high) = quality::PREFIX;
        let quality = if exact.is_some() { quality::LONGER * share } else { low + (high - low) * share };
        reading.candidates.push(Candidate { term, quality });
    }
    if reading.found == Found::No && !reading.candidates.is_empty() {
        reading.found = Found::Prefix;
    }
}

/// The chunk as Russian in Latin letters: look-alikes («cmc») first, then by sound («oshibka»).
fn read_sounds(index: &Index, plain: &Chunk, unfinished: bool) -> Option<Chunk> {
    read_sounds_of(index, plain, unfinished, true)
}

fn read_sounds_of(index: &Index, plain: &Chunk, unfinished: bool, keep_known: bool) -> Option<Chunk> {
    if plain.readings.is_empty() || plain.readings.iter().any(|r| script(&r.word) != Script::Latin) {
        return None;
    }
    let count = plain.readings.len();
    let mut text = String::new();
    let mut readings = Vec::with_capacity(count);
    for (nth, latin) in plain.readings.iter().enumerate() {
        let last = unfinished && nth + 1 == count;
        let keep = keep_known && latin.found >= Found::Stop;
        let reading = if keep { latin.clone() } else { read_sound(index, &latin.word, last) };
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&unfold(&reading.word));
        readings.push(reading);
    }
    Some(Chunk { readings, text: Some(text), layout: false })
}

fn read_sound(index: &Index, latin: &[u8], unfinished: bool) -> Reading {
    let twin: Option<Word> = latin.iter().map(|b| latin_twin(*b)).collect();
    if let Some(twin) = twin {
        let reading = read_word(index, &twin, unfinished);
        if reading.found >= Found::Prefix {
            return reading;
        }
    }
    let russian = to_russian(latin);
    let mut reading = read_word(index, &russian, unfinished);
    if reading.found >= Found::Stop {
        // «podpis»: shown with its soft sign.
        let usual = reading.candidates.first().map(|c| index.usual_form(c.term));
        reading.fixed = usual.filter(|u| u.strip_prefix(russian.as_slice()) == Some(&[cyrillic('ь')]));
        return reading;
    }
    // A soft sign is rarely written in Latin, and it decides the stem of a verb.
    let mut soft = russian.clone();
    soft.push(cyrillic('ь'));
    for word in [&russian, &soft] {
        let Some(key) = sound_key(&stem(word)) else { continue };
        for at in index.sounds.range(&key) {
            if index.sounds.get(at as usize) != key {
                break;
            }
            let term = index.sound_terms[at as usize];
            reading.candidates.retain(|c| c.term != term);
            reading.candidates.insert(0, Candidate { term, quality: quality::VARIANT });
            reading.fixed = Some(index.usual_form(term));
            reading.found = Found::Stem;
        }
        if reading.found == Found::Stem {
            return reading;
        }
    }
    if unfinished
        && reading.found < Found::Prefix
        && let Some(key) = sound_key(&russian)
    {
        for at in index.sounds.range(&key).take(PREFIX_TERMS_MAX) {
            reading
                .candidates
                .push(Candidate { term: index.sound_terms[at as usize], quality: quality::PREFIX.0 });
            reading.found = Found::Prefix;
        }
    }
    reading
}

/// Edits forgiven in a word of so many letters (SPEC 1.1: one from four letters, two from eight).
pub(super) fn edits_for(letters: usize) -> u8 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => EDITS_MAX,
    }
}

/// Looks for what was meant by an unknown word; the cost orders the readings of a chunk: edits in tenths of a
/// letter, a word without any guess costs most.
fn mend(index: &Index, reading: &mut Reading, unfinished: bool) -> u32 {
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
        near.retain(|(_, d)| *d == least);
        // Among equally near words the one with the same first letter, then the one met most often.
        let rank = |term: u32| {
            let first = index.terms.get(term as usize).first() == word.first();
            (first, index.postings(term).len())
        };
        near.sort_by_key(|(term, _)| std::cmp::Reverse(rank(*term)));
        near.truncate(TYPO_TERMS_MAX);
        for (nth, (term, distance)) in near.iter().enumerate() {
            let factor = if nth == 0 { 1.0 } else { 0.85 };
            reading
                .candidates
                .push(Candidate { term: *term, quality: quality::TYPO[usize::from(*distance)] * factor });
        }
        reading.found = Found::Typo;
        reading.fixed = near.first().map(|(term, _)| mended(index, *term, &word, &base));
        cost = 10 * u32::from(least);
    } else if unfinished && edits > 0 {
        let mut starts: Vec<(u32, u8)> = Vec::new();
        index.terms.fuzzy(&word, 1, true, |term, distance| starts.push((term, distance)));
        starts.sort_by_key(|(term, _)| std::cmp::Reverse(index.postings(*term).len()));
        starts.truncate(TYPO_TERMS_MAX);
        for (term, _) in &starts {
            reading.candidates.push(Candidate { term: *term, quality: quality::TYPO[1] });
        }
        if let Some((term, _)) = starts.first() {
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
                let share = if c.quality > best - 0.1 { 1.0 } else { 0.27 };
                share * index.postings(c.term).len() as f32
            })
            .sum();
        let frequency = frequency.min(total);
        // A word that nothing contains still counts when documents are asked to contain all words.
        slot.weight *=
            if frequency > 0.0 { (1.0 + total / (frequency + 0.55)).ln().powf(RARITY) } else { 1.2 };
    }
}

fn keep_rarest(slots: &mut Vec<Slot>) {
    if slots.len() > SLOTS_MAX {
        slots.retain(|s| !s.candidates.is_empty());
        let mut weights: Vec<f32> = slots.iter().map(|s| s.weight).collect();
        weights.sort_by(|a, b| b.total_cmp(a));
        if let Some(least) = weights.get(SLOTS_MAX - 1).copied() {
            slots.retain(|s| s.weight >= least);
        }
        slots.truncate(SLOTS_MAX);
    }
}
