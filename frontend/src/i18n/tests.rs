use std::{collections::BTreeSet, fs, path::Path};

use super::*;

#[test]
fn russian_plurals_come_right() {
    let word = |n: i64| t!(Lang::Ru, "minutes", n = n);
    assert_eq!(word(1), "1 минута");
    assert_eq!(word(2), "2 минуты");
    assert_eq!(word(5), "5 минут");
    assert_eq!(word(11), "11 минут");
    assert_eq!(word(21), "21 минута");
    assert_eq!(word(112), "112 минут");
    assert_eq!(t!(Lang::En, "minutes", n = 1), "1 minute");
    assert_eq!(t!(Lang::En, "minutes", n = 2), "2 minutes");
}

#[test]
fn choices_nest() {
    let pattern =
        "a\u{3}x\u{4}one\u{5}b\u{3}y\u{4}*other\u{5}c\u{1}y\u{2}\u{6}\u{7}\u{6}*other\u{5}d\u{6}\u{7}e";
    let mut out = String::new();
    fill(&mut out, Lang::En, pattern, &[("x", 1.into()), ("y", "!".into())]);
    assert_eq!(out, "abc!e");
}

#[test]
fn both_languages_have_the_same_keys() {
    for catalogue in EVERYTHING {
        let ru: BTreeSet<_> = catalogue.keys(Lang::Ru).into_iter().collect();
        let en: BTreeSet<_> = catalogue.keys(Lang::En).into_iter().collect();
        let odd: Vec<_> = ru.symmetric_difference(&en).collect();
        assert!(odd.is_empty(), "only in one language: {odd:?}");
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let mut missing = Vec::new();
    scan(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut missing);
    assert!(missing.is_empty(), "no such text: {missing:#?}");
}

/// Collects literal keys of `t!(…, "key"`, `text(…, "key"` and `text_args(…, "key"` without a text.
fn scan(folder: &Path, missing: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            scan(&path, missing);
        } else if path.extension().is_some_and(|e| e == "rs")
            && !path.ends_with("i18n/tests.rs")
            && !path.ends_with("i18n.rs")
        {
            let source = fs::read_to_string(&path).expect("a source file");
            for call in ["t!(", "text(", "text_args("] {
                for (at, _) in source.match_indices(call) {
                    let before = source[..at].chars().next_back();
                    if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.' || c == '!') {
                        continue;
                    }
                    let Some((_, rest)) = source[at + call.len()..].split_once(',') else { continue };
                    let Some(rest) = rest.trim_start().strip_prefix('"') else { continue };
                    let key = rest.split('"').next().unwrap_or_default();
                    if !has(key) {
                        missing.push(format!("{}: {key}", path.display()));
                    }
                }
            }
        }
    }
}
