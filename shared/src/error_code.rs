//! Recognises error codes in what people type and paste (SPEC 1.4).
//!
//! A text is cut into atoms: words, numbers, dotted numbers, hexadecimal values. A code of the reference is
//! such a sequence too, so `ESIA-007014`, `есиа 7014` and `Esia007014` are one. A sequence that lies inside a
//! longer match or inside a longer unknown name (`ERR_X_ACCESS_DENIED`) does not count. A bare number needs
//! company to be believed: a word like «ошибка», the family's name, or to be all there is. The same number in
//! several families gives several matches; where it was seen is for the page to ask.

mod atoms;
pub mod clash;
mod find;
mod spoken;
#[cfg(test)]
mod tests;
mod unknown;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use atoms::{Atom, Value, atoms};

/// One code of the reference, as far as recognition needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeEntry {
    /// Key of the family: `esia`, `http`.
    pub family: String,
    /// The code as written in the reference; unique in its family.
    pub code: String,
    /// Other ways people type it: `7014`, `007014`.
    pub aliases: Vec<String>,
    /// How people write the family before the number: `ESIA-`, `ЕСИА`. The family's key itself is understood.
    pub prefixes: Vec<String>,
}

/// A code found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeMatch {
    /// Key of the family.
    pub family: String,
    /// The code as written in the reference.
    pub code: String,
    /// Byte where the code begins in the text.
    pub start: usize,
    /// Byte after the code.
    pub end: usize,
    /// 0..=100. From about 50 on the text speaks of this code; below, a number merely happens to be equal.
    pub confidence: u8,
}

/// A match by the number of the entry, for the search index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EntryMatch {
    pub(crate) entry: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) confidence: u8,
}

/// One way to write a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name {
    entry: u32,
    /// The way begins with the name of the family.
    prefixed: bool,
    /// A negative number.
    negative: bool,
}

/// All codes of the reference, ready to be recognised.
#[derive(Debug, Clone, Default)]
pub struct CodeBook {
    /// Family and code of each entry.
    entries: Vec<(String, String)>,
    /// Atoms of a name, joined, to the entries that bear it.
    names: BTreeMap<String, Vec<Name>>,
    /// HRESULT-like values.
    values: BTreeMap<u32, Vec<u32>>,
    /// A word that names families, to their keys.
    families: BTreeMap<String, Vec<String>>,
    /// Atoms in the longest name.
    longest: usize,
}

impl CodeBook {
    /// Learns the entries; of two with the same family and code both stay.
    pub fn build(entries: &[CodeEntry]) -> Self {
        let mut book = Self::default();
        for entry in entries {
            let number = book.entries.len() as u32;
            book.entries.push((entry.family.clone(), entry.code.clone()));
            let prefixes: Vec<&str> =
                entry.prefixes.iter().map(String::as_str).chain([entry.family.as_str()]).collect();
            for prefix in &prefixes {
                let families = book.families.entry(joined(&atoms(prefix))).or_default();
                if !families.contains(&entry.family) {
                    families.push(entry.family.clone());
                }
            }
            for name in entry.aliases.iter().chain([&entry.code]) {
                book.learn(number, name, &prefixes);
            }
        }
        book
    }

    fn learn(&mut self, entry: u32, name: &str, prefixes: &[&str]) {
        let own = atoms(name);
        for atom in &own {
            if let Value::Hex(value) = atom.value {
                let entries = self.values.entry(value).or_default();
                if !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        }
        let Some(last) = own.last() else { return };
        let negative = own.len() == 1 && last.negative;
        self.name(&own, Name { entry, prefixed: false, negative });
        // «есиа 7014»: the family's name and the number alone.
        if matches!(last.value, Value::Number | Value::Dotted) {
            for prefix in prefixes {
                let mut long = atoms(prefix);
                // `net::` says nothing by itself: the number alone would pass for named.
                if long.is_empty() {
                    continue;
                }
                long.push(last.clone());
                self.name(&long, Name { entry, prefixed: true, negative: false });
            }
        }
    }

    fn name(&mut self, atoms: &[Atom], name: Name) {
        let key = joined(atoms);
        if key.is_empty() {
            return;
        }
        self.longest = self.longest.max(atoms.len());
        let names = self.names.entry(key).or_default();
        if !names.iter().any(|n| n.entry == name.entry && n.negative == name.negative) {
            names.push(name);
        }
    }

    /// Codes of the reference that `text` speaks of, best first, each family and code once.
    pub fn find(&self, text: &str) -> Vec<CodeMatch> {
        let matches = self.find_entries(text);
        matches
            .into_iter()
            .filter_map(|m| {
                let (family, code) = self.entries.get(m.entry)?.clone();
                Some(CodeMatch { family, code, start: m.start, end: m.end, confidence: m.confidence })
            })
            .collect()
    }

    /// The first token of `text` that is shaped like an error code, known or not, in capitals and Latin
    /// letters, so that an unknown code can be named in the answer and counted. `None` when there is none.
    pub fn looks_like_code(text: &str) -> Option<String> {
        unknown::looks_like_code(text)
    }

    /// Whether an alias in a record's keywords is a code rather than a word.
    pub(crate) fn looks_like_alias(text: &str) -> bool {
        let code_like = text.bytes().any(|b| b.is_ascii_digit() || b == b'_');
        let loud = text.bytes().all(|b| b.is_ascii_uppercase());
        text.len() > 1 && text.len() <= 64 && (code_like || loud)
    }
}

/// The key of a sequence of atoms.
fn joined(atoms: &[Atom]) -> String {
    let mut key = String::new();
    for atom in atoms {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&atom.key);
    }
    key
}
