//! Writes documents, synonyms and the test set for the programs in `tests/search/peers`:
//! `cargo run -p opora-tests --bin export_search -- folder`.

use std::{env, fs, path::PathBuf};

use opora_tests::queries::{doc_name, pairs};
use serde_json::json;

fn main() {
    let folder = PathBuf::from(env::args().nth(1).expect("the folder to write to"));
    let (docs, synonyms) = opora_tests::content::shipped();
    let names: Vec<String> = docs.iter().map(doc_name).collect();
    let set = json!({ "docs": docs, "names": names, "synonyms": synonyms, "pairs": pairs() });
    fs::create_dir_all(&folder).expect("a folder that can be written to");
    fs::write(folder.join("set.json"), set.to_string()).expect("a file that can be written to");
}
