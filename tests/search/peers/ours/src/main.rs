//! `peers-ours set.json out.json [file.idx]`: ranks every query of the set and times it natively.
//! `peers-ours set.json --misses`: what the tuned half misses, and the figures of both halves, for tuning.

use std::{collections::BTreeMap, env, fs, time::Instant};

use ours::{Engine, Set};
use shared::search::Index;

/// Each query is asked so often; the fastest counts, so that what else the machine was doing falls out.
const ROUNDS: usize = 15;

fn main() {
    let mut arguments = env::args().skip(1);
    let set = arguments.next().expect("the exported set");
    let out = arguments.next().expect("where to write");
    let set: Set = serde_json::from_str(&fs::read_to_string(set).expect("the set")).expect("the set");
    let file = Index::build(&set.docs, &set.synonyms).to_bytes();
    let engine = Engine::new(&file, &set.docs);
    if out == "--misses" {
        return misses(&set, &engine);
    }
    if let Some(path) = arguments.next() {
        fs::write(path, &file).expect("a file that can be written to");
    }
    let mut ranked = Vec::new();
    let mut micros = vec![f64::MAX; set.pairs.len()];
    for round in 0..ROUNDS {
        for (pair, best) in set.pairs.iter().zip(&mut micros) {
            let start = Instant::now();
            let found = engine.search(&pair.query);
            *best = best.min(start.elapsed().as_secs_f64() * 1e6);
            if round == 0 {
                ranked.push(found);
            }
        }
    }
    let json = serde_json::json!({ "ranked": ranked, "micros": micros, "bytes": file.len() });
    fs::write(out, json.to_string()).expect("a file that can be written to");
}

fn misses(set: &Set, engine: &Engine) {
    let mut sums: BTreeMap<(String, String), [f64; 3]> = BTreeMap::new();
    for pair in &set.pairs {
        let found = engine.search(&pair.query);
        let names: Vec<&String> = found.iter().map(|at| &set.names[*at]).collect();
        let places: Vec<Option<usize>> =
            pair.expected.iter().map(|i| names.iter().position(|n| i.contains(n))).collect();
        let first = places.iter().flatten().min();
        let all = places.iter().all(|p| p.is_some_and(|p| p < 5));
        for kind in [pair.kind.as_str(), "all"] {
            let sum = sums.entry((pair.half.clone(), kind.to_owned())).or_default();
            sum[0] += 1.0;
            sum[1] += first.map_or(0.0, |f| 1.0 / (f + 1) as f64);
            sum[2] += f64::from(u8::from(all));
        }
        if pair.half == "tuned" && (first != Some(&0) || !all) {
            let place = first.map_or("–".to_owned(), |f| (f + 1).to_string());
            let understood = engine.corrected(&pair.query).unwrap_or("=".to_owned());
            let top: Vec<_> = names.iter().take(4).collect();
            println!("{place:>2} [{}] {} ({understood}) → {top:?}", pair.kind, pair.query);
        }
    }
    println!("answer box of the tuned half: second at most, shown, right");
    for most in [0.9, 0.8, 0.7, 0.65, 0.6, 0.55, 0.5, 0.4f32] {
        let shown = set.pairs.iter().filter(|p| p.half == "tuned").filter_map(|pair| {
            let scores = engine.scores(&pair.query);
            let out = scores.len() == 1 || scores.len() > 1 && scores[1] <= most * scores[0];
            out.then(|| {
                pair.expected.iter().flatten().any(|e| *e == set.names[engine.search(&pair.query)[0]])
            })
        });
        let shown: Vec<bool> = shown.collect();
        let right = shown.iter().filter(|r| **r).count();
        println!("{most} {} {:.3}", shown.len(), right as f64 / shown.len().max(1) as f64);
    }
    for ((half, kind), [count, mrr, recall]) in sums {
        println!("{half:<9} {kind:<10} {count:>4} {:.3} {:.3}", mrr / count, recall / count);
    }
}
