//! Publishing among ten thousand articles: how long until it is in the pages and in the search.

use std::{collections::HashMap, sync::Arc, time::Instant};

use opora::knowledge::{self, Live, Published};
use opora_tests::process::workspace;
use shared::{content::Doc, lang::Lang};
use uuid::Uuid;

use crate::row;

/// Articles.
const MANY: usize = 10_000;
/// Publications that are timed; the slowest counts.
const ROUNDS: usize = 5;

/// What a server does after the commit of a publication: the content with the new text, its pages, its index and the bytes of it.
pub fn measure() {
    let items =
        knowledge::read_content(Some(&workspace().join("content"))).expect("the shipped content is good");
    let russian =
        |item: &&knowledge::files::Item| matches!(item.doc, Doc::Article(_)) && item.lang == Lang::Ru;
    let articles: Vec<_> = items.iter().filter(russian).cloned().collect();
    let mut all = items;
    for number in 0..MANY.saturating_sub(articles.len()) {
        let mut copy = articles[number % articles.len()].clone();
        copy.key = format!("{}-{number}", copy.key);
        copy.doc.set_key(copy.kind, &copy.key.clone());
        if let Doc::Article(doc) = &mut copy.doc {
            doc.title = format!("{} {number}", doc.title);
        }
        all.push(copy);
    }
    let live: Vec<Arc<Live>> = all
        .into_iter()
        .enumerate()
        .map(|(number, item)| {
            let checksum = number.to_string();
            let updated_at = time::OffsetDateTime::UNIX_EPOCH;
            Arc::new(Live { id: Uuid::from_u128(number as u128), item, checksum, number: 0, updated_at })
        })
        .collect();
    let mut worst = 0.0_f64;
    for number in (1..).take(ROUNDS) {
        let start = Instant::now();
        let content = Published::of(live.clone(), HashMap::new(), number, HashMap::new());
        worst = worst.max(start.elapsed().as_secs_f64());
        assert!(content.articles.len() >= MANY, "all of them are there");
    }
    row(
        "A publication among 10,000 articles until it is in pages and search, slowest of 5",
        format!("{worst:.2} s"),
        "< 1 s; rebuilt whole in < 3 s",
    );
}
