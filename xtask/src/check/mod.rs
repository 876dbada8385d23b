//! `cargo xtask check`: the invariants of ARCHITECTURE.md as code. Each is mostly an absence, and each
//! message says where the thing belongs instead.

mod imports;
mod sources;
mod texts;

use std::{fs, path::Path};

use crate::{Result, openapi, paths};

/// A broken invariant.
pub struct Fault {
    /// File, with the line where there is one.
    place: String,
    /// What is wrong and what to do.
    sentence: String,
}

impl Fault {
    fn new(place: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { place: place.into(), sentence: sentence.into() }
    }
}

/// A Rust file of the workspace.
pub struct Source {
    /// Path from the workspace, with slashes.
    name: String,
    /// Lines with their numbers, without comments and without the tests at the end of the file.
    code: Vec<(usize, String)>,
    /// Lines of the whole file.
    lines: usize,
    /// Lines of tests at its end.
    tests: usize,
    /// Everything.
    text: String,
}

type Rule = (&'static str, fn(&[Source]) -> Vec<Fault>);

const RULES: [Rule; 10] = [
    ("packages depend one way: shared <- frontend <- backend <- tests", imports::packages),
    ("code imports one way, and a feature never another's store", imports::uses),
    ("sea-orm only in store, entity, migration, platform/database", imports::database),
    ("fetch only in frontend/src/api", imports::network),
    ("no ambient clock or chance", sources::ambient),
    ("write transactions only through platform/database", sources::transactions),
    ("a Rust file has at most 500 lines of code", sources::length),
    ("no ignored test, no unnamed to-do", sources::leftovers),
    ("no inline style (the content security policy forbids it)", texts::inline_style),
    ("every text in every language", texts::languages),
];

/// Runs every rule; says which hold. With `--sources` only what needs no build.
pub fn run(args: &[String]) -> Result<()> {
    let sources = read();
    let mut broken = 0;
    for (name, rule) in RULES {
        broken += usize::from(!report(name, &rule(&sources)));
    }
    if args.iter().any(|word| word == "--sources") {
        return end(broken, RULES.len());
    }
    let openapi = match openapi::is_current() {
        Ok(true) => Vec::new(),
        Ok(false) => {
            vec![Fault::new("openapi/opora.json", "is not what the code says: run `cargo xtask openapi`.")]
        }
        Err(error) => vec![Fault::new("openapi/opora.json", error)],
    };
    broken += usize::from(!report("openapi/opora.json is what the code says", &openapi));
    end(broken, RULES.len() + 1)
}

fn end(broken: usize, all: usize) -> Result<()> {
    if broken == 0 { Ok(()) } else { Err(format!("{broken} of {all} invariants broken.")) }
}

fn report(name: &str, faults: &[Fault]) -> bool {
    println!("{}  {name}", if faults.is_empty() { "ok    " } else { "BROKEN" });
    for fault in faults {
        println!("        {}: {}", fault.place, fault.sentence);
    }
    faults.is_empty()
}

fn read() -> Vec<Source> {
    let root = paths::root();
    ["shared", "frontend", "backend", "tests", "xtask"]
        .iter()
        .flat_map(|folder| paths::files(&root.join(folder)))
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .filter_map(|path| source(&path))
        .collect()
}

fn source(path: &Path) -> Option<Source> {
    let text = fs::read_to_string(path).ok()?;
    let lines = text.lines().count();
    let end = text
        .lines()
        .collect::<Vec<_>>()
        .windows(2)
        .position(|pair| pair[0].trim() == "#[cfg(test)]" && pair[1].starts_with("mod "))
        .filter(|_| !text.contains("#[cfg(test)]\nmod tests;"))
        .unwrap_or(lines);
    let code = text
        .lines()
        .take(end)
        .enumerate()
        .map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default().to_owned()))
        .collect();
    Some(Source { name: paths::shown(path), code, lines: end, tests: lines - end, text })
}

impl Source {
    fn is_in(&self, folder: &str) -> bool {
        self.name.starts_with(folder)
    }

    /// Test code as a whole: outer tests, test modules in files of their own.
    fn is_test(&self) -> bool {
        self.is_in("tests/")
            || self.name.contains("/tests/")
            || ["/tests.rs", "_test.rs", "_tests.rs"].iter().any(|end| self.name.ends_with(end))
    }

    /// Every line of code that contains a needle as a word of its own.
    fn find(&self, needle: &str) -> impl Iterator<Item = String> {
        let name = &self.name;
        let hits = self.code.iter().filter(move |(_, line)| has_word(line, needle));
        hits.map(|(at, _)| format!("{name}:{at}")).collect::<Vec<_>>().into_iter()
    }
}

/// Whether a line has the needle, not as part of a longer name.
fn has_word(line: &str, needle: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(needle).any(|(at, _)| {
        !part(line[..at].chars().next_back()) && !part(line[at + needle.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn finds_whole_words() {
        assert!(has_word("use opora::server;", "opora"));
        assert!(!has_word("use opora_tests::x;", "opora"));
        assert!(has_word("let now = SystemTime::now();", "SystemTime::now"));
    }
}
