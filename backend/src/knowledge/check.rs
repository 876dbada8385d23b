//! The rules of content for files: every broken rule with its file and line. The rules are `shared::content::check`.

use std::collections::HashMap;

use frontend::findings::sentence;
use shared::{
    content::{
        Doc,
        check::{self, Fault, FindingLevel, Keys},
        links::address_kind,
    },
    error_code::{CodeBook, CodeEntry},
    lang::Lang,
};
use time::Date;

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
    let mut mistakes = check_among(items, &keys(items), files);
    let texts = texts(files);
    let russian: HashMap<_, &Item> = items
        .iter()
        .filter(|item| item.lang == Lang::Ru)
        .map(|item| ((address_kind(item.kind), item.key.as_str()), item))
        .collect();
    for item in items.iter().filter(|item| item.lang == Lang::En) {
        let faults = russian.get(&(address_kind(item.kind), item.key.as_str())).map_or_else(
            || vec![Fault::error("translation-alone", "key").near("title:")],
            |russian| check::twins(&russian.doc, &item.doc),
        );
        mistakes.extend(faults.iter().map(|fault| mistake(item, &texts, fault)));
    }
    mistakes.sort();
    mistakes
}

/// What could be better, in the order of files and lines: long sentences, office language, codes without a link, texts that
/// nobody has read since their day of review. Nothing of it stops an import.
pub fn warnings(items: &[Item], files: &[(String, String)], today: Date) -> Vec<Mistake> {
    let (known, texts) = (keys(items), texts(files));
    let entries: Vec<CodeEntry> = items
        .iter()
        .filter_map(|item| if let Doc::ErrorCode(code) = &item.doc { Some(code) } else { None })
        .map(|code| CodeEntry {
            family: code.family.clone(),
            code: code.code.clone(),
            aliases: Vec::new(),
            prefixes: Vec::new(),
        })
        .collect();
    let book = CodeBook::build(&entries);
    let mut warnings = Vec::new();
    for item in items {
        let mut faults = check::check(item.kind, &item.key, &item.doc, Some(&known));
        faults.extend(check::unlinked_codes(&item.doc, &book));
        faults.extend(check::overdue(&item.doc, today));
        let mild = faults.iter().filter(|fault| fault.level == FindingLevel::Warning);
        warnings.extend(mild.map(|fault| mistake(item, &texts, fault)));
    }
    warnings.sort();
    warnings.dedup();
    warnings
}

fn texts(files: &[(String, String)]) -> HashMap<&str, &str> {
    files.iter().map(|(file, text)| (file.as_str(), text.as_str())).collect()
}

/// A broken rule with its file and line.
fn mistake(item: &Item, texts: &HashMap<&str, &str>, fault: &Fault) -> Mistake {
    let text = texts.get(item.file.as_str()).copied().unwrap_or_default();
    let line = line(item, text, fault);
    Mistake { file: item.file.clone(), line, what: sentence(fault, Lang::En) }
}

/// The same for items that may link to what is known.
pub fn check_among(items: &[Item], known: &Keys, files: &[(String, String)]) -> Vec<Mistake> {
    let texts = texts(files);
    let mut mistakes = Vec::new();
    for item in items {
        let faults = check::check(item.kind, &item.key, &item.doc, Some(known));
        let bad = faults.iter().filter(|fault| fault.level == FindingLevel::Error);
        mistakes.extend(bad.map(|fault| mistake(item, &texts, fault)));
    }
    mistakes.sort();
    mistakes.dedup();
    mistakes
}
