//! How well the shipped content is found: MRR@10 and recall@5 by kind of query over `search/pairs.csv`.
//!
//! A pair names one or several good answers: the first of them that is found counts for MRR, any of them among the
//! first five counts as recalled.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use opora_tests::queries::pairs;
use shared::search::{Hit, Index, Kind, Options};

/// The least that the whole set must reach (SPEC 9, issue on search).
const LEAST_MRR: f64 = 0.85;
const LEAST_RECALL: f64 = 0.95;
/// Of the file that browsers download.
const MOST_BYTES: usize = 120_000;

#[derive(Default)]
struct Score {
    count: f64,
    reciprocal: f64,
    recalled: f64,
}

/// As the set writes it: answers and articles are both `article:slug`.
fn name(hit: &Hit) -> String {
    match hit.kind {
        Kind::Article | Kind::Faq => format!("article:{}", hit.id),
        Kind::ErrorCode => format!("error_code:{}/{}", hit.family.as_deref().unwrap_or_default(), hit.id),
        kind => format!("{}:{}", kind.as_str(), hit.id),
    }
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 11, 22).write_all(bytes).expect("memory does not fail");
    out.len()
}

#[test]
fn shipped_content_is_found() {
    let (docs, synonyms) = opora_tests::content::shipped();
    let known: Vec<String> = {
        let index = Index::build(&docs, &[]);
        assert_eq!(index.len(), docs.len());
        docs.iter()
            .map(|d| match d.kind {
                Kind::Article | Kind::Faq => format!("article:{}", d.id),
                Kind::ErrorCode => format!("error_code:{}/{}", d.family.as_deref().unwrap_or_default(), d.id),
                kind => format!("{}:{}", kind.as_str(), d.id),
            })
            .collect()
    };
    let index = Index::build(&docs, &synonyms);
    let bytes = index.to_bytes();
    let index = Index::from_bytes(&bytes).expect("own bytes");
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut misses = String::new();
    for pair in pairs() {
        let missing: Vec<_> = pair.expected.iter().filter(|e| !known.contains(e)).collect();
        let options = Options { limit: 10, kinds: Vec::new(), prefix: true };
        let results = index.search(&pair.query, &options);
        let names: Vec<String> = results.hits.iter().map(name).collect();
        let rank = names.iter().position(|n| pair.expected.contains(n));
        for kind in [pair.kind.as_str(), "all"] {
            let score = scores.entry(kind.to_owned()).or_default();
            score.count += 1.0;
            score.reciprocal += rank.map_or(0.0, |r| 1.0 / (r as f64 + 1.0));
            score.recalled += f64::from(u8::from(rank.is_some_and(|r| r < 5)));
        }
        if rank != Some(0) {
            let place = rank.map_or("–".to_owned(), |r| (r + 1).to_string());
            let top: Vec<_> = names.iter().take(3).collect();
            let understood = results.corrected.as_deref().unwrap_or("=");
            let _ = writeln!(misses, "{place:>2} [{}] {} ({understood}) → {top:?}", pair.kind, pair.query);
            if !missing.is_empty() {
                let _ = writeln!(misses, "     not in the content: {missing:?}");
            }
        }
    }
    println!("{misses}");
    println!("{:<12}{:>5}{:>10}{:>11}", "queries", "n", "MRR@10", "recall@5");
    for (kind, score) in &scores {
        let (mrr, recall) = (score.reciprocal / score.count, score.recalled / score.count);
        println!("{kind:<12}{:>5}{mrr:>10.3}{recall:>11.3}", score.count);
    }
    let packed = brotli(&bytes);
    println!("index: {} documents, {} bytes, {packed} with brotli", docs.len(), bytes.len());
    let all = &scores["all"];
    assert!(all.reciprocal / all.count >= LEAST_MRR, "MRR@10 under {LEAST_MRR}: see the table above");
    assert!(all.recalled / all.count >= LEAST_RECALL, "recall@5 under {LEAST_RECALL}: see the table above");
    assert!(packed <= MOST_BYTES, "the index has {packed} bytes, {MOST_BYTES} are allowed");
}
