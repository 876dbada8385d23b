//! What the shipped content answers: `cargo run --release -p opora-tests --bin ask_search -- забыл пароль`. Words in
//! quotes are one query each.

use shared::search::{Index, Options};

fn main() {
    let (docs, synonyms) = opora_tests::content::shipped();
    let index = Index::build(&docs, &synonyms);
    for query in std::env::args().skip(1) {
        let results = index.search(&query, &Options::default());
        println!("{query} ({})", results.corrected.as_deref().unwrap_or("="));
        for hit in results.hits {
            println!("  {:7.3} {:<10} {:<40} {}", hit.score, hit.kind.as_str(), hit.id, hit.title);
        }
    }
}
