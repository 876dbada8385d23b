//! Times search as somebody types: p50, p99 and the worst keystroke, over the shipped content and over 10,000
//! generated articles. `cargo run --release -p opora-tests --bin bench_search`; with words after it, prints what
//! the shipped content answers to them.

use std::time::{Duration, Instant};

use shared::search::{Doc, Index, Kind, Options};

/// Queries as people type them; every beginning of each is one keystroke.
const TYPED: [&str; 12] = [
    "не приходит код из смс",
    "забыл пароль",
    "jib,rf yf gjhnfkt",
    "podtverdit lichnost",
    "электроная подпись не работает",
    "регестрация ип",
    "ошибка 0х800В0109 при подписании",
    "есиа 7014",
    "банк отклонил оплату хотя деньги на карте есть",
    "загранпаспорт ребёнку",
    "сертефикат просрочен что делать как подписать заявление",
    "payment declined",
];

fn main() {
    let (docs, synonyms) = opora_tests::content::shipped();
    let index = Index::build(&docs, &synonyms);
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if !asked.is_empty() {
        for query in asked {
            answer(&index, &query);
        }
        return;
    }
    report("shipped content", &index);
    let many = generated(&docs, 10_000);
    let started = Instant::now();
    let index = Index::build(&many, &synonyms);
    println!("built in {:?}", started.elapsed());
    report("generated articles", &index);
}

fn answer(index: &Index, query: &str) {
    let results = index.search(query, &Options::default());
    println!("{query} ({})", results.corrected.as_deref().unwrap_or("="));
    for hit in results.hits {
        println!("  {:7.3} {:<10} {:<40} {}", hit.score, hit.kind.as_str(), hit.id, hit.title);
    }
}

fn report(name: &str, index: &Index) {
    let bytes = index.to_bytes();
    let started = Instant::now();
    let loaded = Index::from_bytes(&bytes).map(|i| i.len());
    println!(
        "{name}: {} documents, {} bytes, loaded in {:?} ({loaded:?})",
        index.len(),
        bytes.len(),
        started.elapsed()
    );
    // The best of five of each keystroke: what the work takes, not what else the machine was doing.
    let mut times: Vec<(Duration, &str)> = Vec::new();
    for query in TYPED {
        for (end, c) in query.char_indices().skip(1) {
            let typed = &query[..end + c.len_utf8()];
            let best = (0..5).map(|_| {
                let started = Instant::now();
                std::hint::black_box(index.search(typed, &Options::default()));
                started.elapsed()
            });
            times.push((best.min().unwrap_or_default(), typed));
        }
    }
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!(
        "  {} keystrokes: p50 {:?}, p99 {:?} «{}», worst {:?} «{}»",
        times.len(),
        at(50).0,
        at(99).0,
        at(99).1,
        at(100).0,
        at(100).1
    );
}

/// Articles mixed from the sentences of the real ones, the same each time, about 150 words each, with words of
/// their own so that the dictionary grows as it would.
fn generated(docs: &[Doc], count: usize) -> Vec<Doc> {
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
                const SYLLABLES: [&str; 16] = [
                    "ка", "ро", "ми", "ста", "пре", "ло", "ви", "до", "ну", "ше", "тра", "би", "го", "ре",
                    "зна", "по",
                ];
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
