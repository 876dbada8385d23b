//! Texts and markup.

use std::{collections::BTreeSet, fs, path::Path};

use super::{Fault, Source};
use crate::paths;

/// `style="…"` in components and pages.
pub fn inline_style(sources: &[Source]) -> Vec<Fault> {
    let sentence = "use a class; for a computed value, set the property in an effect.";
    let mut faults = Vec::new();
    // Letters are pages of their own, without a style sheet.
    let watched = |source: &&Source| {
        (source.is_in("frontend/src/") || source.is_in("backend/src/"))
            && !source.is_test()
            && !source.is_in("backend/src/notify/")
    };
    for source in sources.iter().filter(watched) {
        for (at, line) in &source.code {
            if ["style=\"", "style={", "style=\\\"", "style='"].iter().any(|needle| attribute(line, needle)) {
                faults.push(Fault::new(format!("{}:{at}", source.name), sentence));
            }
        }
    }
    for page in ["index.html", "console.html", "editor.html"] {
        let text = fs::read_to_string(paths::root().join(page)).unwrap_or_default();
        if text.contains("style=") || text.contains("<style") {
            faults.push(Fault::new(page, sentence));
        }
    }
    faults
}

/// The needle as an attribute of its own, not as the end of a longer one (`data-style=`).
fn attribute(line: &str, needle: &str) -> bool {
    line.match_indices(needle)
        .any(|(at, _)| line[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '"'))
}

/// Every language folder has the same files with the same messages, and none is empty.
pub fn languages(_: &[Source]) -> Vec<Fault> {
    let root = paths::root().join("locales");
    let mut names: Vec<String> = fs::read_dir(&root)
        .map(|entries| entries.flatten().filter(|entry| entry.path().is_dir()).collect::<Vec<_>>())
        .unwrap_or_default()
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let files: BTreeSet<String> = names
        .iter()
        .flat_map(|name| paths::files(&root.join(name)))
        .filter_map(|path| path.file_name().map(|file| file.to_string_lossy().into_owned()))
        .filter(|file| Path::new(file).extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    let mut faults = Vec::new();
    for file in files {
        let each: Vec<(String, Vec<String>)> = names
            .iter()
            .map(|name| {
                (name.clone(), keys(&fs::read_to_string(root.join(name).join(&file)).unwrap_or_default()))
            })
            .collect();
        let all: BTreeSet<&String> = each.iter().flat_map(|(_, keys)| keys).collect();
        for (name, keys) in &each {
            let have: BTreeSet<&String> = keys.iter().collect();
            let place = format!("locales/{name}/{file}");
            faults
                .extend(all.difference(&have).map(|key| Fault::new(&place, format!("`{key}` is missing."))));
            if have.len() < keys.len() {
                let twice = keys.iter().enumerate().find(|(at, key)| keys[..*at].contains(key));
                faults.extend(twice.map(|(_, key)| Fault::new(&place, format!("`{key}` is there twice."))));
            }
        }
    }
    faults
}

/// Messages and their attributes: `key`, `key.title`.
fn keys(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut message = String::new();
    for line in text.lines() {
        let Some((head, _)) = line.split_once('=') else { continue };
        let name = head.trim_end();
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        if is_name(name) {
            name.clone_into(&mut message);
            found.push(message.clone());
        } else if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|name| is_name(name)) {
            found.push(format!("{message}.{attribute}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_messages_and_attributes() {
        let text =
            "# a = b\nhello = Hi\n    .title = T\nn-items = { $n ->\n    [one] a = b\n   *[other] c\n}\n";
        assert_eq!(keys(text), ["hello", "hello.title", "n-items"]);
    }

    #[test]
    fn tells_style_from_data_style() {
        assert!(attribute("<div style=\"x\">", "style=\""));
        assert!(!attribute("<div data-style=\"x\">", "style=\""));
    }
}
