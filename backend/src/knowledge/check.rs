//! The rules of content for files: every broken rule with its file and line. The rules are `shared::content::check`.

use std::collections::HashMap;

use frontend::findings::sentence;
use shared::{
    content::check::{self, Fault, FindingLevel, Keys},
    lang::Lang,
};

use super::files::{Item, Mistake, line_of};

/// The file's line of a broken rule: of what stands near it, else of the item.
fn line(item: &Item, text: &str, fault: &Fault) -> usize {
    let from = item.line.saturating_sub(1);
    let offset: usize = text.lines().take(from).map(|line| line.len() + 1).sum();
    let rest = text.get(offset..).unwrap_or_default();
    if rest.contains(&fault.near) { from + line_of(rest, &fault.near) } else { item.line }
}

/// What exists once these items are published.
pub fn keys<'a>(items: impl IntoIterator<Item = &'a Item>) -> Keys {
    let mut keys = Keys::default();
    for item in items {
        keys.add(item.kind, &item.key, &item.doc);
    }
    keys
}

/// Every mistake of the items, in the order of files and lines.
pub fn check(items: &[Item], files: &[(String, String)]) -> Vec<Mistake> {
    check_among(items, &keys(items), files)
}

/// The same for items that may link to what is known.
pub fn check_among(items: &[Item], known: &Keys, files: &[(String, String)]) -> Vec<Mistake> {
    let texts: HashMap<&str, &str> =
        files.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect();
    let mut mistakes = Vec::new();
    for item in items {
        let text = texts.get(item.file.as_str()).copied().unwrap_or_default();
        for fault in check::check(item.kind, &item.key, &item.doc, Some(known)) {
            if fault.level == FindingLevel::Error {
                let line = line(item, text, &fault);
                let what = sentence(&fault, Lang::En);
                mistakes.push(Mistake { file: item.file.clone(), line, what });
            }
        }
    }
    mistakes.sort();
    mistakes.dedup();
    mistakes
}
