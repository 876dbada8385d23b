//! The test set of search, `tests/search/*.csv`, and what its queries are asked of.

use serde::Serialize;
use shared::search::{Doc, Hit, Kind};

/// Chooses the half of a query. Changing it makes the held-out figures worthless: what was tuned on would be held out.
const SPLIT_SEED: u64 = 0x6f70_6f72_615f_3131;

/// What the tuning may have seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// Read while weights, synonyms and words were chosen.
    Tuned,
    /// Only measured: its queries were never looked at one by one.
    HeldOut,
}

/// A query with the items that answer it.
#[derive(Debug, Clone, Serialize)]
pub struct Pair {
    /// As people type it.
    pub query: String,
    /// `natural`, `typo`, `layout` …
    pub kind: String,
    /// One list an intent: any of its items is a good answer, `article:slug`, `error_code:family/code` …
    pub expected: Vec<Vec<String>>,
    /// Which half of the set it is in.
    pub half: Half,
}

/// The whole set: `pairs.csv`, of which every query was tuned on before there was a split, and `fresh.csv`, written
/// afterwards and split by [`SPLIT_SEED`].
///
/// # Panics
/// When a line is not of three columns.
pub fn pairs() -> Vec<Pair> {
    let mut pairs = read(include_str!("../search/pairs.csv"));
    let mut fresh = read(include_str!("../search/fresh.csv"));
    for pair in &mut fresh {
        pair.half = half(&pair.query);
    }
    pairs.append(&mut fresh);
    pairs
}

/// FNV-1a over the seed and the query.
fn half(query: &str) -> Half {
    let bytes = SPLIT_SEED.to_le_bytes().into_iter().chain(query.bytes());
    let hash = bytes
        .fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    // The upper bits: the lowest one is the parity of the letters alone.
    if (hash >> 40) & 1 == 0 { Half::Tuned } else { Half::HeldOut }
}

fn read(text: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for line in text.lines().skip(1).filter(|l| !l.trim().is_empty()) {
        // The query may be quoted: `;` is a letter on the other keyboard layout.
        let (query, rest) = match line.strip_prefix('"') {
            Some(quoted) => quoted.split_once("\";").expect("a closing quote"),
            None => line.split_once(';').expect("three columns"),
        };
        let (kind, expected) = rest.split_once(';').expect("three columns");
        let any_of = |intent: &str| intent.split('|').map(|item| item.trim().to_owned()).collect();
        pairs.push(Pair {
            query: query.replace("\"\"", "\""),
            kind: kind.to_owned(),
            expected: expected.split('&').map(any_of).collect(),
            half: Half::Tuned,
        });
    }
    pairs
}

/// As the set writes an item: answers and articles are both `article:slug`.
pub fn name(kind: Kind, family: Option<&str>, id: &str) -> String {
    match kind {
        Kind::Article | Kind::Faq => format!("article:{id}"),
        Kind::ErrorCode => format!("error_code:{}/{id}", family.unwrap_or_default()),
        kind => format!("{}:{id}", kind.as_str()),
    }
}

/// [`name`] of a hit.
pub fn hit_name(hit: &Hit) -> String {
    name(hit.kind, hit.family.as_deref(), &hit.id)
}

/// [`name`] of a document.
pub fn doc_name(doc: &Doc) -> String {
    name(doc.kind, doc.family.as_deref(), &doc.id)
}

/// Every beginning of every query, from the second character on: what is asked while they are typed.
pub fn keystrokes() -> Vec<String> {
    let pairs = pairs();
    let beginnings = pairs.iter().flat_map(|pair| {
        let ends = pair.query.char_indices().skip(1).map(|(at, c)| at + c.len_utf8());
        ends.map(|end| pair.query[..end].to_owned())
    });
    beginnings.collect()
}

/// Articles mixed from the sentences of the real ones, the same each time, about 150 words each, with words of
/// their own so that the dictionary grows as it would.
pub fn generated(docs: &[Doc], count: usize) -> Vec<Doc> {
    const SYLLABLES: [&str; 16] =
        ["ка", "ро", "ми", "ста", "пре", "ло", "ви", "до", "ну", "ше", "тра", "би", "го", "ре", "зна", "по"];
    let sentences: Vec<&str> =
        docs.iter().flat_map(|d| d.body.split(['.', '\n'])).filter(|s| s.len() > 40).collect();
    let mut state = 1u32;
    let mut next = |below: usize| {
        // A linear congruential generator: chance that repeats.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    (0..count)
        .map(|n| {
            let mut body = String::new();
            for _ in 0..14 {
                body.push_str(sentences[next(sentences.len())]);
                body.push_str(". ");
            }
            for _ in 0..3 {
                (0..4).for_each(|_| body.push_str(SYLLABLES[next(16)]));
                body.push(' ');
            }
            let pattern = &docs[next(docs.len())];
            Doc {
                kind: Kind::Article,
                id: format!("generated-{n}"),
                family: None,
                url: format!("/kb/generated-{n}"),
                title: format!("{} {n}", pattern.title),
                tags: pattern.tags.clone(),
                keywords: String::new(),
                summary: pattern.summary.clone(),
                body,
                popularity: 0,
            }
        })
        .collect()
}
