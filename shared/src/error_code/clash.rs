//! What a change of the reference does to recognition: which ways to write a code now mean another code too.

use std::collections::BTreeMap;

use super::{CodeBook, CodeEntry, CodeMatch};

/// From here on a text is taken to speak of a code (see [`CodeMatch::confidence`]).
pub const SURE: u8 = 50;

/// A way to write the code that leads to another code as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// What is written.
    pub written: String,
    /// `family/code` of the other one.
    pub with: String,
    /// The other one comes first: a reader would not get this code.
    pub loses: bool,
}

/// The reference as it would be with a change: a code's entry in place of the one with the key `was` (`family/code`), or
/// added; every code of the family gets its prefixes.
pub fn with_change(entries: &[CodeEntry], was: &str, changed: &CodeEntry) -> Vec<CodeEntry> {
    let mut out: Vec<CodeEntry> =
        entries.iter().filter(|entry| key(entry) != was && key(entry) != key(changed)).cloned().collect();
    for entry in out.iter_mut().filter(|entry| entry.family == changed.family) {
        entry.prefixes.clone_from(&changed.prefixes);
    }
    out.push(changed.clone());
    out
}

fn key(entry: &CodeEntry) -> String {
    format!("{}/{}", entry.family, entry.code)
}

/// The clashes of a code with all others; its names are the code itself and its aliases. `entries` holds the code too.
pub fn clashes(entries: &[CodeEntry], changed: &CodeEntry) -> Vec<Clash> {
    let book = CodeBook::build(entries);
    let own = key(changed);
    let mut out = Vec::new();
    for written in std::iter::once(&changed.code).chain(&changed.aliases) {
        let found = book.find(written);
        let mine = found.iter().position(|hit| of(hit) == own);
        for (at, other) in found.iter().enumerate().filter(|(_, hit)| hit.confidence >= SURE) {
            let with = of(other);
            if with == own || out.iter().any(|clash: &Clash| clash.written == *written && clash.with == with)
            {
                continue;
            }
            let loses = mine.is_none_or(|mine| {
                found[mine].confidence < other.confidence
                    || (found[mine].confidence == other.confidence && at < mine)
            });
            out.push(Clash { written: written.clone(), with, loses });
        }
    }
    out
}

fn of(hit: &CodeMatch) -> String {
    format!("{}/{}", hit.family, hit.code)
}

/// Aliases that add nothing: the code is recognised in them without their being named.
pub fn needless(entries: &[CodeEntry], changed: &CodeEntry) -> Vec<String> {
    let own = key(changed);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for alias in &changed.aliases {
        *seen.entry(alias).or_default() += 1;
    }
    let book = CodeBook::build(&with_change(entries, &own, changed));
    let mut out = Vec::new();
    for (alias, times) in seen {
        let mut bare = changed.clone();
        bare.aliases.retain(|other| other != alias);
        let found = CodeBook::build(&with_change(entries, &own, &bare)).find(alias);
        let known = found.iter().any(|hit| of(hit) == own && hit.confidence > SURE);
        if times > 1 || (known && found == book.find(alias)) {
            out.push(alias.to_owned());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(family: &str, code: &str, aliases: &[&str]) -> CodeEntry {
        let own = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
        CodeEntry { family: family.into(), code: code.into(), aliases: own(aliases), prefixes: Vec::new() }
    }

    fn known() -> Vec<CodeEntry> {
        vec![
            entry("http", "403", &[]),
            entry("http", "401", &[]),
            entry("esia", "ESIA-007004", &["7004", "access_denied"]),
        ]
    }

    #[test]
    fn the_change_takes_the_old_ones_place() {
        let changed =
            CodeEntry { prefixes: vec!["HTTP".into()], ..entry("http", "404", &["не найдено"]) };
        let entries = with_change(&known(), "http/403", &changed);
        let book = CodeBook::build(&entries);
        assert_eq!(book.find("403"), []);
        assert_eq!(book.find("HTTP 404").first().map(|hit| hit.code.as_str()), Some("404"));
        // The family's new prefix holds for its other codes.
        assert_eq!(entries[0].prefixes, ["HTTP"]);
    }

    #[test]
    fn clashes_are_named() {
        let changed = entry("oauth", "access_denied", &["403", "new_name"]);
        let found = clashes(&with_change(&known(), "", &changed), &changed);
        let told: Vec<(&str, &str)> =
            found.iter().map(|clash| (clash.written.as_str(), clash.with.as_str())).collect();
        assert_eq!(told, [("access_denied", "esia/ESIA-007004"), ("403", "http/403")]);
        let alone = entry("oauth", "login_required", &[]);
        assert_eq!(clashes(&with_change(&known(), "", &alone), &alone), []);
    }

    #[test]
    fn needless_aliases_are_named() {
        let changed = entry("crypto", "0x800B0109", &["0х800В0109", "CERT_E_UNTRUSTEDROOT"]);
        let entries = with_change(&known(), "", &changed);
        assert_eq!(needless(&entries, &changed), ["0х800В0109"]);
    }
}
