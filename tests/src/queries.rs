//! The test set of search, `tests/search/pairs.csv`, and what its queries are asked of.

use shared::search::{Doc, Kind};

/// A query with the items that answer it.
#[derive(Debug, Clone)]
pub struct Pair {
    /// As people type it.
    pub query: String,
    /// `natural`, `typo`, `layout` …
    pub kind: String,
    /// Any of them is a good answer: `article:slug`, `error_code:family/code` …
    pub expected: Vec<String>,
}

/// The whole set.
///
/// # Panics
/// When a line is not of three columns.
pub fn pairs() -> Vec<Pair> {
    let text = include_str!("../search/pairs.csv");
    let mut pairs = Vec::new();
    for line in text.lines().skip(1).filter(|l| !l.trim().is_empty()) {
        // The query may be quoted: `;` is a letter on the other keyboard layout.
        let (query, rest) = match line.strip_prefix('"') {
            Some(quoted) => quoted.split_once("\";").expect("a closing quote"),
            None => line.split_once(';').expect("three columns"),
        };
        let (kind, expected) = rest.split_once(';').expect("three columns");
        pairs.push(Pair {
            query: query.replace("\"\"", "\""),
            kind: kind.to_owned(),
            expected: expected.trim().split('|').map(ToOwned::to_owned).collect(),
        });
    }
    pairs
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
