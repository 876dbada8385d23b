//! `peers-tantivy set.json out.json`: ranks every query of the set with tantivy and times it.
//!
//! Tantivy at its best for this content: its Russian stemmer, fields weighed as our engine weighs them at heart
//! (title over keywords over summary over body), any of the words, typos forgiven as in our specification.

use std::{env, fs, time::Instant};

use serde::Deserialize;
use tantivy::{
    Index, IndexReader, Searcher, TantivyDocument, Term,
    collector::TopDocs,
    query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery},
    schema::{Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions, Value},
    tokenizer::{Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer},
};

/// Each query is asked so often; the fastest counts, so that what else the machine was doing falls out.
const ROUNDS: usize = 15;
const TOP: usize = 10;
/// Title, keywords and tags, summary, body.
const BOOSTS: [f32; 4] = [4.0, 3.0, 1.5, 1.0];
/// A mistyped word counts less than the word itself.
const FUZZY: f32 = 0.4;

#[derive(Deserialize)]
struct Set {
    docs: Vec<Doc>,
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
struct Doc {
    id: String,
    title: String,
    tags: Vec<String>,
    keywords: String,
    summary: String,
    body: String,
}

#[derive(Deserialize)]
struct Pair {
    query: String,
}

struct Engine {
    analyzer: TextAnalyzer,
    fields: [Field; 4],
    number: Field,
    searcher: Searcher,
    bytes: u64,
}

fn analyzer() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(40))
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Russian))
        .build()
}

impl Engine {
    fn new(docs: &[Doc]) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("russian")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let text = TextOptions::default().set_indexing_options(indexing);
        let fields =
            ["title", "keywords", "summary", "body"].map(|name| schema.add_text_field(name, text.clone()));
        let number = schema.add_u64_field("number", NumericOptions::default().set_stored());
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register("russian", analyzer());
        let mut writer = index.writer_with_num_threads(1, 50_000_000)?;
        for (at, doc) in docs.iter().enumerate() {
            let mut entry = TantivyDocument::default();
            let keywords = format!("{} {} {}", doc.tags.join(" "), doc.keywords, doc.id);
            for (field, text) in fields.iter().zip([&doc.title, &keywords, &doc.summary, &doc.body]) {
                entry.add_text(*field, text);
            }
            entry.add_u64(number, at as u64);
            writer.add_document(entry)?;
        }
        writer.commit()?;
        let reader: IndexReader = index.reader()?;
        let searcher = reader.searcher();
        let bytes = searcher.space_usage()?.total().get_bytes();
        Ok(Self { analyzer: analyzer(), fields, number, searcher, bytes })
    }

    fn search(&mut self, query: &str) -> tantivy::Result<Vec<u64>> {
        let mut words = Vec::new();
        self.analyzer.token_stream(query).process(&mut |token| words.push(token.text.clone()));
        let mut any: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for word in &words {
            let edits = match word.chars().count() {
                0..4 => 0,
                4..8 => 1,
                _ => 2,
            };
            for (field, boost) in self.fields.iter().zip(BOOSTS) {
                let term = Term::from_field_text(*field, word);
                let exact = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
                any.push((Occur::Should, Box::new(BoostQuery::new(Box::new(exact), boost))));
                if edits > 0 {
                    let near = FuzzyTermQuery::new(term, edits, true);
                    any.push((Occur::Should, Box::new(BoostQuery::new(Box::new(near), boost * FUZZY))));
                }
            }
        }
        let found = self.searcher.search(&BooleanQuery::new(any), &TopDocs::with_limit(TOP))?;
        found
            .into_iter()
            .map(|(_, address)| {
                let doc: TantivyDocument = self.searcher.doc(address)?;
                Ok(doc.get_first(self.number).and_then(|v| v.as_u64()).unwrap_or_default())
            })
            .collect()
    }
}

fn main() -> tantivy::Result<()> {
    let mut arguments = env::args().skip(1);
    let (set, out) = (arguments.next().expect("the exported set"), arguments.next().expect("where to write"));
    let set: Set = serde_json::from_str(&fs::read_to_string(set)?).expect("the set");
    let mut engine = Engine::new(&set.docs)?;
    let mut ranked = Vec::new();
    let mut micros = vec![f64::MAX; set.pairs.len()];
    for round in 0..ROUNDS {
        for (pair, best) in set.pairs.iter().zip(&mut micros) {
            let start = Instant::now();
            let found = engine.search(&pair.query)?;
            *best = best.min(start.elapsed().as_secs_f64() * 1e6);
            if round == 0 {
                ranked.push(found);
            }
        }
    }
    let json = serde_json::json!({ "ranked": ranked, "micros": micros, "bytes": engine.bytes });
    fs::write(out, json.to_string())?;
    Ok(())
}
