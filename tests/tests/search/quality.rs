//! How well the shipped content is found: MRR@10 and recall@5 by kind of query, over the half of the set that was
//! tuned on and over the half that was not.
//!
//! A pair names one or several good answers: the first of them that is found counts for MRR, any of them among the
//! first five counts as recalled. A query with two intents is recalled when both are among the first five.

use std::{collections::BTreeMap, fmt::Write as _, io::Write as _};

use opora_tests::queries::{Half, Pair, doc_name, hit_name, pairs};
use shared::search::{Index, Options, stands_out};

/// What the whole set must reach.
const LEAST_MRR: f64 = 0.92;
/// See [`LEAST_MRR`].
const LEAST_RECALL: f64 = 0.97;
/// What each kind of query that is not plain words must reach, in both halves together.
const HARD: [(&str, f64); 3] = [("typo", 0.90), ("layout", 0.90), ("translit", 0.90)];
/// What the half that nobody tuned on must reach: as reached (0.902 and 0.987), less a small margin for new content.
const HELD_OUT: (f64, f64) = (0.88, 0.97);
/// How often an answer that is shown before the list must be right, in both halves together.
const ANSWER_RIGHT: f64 = 0.97;
/// Queries of the set that may find nothing at all.
const MOST_NOTHING: f64 = 0.01;
/// Of the file that browsers download.
const MOST_BYTES: usize = 250_000;

#[derive(Default)]
struct Score {
    count: f64,
    reciprocal: f64,
    recalled: f64,
    nothing: f64,
    /// Queries with an answer before the list, and those where it is right.
    answered: f64,
    answered_right: f64,
}

impl Score {
    fn mrr(&self) -> f64 {
        self.reciprocal / self.count
    }

    fn recall(&self) -> f64 {
        self.recalled / self.count
    }
}

/// The place of the first good answer, and whether every intent is answered among the first five.
fn judge(pair: &Pair, names: &[String]) -> (Option<usize>, bool) {
    let place = |intent: &Vec<String>| names.iter().position(|n| intent.contains(n));
    let places: Vec<Option<usize>> = pair.expected.iter().map(place).collect();
    (places.iter().flatten().min().copied(), places.iter().all(|p| p.is_some_and(|p| p < 5)))
}

fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    brotli::CompressorWriter::new(&mut out, 4096, 11, 22).write_all(bytes).expect("memory does not fail");
    out.len()
}

#[test]
fn shipped_content_is_found() {
    let (docs, synonyms) = opora_tests::content::shipped();
    let known: Vec<String> = docs.iter().map(doc_name).collect();
    let bytes = Index::build(&docs, &synonyms).to_bytes();
    let index = Index::from_bytes(&bytes).expect("own bytes");
    let mut scores: BTreeMap<(Option<Half>, String), Score> = BTreeMap::new();
    let mut misses = String::new();
    for pair in pairs() {
        let missing: Vec<_> = pair.expected.iter().flatten().filter(|e| !known.contains(e)).collect();
        assert!(missing.is_empty(), "«{}» expects what the content has not: {missing:?}", pair.query);
        let results = index.search(&pair.query, &Options::default());
        let names: Vec<String> = results.hits.iter().map(hit_name).collect();
        let (rank, recalled) = judge(&pair, &names);
        let answered = stands_out(&results.hits.iter().map(|hit| hit.score).collect::<Vec<_>>());
        for half in [Some(pair.half), None] {
            for kind in [pair.kind.as_str(), "all"] {
                let score = scores.entry((half, kind.to_owned())).or_default();
                score.count += 1.0;
                score.reciprocal += rank.map_or(0.0, |r| 1.0 / (r as f64 + 1.0));
                score.recalled += f64::from(u8::from(recalled));
                score.nothing += f64::from(u8::from(names.is_empty()));
                score.answered += f64::from(u8::from(answered));
                score.answered_right += f64::from(u8::from(answered && rank == Some(0)));
            }
        }
        // The held-out half is counted and not shown: who reads its misses tunes on it.
        if (rank != Some(0) || !recalled) && pair.half == Half::Tuned {
            let place = rank.map_or("–".to_owned(), |r| (r + 1).to_string());
            let top: Vec<_> = names.iter().take(3).collect();
            let understood = results.corrected.as_deref().unwrap_or("=");
            let _ = writeln!(misses, "{place:>2} [{}] {} ({understood}) → {top:?}", pair.kind, pair.query);
        }
    }
    println!("{misses}");
    for (half, title) in
        [(Some(Half::Tuned), "tuned on"), (Some(Half::HeldOut), "held out"), (None, "together")]
    {
        println!(
            "{title:<12}{:>5}{:>10}{:>11}{:>10}{:>10}{:>8}",
            "n", "MRR@10", "recall@5", "nothing", "answered", "right"
        );
        for ((_, kind), score) in scores.iter().filter(|((h, _), _)| *h == half) {
            println!(
                "{kind:<12}{:>5}{:>10.3}{:>11.3}{:>10.3}{:>10.3}{:>8.3}",
                score.count,
                score.mrr(),
                score.recall(),
                score.nothing / score.count,
                score.answered / score.count,
                score.answered_right / score.answered.max(1.0)
            );
        }
    }
    let packed = brotli(&bytes);
    println!("index: {} documents, {} bytes, {packed} with brotli", docs.len(), bytes.len());
    let score = |half: Option<Half>, kind: &str| &scores[&(half, kind.to_owned())];
    let all = score(None, "all");
    assert!(all.mrr() >= LEAST_MRR, "MRR@10 under {LEAST_MRR}: see the table above");
    assert!(all.recall() >= LEAST_RECALL, "recall@5 under {LEAST_RECALL}: see the table above");
    for (kind, least) in HARD {
        assert!(score(None, kind).recall() >= least, "recall@5 of {kind} under {least}: see the table above");
    }
    let held_out = score(Some(Half::HeldOut), "all");
    assert!(
        held_out.mrr() >= HELD_OUT.0 && held_out.recall() >= HELD_OUT.1,
        "held-out half: see the table above"
    );
    assert!(
        all.answered_right >= ANSWER_RIGHT * all.answered,
        "answers before the list: see the table above"
    );
    let nothing = all.nothing / all.count;
    assert!(nothing < MOST_NOTHING, "{nothing:.3} of the queries find nothing, {MOST_NOTHING} are allowed");
    assert!(packed <= MOST_BYTES, "the index has {packed} bytes, {MOST_BYTES} are allowed");
}
