//! Ways to read what stands between two spaces: as typed, on the other keyboard layout, by sound, mistyped.

use super::index::Index;
use super::mend::mend;
use super::query::{Candidate, SLOTS_MAX, quality};
use super::stem::{is_stop, stem};
use super::text::{Script, Word, cyrillic, fold, latin_twin, lower, script, unfold, words};
use super::variants::{sound_key, swap_layout, to_russian};

/// Terms that an unfinished word may stand for.
const PREFIX_TERMS_MAX: usize = 96;

/// How sure a reading of a word is; the better one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
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
pub(super) struct Reading {
    pub(super) word: Word,
    pub(super) found: Found,
    pub(super) candidates: Vec<Candidate>,
    /// What to show when the word was mistyped.
    pub(super) fixed: Option<Word>,
}

/// The words between two spaces under one reading.
#[derive(Debug, Clone)]
pub(super) struct Chunk {
    pub(super) readings: Vec<Reading>,
    /// What to show when the whole chunk was read otherwise.
    pub(super) text: Option<String>,
    pub(super) layout: bool,
}

impl Chunk {
    /// The least sure of its words.
    pub(super) fn found(&self) -> Found {
        self.readings.iter().map(|r| r.found).min().unwrap_or(Found::No)
    }
}

/// How the query as a whole seems to be typed; settles short words that fit several ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Plain,
    /// The wrong keyboard layout.
    Layout,
    /// Russian in Latin letters.
    Sounds,
}

/// Counts the letters of Latin words that are words only on the other layout, or only by sound.
pub(super) fn guess_mode(index: &Index, query: &str) -> Mode {
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
pub(super) fn read_chunk(index: &Index, chunk: &str, unfinished: bool, mode: Mode) -> Chunk {
    let mut plain = read_text(index, chunk, unfinished);
    let plain_found = plain.found();
    // A beginning of a word of one or two letters proves nothing.
    let weak = plain_found == Found::Prefix && plain.readings.len() == 1 && plain.readings[0].word.len() < 3;
    // «d» and «v» between words of the other layout or alphabet are no English words.
    let tiny = mode != Mode::Plain
        && matches!(plain.readings.as_slice(), [one] if one.word.len() < 3 && script(&one.word) == Script::Latin);
    let sure =
        !tiny && plain_found >= Found::Stop || (plain_found == Found::Prefix && !weak && mode == Mode::Plain);
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
    chunk.text = Some(text.chars().map(lower).collect());
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
        terms = index.most_met(&terms, PREFIX_TERMS_MAX);
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
