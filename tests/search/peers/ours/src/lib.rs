//! The engine of `shared::search` for Node, without the tools of a web app: numbers in, bytes in the wasm's memory out.
//! One thread, one index.

use std::{cell::RefCell, collections::BTreeMap};

use serde::Deserialize;
use shared::search::{Doc, Index, Options};

/// What `export_search` writes.
#[derive(Deserialize)]
pub struct Set {
    /// What is searched.
    pub docs: Vec<Doc>,
    /// The name of each document as the pairs write it.
    pub names: Vec<String>,
    /// The editors' groups of words.
    pub synonyms: Vec<Vec<String>>,
    /// The test set.
    pub pairs: Vec<Pair>,
}

/// A query of the set.
#[derive(Deserialize)]
pub struct Pair {
    /// As people type it.
    pub query: String,
    /// What sort of query.
    pub kind: String,
    /// A list an intent.
    pub expected: Vec<Vec<String>>,
    /// `tuned` or `held_out`.
    pub half: String,
}

/// Finds documents by number, ten at most.
pub struct Engine {
    index: Index,
    numbers: BTreeMap<String, usize>,
}

impl Engine {
    /// Over the shipped bytes of an index.
    pub fn new(bytes: &[u8], docs: &[Doc]) -> Self {
        let numbers = docs.iter().enumerate().map(|(at, doc)| (doc.url.clone(), at)).collect();
        Self { index: Index::from_bytes(bytes).expect("own bytes"), numbers }
    }

    /// As a reader who typed the whole query sees it.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let results = self.index.search(query, &Options::default());
        results.hits.iter().map(|hit| self.numbers[&hit.url]).collect()
    }

    /// The scores that go with [`Engine::search`].
    pub fn scores(&self, query: &str) -> Vec<f32> {
        self.index.search(query, &Options::default()).hits.iter().map(|hit| hit.score).collect()
    }

    /// The query as it was understood.
    pub fn corrected(&self, query: &str) -> Option<String> {
        self.index.search(query, &Options::default()).corrected
    }
}

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
    static BYTES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Room for `length` bytes from outside; where it begins.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    BYTES.with_borrow_mut(|bytes| {
        bytes.clear();
        bytes.resize(length, 0);
        bytes.as_mut_ptr()
    })
}

/// Builds the engine from the set that lies in the room; the size of the index's file.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> usize {
    let set: Set = BYTES.with_borrow(|bytes| serde_json::from_slice(bytes)).expect("the exported set");
    let file = Index::build(&set.docs, &set.synonyms).to_bytes();
    ENGINE.set(Some(Engine::new(&file, &set.docs)));
    file.len()
}

/// Searches for the text in the room and leaves the numbers of the documents there, two bytes each; how many.
#[unsafe(no_mangle)]
pub extern "C" fn search() -> usize {
    ENGINE.with_borrow(|engine| {
        BYTES.with_borrow_mut(|bytes| {
            let query = std::str::from_utf8(bytes).expect("text");
            let found = engine.as_ref().expect("loaded").search(query);
            bytes.clear();
            bytes.extend(found.iter().flat_map(|number| (*number as u16).to_le_bytes()));
            found.len()
        })
    })
}

/// Where what [`search`] left lies.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    BYTES.with_borrow(Vec::as_ptr)
}
