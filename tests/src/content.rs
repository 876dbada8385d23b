//! The shipped content, read by the server's own importer.

use std::path::Path;

use opora::knowledge::{self, Published, search_docs::search_docs};
use shared::search::Doc;

/// The documents and the synonym groups as the server indexes them.
///
/// # Panics
/// When the content has mistakes: `opora content check` names them.
pub fn shipped() -> (Vec<Doc>, Vec<Vec<String>>) {
    let content = published();
    (search_docs(&content), content.synonyms)
}

/// All of it as the server keeps it.
///
/// # Panics
/// See [`shipped`].
pub fn published() -> Published {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let items = match knowledge::read_content(Some(&folder)) {
        Ok(items) => items,
        Err(knowledge::ImportError::Mistakes(mistakes)) => {
            let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"));
        }
        Err(error) => panic!("{error}"),
    };
    Published::build(items)
}
