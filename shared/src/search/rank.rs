//! Which documents answer a query best.

use super::highlight::Marker;
use super::index::{Index, Place, sort};
use super::query::{Slot, Understood};
use super::text::words;
use super::types::{Hit, Kind, Options};

/// What a word is worth where it stands: title beats tags and keywords, they beat the summary, it beats the body.
const TITLE: f32 = 1.30;
const TAGS: f32 = 0.69;
const SUMMARY: f32 = 0.08;
const BODY: f32 = 0.08;
/// Each further field that has the word too.
const ALSO: f32 = 0.03;
/// Each step of "often in the body".
const OFTEN: f32 = 0.04;
/// How much all of the query's weight counts that meets in title and summary, in one phrase of the keywords, or in
/// one part of the body. Scattered over a long text, the many words of a question meet by chance and prove nothing.
const HEAD_MEETS: f32 = 1.30;
const PHRASE_MEETS: f32 = 0.87;
const BODY_MEETS: f32 = 0.65;
/// How much it counts that the query has all of that phrase: it is a title by another name.
const PHRASE_COVERS: f32 = 2.00;
/// Added when no word is missing where they meet: all beat some. The more words, the more it is by chance.
const ALL: f32 = 2.00;
const ALL_OF_FEW: f32 = 6.00;
const FEW: usize = 3;
/// What is left of it where that place says much more than was asked.
const ALL_LOOSE: f32 = 0.05;
/// How close neighbouring words stand.
const NEAR: f32 = 0.24;
/// How much of the title the query covers.
const COVERS: f32 = 0.91;
/// Words of the title in the very form that was typed.
const EXACT: f32 = 0.07;
/// What the most needed item gets above one that nobody needs.
const POPULAR: f32 = 0.06;
/// Candidates that are looked at closely.
const SHORT_LIST: usize = 64;
/// What a recognised code adds at full confidence; more than words of any query reach.
const CODE: f32 = 400.0;
/// Preference among kinds when the query is words: answers before codes.
const GUIDES: f32 = 0.80;
const SERVICES: f32 = 0.8;
const TEMPLATES: f32 = 0.48;
const CODES: f32 = 0.12;

fn kind_factor(kind: Kind) -> f32 {
    match kind {
        Kind::Faq | Kind::Article => 1.0,
        Kind::Guide => GUIDES,
        Kind::ErrorCode => CODES,
        Kind::Service => SERVICES,
        Kind::Template | Kind::News => TEMPLATES,
    }
}

/// A value for each place a word may stand in, worked out once.
fn field_values() -> [f32; 16] {
    let mut values = [0.0; 16];
    for (fields, value) in values.iter_mut().enumerate() {
        let mut others = 0.0;
        let worths =
            [(Place::TITLE, TITLE), (Place::TAGS, TAGS), (Place::SUMMARY, SUMMARY), (Place::BODY, BODY)];
        for (field, worth) in worths {
            if fields as u32 & field != 0 {
                if *value == 0.0 {
                    *value = worth;
                } else {
                    others += ALSO;
                }
            }
        }
        *value += others;
    }
    values
}

pub(super) fn hits(index: &Index, query: &Understood, options: &Options) -> Vec<Hit> {
    let count = index.len();
    let wanted = |doc: usize| options.kinds.is_empty() || options.kinds.contains(&index.docs.kinds[doc]);
    let width = query.slots.len();
    let values = field_values();
    // Of each document and slot: the best score and where that was.
    let mut best: Vec<(f32, Place)> = vec![(0.0, Place::default()); count * width];
    for (slot_at, slot) in query.slots.iter().enumerate() {
        for candidate in &slot.candidates {
            for posting in index.postings(candidate.term) {
                let place = posting.place;
                let mut value = values[place.fields() as usize] + OFTEN * place.often() as f32;
                if place.fields() == Place::BODY {
                    value *= index.body_values[posting.doc as usize];
                }
                let score = candidate.quality * value;
                let cell = &mut best[posting.doc as usize * width + slot_at];
                if score > cell.0 {
                    *cell = (score, place);
                }
            }
        }
    }
    let total: f32 = query.slots.iter().map(|s| s.weight).sum();
    let mut codes = vec![0u8; if query.codes.is_empty() { 0 } else { count }];
    for (doc, confidence) in &query.codes {
        codes[*doc as usize] = *confidence;
    }
    let code = |doc: usize| codes.get(doc).copied().unwrap_or(0);
    let mut list: Vec<u64> = Vec::new();
    for doc in 0..count {
        let row = &best[doc * width..(doc + 1) * width];
        let mut score = 0.0;
        let mut covered = 0.0;
        for (slot, (value, _)) in query.slots.iter().zip(row) {
            if *value > 0.0 {
                score += slot.weight * value;
                covered += slot.weight;
            }
        }
        if (covered > 0.0 || code(doc) > 0) && wanted(doc) {
            let share: f32 = if total > 0.0 { covered / total } else { 0.0 };
            let sure = f32::from(code(doc)) / 100.0;
            let words = score * share.sqrt() * kind_factor(index.docs.kinds[doc]);
            list.push(key(words + CODE * sure * sure, doc as u32));
        }
    }
    let short = SHORT_LIST.max(options.limit);
    if list.len() > short {
        list.select_nth_unstable(short);
        list.truncate(short);
    }
    for entry in &mut list {
        let (score, doc) = entry_of(*entry);
        let row = &best[doc * width..(doc + 1) * width];
        let (factor, whole) = closer_look(index, doc, &query.slots, row);
        *entry = key(score * factor + whole * kind_factor(index.docs.kinds[doc]), doc as u32);
    }
    sort(&mut list);
    list.truncate(options.limit);
    let marker = Marker::new(index, &query.slots);
    list.into_iter().map(|entry| hit(index, &marker, entry_of(entry))).collect()
}

/// How much of the query's weight stands together: squares of the shares, each by its worth. And what it is worth that
/// one place has all of it.
fn together(index: &Index, doc: usize, slots: &[Slot], row: &[(f32, Place)]) -> (f32, f32) {
    const HEAD: u32 = Place::TITLE | Place::SUMMARY;
    const PARTS: usize = Place::BODY_PARTS as usize;
    const PHRASES: usize = Place::PHRASES as usize;
    const PLACES: usize = PARTS + PHRASES + 1;
    let mut sums = [0.0f32; PLACES];
    let mut met = [0u8; PLACES];
    let (mut total, mut everywhere) = (0.0, u32::MAX);
    for (slot, (value, place)) in slots.iter().zip(row) {
        total += slot.weight;
        // The parts of the body, the phrases, the head.
        let places = if *value > 0.0 {
            place.parts() | place.phrases() << PARTS | u32::from(place.has(HEAD)) << (PLACES - 1)
        } else {
            0
        };
        everywhere &= places;
        for (at, sum) in sums.iter_mut().enumerate() {
            let here = places >> at & 1;
            *sum += slot.weight * here as f32;
            met[at] += here as u8;
        }
    }
    let share = |sum: f32| (sum / total) * (sum / total);
    let body = sums[..PARTS].iter().fold(0.0f32, |most, sum| most.max(share(*sum)));
    let phrase = (0..PHRASES).fold(0.0f32, |most, at| {
        let covered = f32::from(met[PARTS + at]) / f32::from(index.phrase_sizes[doc][at].max(1));
        most.max(share(sums[PARTS + at]) * (PHRASE_MEETS + PHRASE_COVERS * covered.min(1.0)))
    });
    // Of a place that has every word: how much of it the query is.
    let whole = |at: usize| {
        let size = match at {
            _ if at < PARTS => index.part_sizes[doc],
            _ if at == PLACES - 1 => index.title_sizes[doc],
            _ => index.phrase_sizes[doc][at - PARTS],
        };
        (f32::from(met[at]) / f32::from(size.max(1))).min(1.0)
    };
    let all = if everywhere == 0 {
        0.0
    } else {
        let most = (0..PLACES).filter(|at| everywhere >> at & 1 == 1).map(whole).fold(0.0, f32::max);
        let worth = if slots.len() <= FEW { ALL_OF_FEW } else { ALL };
        worth * (ALL_LOOSE + (1.0 - ALL_LOOSE) * most)
    };
    (BODY_MEETS * body + phrase + HEAD_MEETS * share(sums[PLACES - 1]), all)
}

/// Sorts by score, best first, then by document: scores are positive, so their bits are in their order.
fn key(score: f32, doc: u32) -> u64 {
    u64::from(!score.max(0.0).to_bits()) << 32 | u64::from(doc)
}

fn entry_of(key: u64) -> (f32, usize) {
    (f32::from_bits(!((key >> 32) as u32)), key as u32 as usize)
}

/// What only the best candidates are asked: nearness and order of the words, exact forms in the title, how
/// much of the title the query covers, how often people need the item. A factor around 1, and what is added.
fn closer_look(index: &Index, doc: usize, slots: &[Slot], row: &[(f32, Place)]) -> (f32, f32) {
    if slots.is_empty() {
        return (1.0, 0.0);
    }
    let (meet, all) = together(index, doc, slots, row);
    let mut factor = 1.0 + meet + NEAR * nearness(row);
    let in_title = row.iter().filter(|(score, place)| *score > 0.0 && place.has(Place::TITLE)).count();
    if in_title > 0 {
        let size = f32::from(index.title_sizes[doc].max(1));
        factor += COVERS * (in_title as f32 / size).min(1.0);
        let mut exact = 0usize;
        words(index.docs.titles.get(doc), |_, _, word| {
            exact += usize::from(slots.iter().any(|s| s.word == word));
        });
        factor += EXACT * (exact as f32 / slots.len() as f32).min(1.0);
    }
    (factor + POPULAR * f32::from(index.docs.popularity[doc]) / 255.0, all)
}

/// How close neighbouring words of the query stand, 0..=1.
fn nearness(row: &[(f32, Place)]) -> f32 {
    let mut sum = 0.0;
    let mut pairs = 0usize;
    for pair in row.windows(2) {
        let [(one, a), (two, b)] = pair else { continue };
        pairs += 1;
        if *one == 0.0 || *two == 0.0 {
            continue;
        }
        let both = a.fields() & b.fields();
        let gap = |from: u32, to: u32| match i64::from(to) - i64::from(from) {
            1 => 1.0,
            2 => 0.8,
            3 | -1 => 0.6,
            4..=6 => 0.4,
            -4..=-2 => 0.35,
            _ => 0.2,
        };
        let title = if both & Place::TITLE != 0 { gap(a.title(), b.title()) } else { 0.0 };
        let summary = if both & Place::SUMMARY != 0 { 0.6 * gap(a.summary(), b.summary()) } else { 0.0 };
        let body = if a.parts() & b.parts() != 0 { 0.25 } else { 0.0 };
        sum += f32::max(title, f32::max(summary, body));
    }
    if pairs == 0 { 0.0 } else { sum / pairs as f32 }
}

fn hit(index: &Index, marker: &Marker<'_>, (score, doc): (f32, usize)) -> Hit {
    let docs = &index.docs;
    let (title, snippet) = (docs.titles.get(doc), docs.summaries.get(doc));
    Hit {
        kind: docs.kinds[doc],
        id: docs.ids.get(doc).to_owned(),
        family: docs.family(doc).map(ToOwned::to_owned),
        title: title.to_owned(),
        snippet: snippet.to_owned(),
        url: docs.urls.get(doc).to_owned(),
        score,
        title_marks: marker.marks(title),
        snippet_marks: marker.marks(snippet),
    }
}
