//! The reference with a change in it: pure.

use shared::{
    content::{ErrorCode, ErrorFamily},
    error_code::{CodeBook, CodeEntry, clash},
};

/// What a text leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// `family/code`.
    pub key: String,
    /// The code that is being edited, or one of the family.
    pub own: bool,
    /// How sure, hundredths.
    pub confidence: u8,
}

/// The entry of a code that is being edited. Its prefixes are its family's.
pub fn entry(doc: &ErrorCode, codes: &[CodeEntry]) -> CodeEntry {
    let prefixes = codes.iter().find(|entry| entry.family == doc.family);
    let aliases = doc.aliases.iter().map(|alias| alias.trim().to_owned()).filter(|alias| !alias.is_empty());
    CodeEntry {
        family: doc.family.clone(),
        code: doc.code.clone(),
        aliases: aliases.collect(),
        prefixes: prefixes.map(|entry| entry.prefixes.clone()).unwrap_or_default(),
    }
}

/// The reference with a changed code in place of the one that was opened.
pub fn with_code(codes: &[CodeEntry], opened: &str, doc: &ErrorCode) -> Vec<CodeEntry> {
    clash::with_change(codes, opened, &entry(doc, codes))
}

/// The reference with a family's changed prefixes.
pub fn with_family(codes: &[CodeEntry], doc: &ErrorFamily) -> Vec<CodeEntry> {
    let prefixes: Vec<String> = doc
        .prefixes
        .iter()
        .map(|prefix| prefix.trim().to_owned())
        .filter(|prefix| !prefix.is_empty())
        .collect();
    let mut out = codes.to_vec();
    for entry in out.iter_mut().filter(|entry| entry.family == doc.family) {
        entry.prefixes.clone_from(&prefixes);
    }
    out
}

/// What a reader's text leads to, the surest first; what is hardly sure is left out.
pub fn reached(codes: &[CodeEntry], text: &str, own: impl Fn(&str, &str) -> bool) -> Vec<Reached> {
    let found = CodeBook::build(codes).find(text);
    found
        .into_iter()
        .filter(|hit| hit.confidence >= clash::SURE)
        .map(|hit| Reached {
            own: own(&hit.family, &hit.code),
            key: format!("{}/{}", hit.family, hit.code),
            confidence: hit.confidence,
        })
        .collect()
}

/// Texts as readers type and paste them, made of a code's own names: each should lead to it.
pub fn samples(entry: &CodeEntry) -> Vec<String> {
    let mut out: Vec<String> = std::iter::once(&entry.code).chain(&entry.aliases).cloned().collect();
    out.push(entry.code.to_lowercase());
    out.push(format!("ошибка {}", entry.code));
    out.push(format!("Сайт сообщил: {}, что это значит?", entry.code));
    let digits: String = entry.code.chars().rev().take_while(char::is_ascii_digit).collect();
    let digits: String = digits.chars().rev().collect();
    if !digits.is_empty() {
        for prefix in &entry.prefixes {
            let word = prefix.trim_end_matches('-');
            out.push(format!("{word} {}", digits.trim_start_matches('0')));
        }
    }
    let mut seen = Vec::new();
    out.retain(|text| {
        let fresh = !text.trim().is_empty() && !seen.contains(text);
        seen.push(text.clone());
        fresh
    });
    out
}

#[cfg(test)]
mod tests {
    use shared::content::Side;
    use time::macros::date;

    use super::*;

    fn known() -> Vec<CodeEntry> {
        let entry = |family: &str, code: &str, aliases: &[&str]| CodeEntry {
            family: family.into(),
            code: code.into(),
            aliases: aliases.iter().map(ToString::to_string).collect(),
            prefixes: vec!["ESIA-".into(), "ЕСИА".into()],
        };
        vec![entry("esia", "ESIA-007004", &["7004"]), entry("esia", "ESIA-007014", &["7014"])]
    }

    fn code(code: &str, aliases: &[&str]) -> ErrorCode {
        ErrorCode {
            family: "esia".into(),
            code: code.into(),
            aliases: aliases.iter().map(ToString::to_string).collect(),
            title: "Нет входа".into(),
            title_en: String::new(),
            side: Side::Portal,
            meaning: String::new(),
            steps: Vec::new(),
            retry: String::new(),
            support: String::new(),
            articles: Vec::new(),
            guides: Vec::new(),
            category: None,
        }
    }

    #[test]
    fn what_readers_type_leads_to_the_changed_code() {
        let doc = code("ESIA-007015", &["7015", " "]);
        let codes = with_code(&known(), "esia/ESIA-007014", &doc);
        assert_eq!(codes.len(), 2);
        let own = |family: &str, code: &str| (family, code) == ("esia", "ESIA-007015");
        for text in samples(&entry(&doc, &known())) {
            let found = reached(&codes, &text, own);
            assert!(found.first().is_some_and(|first| first.own), "{text}: {found:?}");
        }
        assert_eq!(reached(&codes, "есиа 7014", own), [], "the code of before is gone");
    }

    #[test]
    fn samples_are_made_of_the_familys_prefixes() {
        let texts = samples(&entry(&code("ESIA-007015", &[]), &known()));
        assert!(
            texts.contains(&"ЕСИА 7015".to_owned()) && texts.contains(&"ошибка ESIA-007015".to_owned()),
            "{texts:?}"
        );
    }

    #[test]
    fn a_familys_prefixes_hold_for_all_its_codes() {
        let doc = ErrorFamily {
            family: "esia".into(),
            title: "ЕСИА".into(),
            title_en: String::new(),
            seen_at: String::new(),
            prefixes: vec!["ГОСВХОД".into(), String::new()],
            category: "access".into(),
            block: "access".into(),
            updated: date!(2026 - 11 - 20),
            review_due: date!(2026 - 12 - 20),
            owner: String::new(),
        };
        let codes = with_family(&known(), &doc);
        let found = reached(&codes, "госвход 7014", |family, _| family == "esia");
        assert_eq!(found.first().map(|first| first.key.as_str()), Some("esia/ESIA-007014"));
        assert_eq!(codes[0].prefixes, ["ГОСВХОД"]);
    }
}
