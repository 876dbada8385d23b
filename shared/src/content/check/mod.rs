//! The rules of content (content/README.md), the same in the browser, on the server and for files: links, tags, lengths, pictures,
//! guides without dead ends. A rule gives a code and values; the sentence is `finding-<code>` of the locales.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{ContentKind, Doc, good_key, links};

mod among;
mod fault;
mod guide;
mod items;
mod office;
mod style;
mod text;

pub use among::{overdue, twins, unlinked_codes};
pub use fault::{Fault, FaultArg};
pub use guide::guide_faults;
pub use office::OFFICE;
pub use style::{AVERAGE_MAX, SENTENCE_MAX};

/// Longest title, characters.
pub const TITLE_MAX: usize = 80;
/// Longest summary, characters.
pub const SUMMARY_MAX: usize = 180;
/// Words of an answer: fewest and most.
pub const FAQ_WORDS: (usize, usize) = (40, 130);
/// Words of an article: fewest and most.
pub const ARTICLE_WORDS: (usize, usize) = (80, 380);
/// Tags of an item, at most.
pub const TAGS_MAX: usize = 5;
/// Related articles, at most.
pub const RELATED_MAX: usize = 5;
/// Words of the meaning of an error code: fewest and most.
pub const MEANING_WORDS: (usize, usize) = (8, 45);
/// Whom an item can be for.
pub const AUDIENCES: [&str; 6] =
    ["citizen", "foreigner", "sole-proprietor", "legal-entity", "representative", "accessibility"];
/// Steps of an error code, at most.
pub const CODE_STEPS_MAX: usize = 6;
/// Steps of a matter of somebody else, at most.
pub const REMIT_STEPS_MAX: usize = 5;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingLevel {
    /// It must be mended before publishing.
    Error,
    /// It could be better.
    Warning,
}

/// What exists and can be linked to.
pub trait Known {
    /// Whether there is such an item, sub-topic or heading; see [`links::Target`].
    fn has(&self, kind: ContentKind, key: &str) -> bool;
}

/// A set of what exists.
#[derive(Clone, Debug, Default)]
pub struct Keys(HashSet<links::Target>);

impl Keys {
    /// Adds everything that an item offers.
    pub fn add(&mut self, kind: ContentKind, key: &str, doc: &Doc) {
        self.0.extend(links::offers(kind, key, doc));
    }

    /// Adds a place that is known to exist.
    pub fn insert(&mut self, kind: ContentKind, key: &str) {
        self.0.insert(links::Target::new(kind, key));
    }
}

impl Known for Keys {
    fn has(&self, kind: ContentKind, key: &str) -> bool {
        self.0.contains(&links::Target::new(kind, key))
    }
}

/// Everything that is wrong with an item, in the order of its fields. Without `known` links are not looked at: a browser
/// that does not know every item leaves them to the server.
pub fn check(kind: ContentKind, key: &str, doc: &Doc, known: Option<&dyn Known>) -> Vec<Fault> {
    let mut checker = Checker { key, known, faults: Vec::new() };
    if !good_key(kind, key) {
        checker.add(Fault::error("bad-key", "key").with("key", key));
    }
    checker.item(doc);
    checker.style(doc);
    checker.faults
}

/// Whether something must be mended before publishing.
pub fn blocks(faults: &[Fault]) -> bool {
    faults.iter().any(|fault| fault.level == FindingLevel::Error)
}

struct Checker<'a> {
    key: &'a str,
    known: Option<&'a dyn Known>,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn add(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    fn exists(&self, kind: ContentKind, key: &str) -> bool {
        self.known.is_none_or(|known| known.has(kind, key))
    }

    /// Keys of other items.
    fn links(&mut self, field: &str, keys: &[String], kind: ContentKind) {
        for key in keys {
            if !self.exists(kind, key) {
                self.add(
                    Fault::error("no-such-item", field)
                        .with("field", field)
                        .with("key", key.as_str())
                        .near(key),
                );
            }
        }
    }

    /// A key of a list: block, tag, category.
    fn key_of(&mut self, field: &str, key: &str, kind: ContentKind) {
        if !self.exists(kind, key) {
            let fault = Fault::error("unknown-key", field).with("field", field).with("key", key);
            self.add(fault.near(format!("{field}:")));
        }
    }

    fn length(&mut self, field: &str, text: &str, max: usize) {
        let count = text.trim().chars().count();
        if count == 0 {
            self.empty(field);
        } else if count > max {
            let fault = Fault::error("too-long", field)
                .with("field", field)
                .number("count", count)
                .number("max", max);
            self.add(fault.near(format!("{field}:")));
        }
    }

    fn empty(&mut self, field: &str) {
        self.add(Fault::error("empty", field).with("field", field).near(format!("{field}:")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Article, Upkeep};

    fn article(body: &str) -> Doc {
        Doc::Article(Box::new(Article {
            kind: ContentKind::Faq,
            slug: "a".into(),
            title: "Title".into(),
            summary: "Summary".into(),
            block: "access".into(),
            tags: vec!["sms".into()],
            audience: vec![],
            related: vec!["b".into()],
            guides: vec![],
            codes: vec![],
            services: vec![],
            template: None,
            keywords: String::new(),
            popular: 0,
            upkeep: Upkeep { owner: "editors".into(), ..Upkeep::default() },
            body: format!("{}\n\n{body}", "word. ".repeat(FAQ_WORDS.0)),
        }))
    }

    fn codes(body: &str, known: Option<&dyn Known>) -> Vec<&'static str> {
        check(ContentKind::Faq, "a", &article(body), known).iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn a_good_item_has_no_faults_and_a_bad_one_names_each_line() {
        let mut known = Keys::default();
        for (kind, key) in
            [(ContentKind::Block, "access"), (ContentKind::Tag, "sms"), (ContentKind::Faq, "b")]
        {
            known.insert(kind, key);
        }
        assert_eq!(codes("[x](article:b) [y](https://example.org) ![z](img/z.png)", Some(&known)), [""; 0]);
        let bad = "[](article:b) [x](article:c) [x](ftp://c) [x](c) [x](article:b#no) ![](img/z.png) ![z](https://z/z.png) <b>";
        let found = codes(bad, Some(&known));
        let all = [
            "link-without-words",
            "link-to-nothing",
            "link-kind",
            "link-nowhere",
            "link-to-heading",
            "picture-without-words",
            "picture-elsewhere",
            "raw-html",
        ];
        assert_eq!(found, all);
        let lines: Vec<Option<u32>> = check(ContentKind::Faq, "a", &article(bad), Some(&known))
            .iter()
            .map(|fault| fault.line)
            .collect();
        assert_eq!(lines, [Some(3); 8]);
        // A browser that does not know the other items says nothing of them.
        assert!(!codes(bad, None).contains(&"link-to-nothing"));
    }

    #[test]
    fn lengths_and_keys() {
        let Doc::Article(mut doc) = article("") else { panic!("an article") };
        doc.title = "т".repeat(TITLE_MAX + 1);
        doc.summary.clear();
        doc.tags.clear();
        let faults = check(ContentKind::Faq, "A b", &Doc::Article(doc), None);
        let found: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(found, ["bad-key", "too-long", "empty", "tags"]);
        assert!(blocks(&faults));
    }
}
