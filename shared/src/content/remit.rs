//! What the support cannot decide, and who can (SPEC 2.5).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{lang::Lang, search::stems};

/// A matter that somebody else is in charge of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Remit {
    /// Key.
    pub key: String,
    /// What it is about, a sentence.
    pub title: String,
    /// The same in English.
    #[serde(default)]
    pub title_en: String,
    /// Why the support cannot decide it.
    pub why: String,
    /// The same in English.
    #[serde(default)]
    pub why_en: String,
    /// Where to go, a step each.
    pub steps: Vec<String>,
    /// The same in English.
    #[serde(default)]
    pub steps_en: Vec<String>,
    /// What the support can do all the same.
    pub still: String,
    /// The same in English.
    #[serde(default)]
    pub still_en: String,
    /// A page that helps, `kind:key` as in articles; may be empty.
    #[serde(default)]
    pub link: String,
    /// `category/subtopic` keys whose choice alone says that it is this.
    #[serde(default)]
    pub subtopics: Vec<String>,
    /// Phrases that say so: each is found when a text has all its words, in any form and order.
    #[serde(default)]
    pub phrases: Vec<String>,
}

impl Remit {
    /// What it is about.
    pub fn title(&self, lang: Lang) -> &str {
        lang.pick(&self.title, &self.title_en)
    }

    /// The steps in a language; Russian where there are no others.
    pub fn steps(&self, lang: Lang) -> &[String] {
        if lang == Lang::En && !self.steps_en.is_empty() { &self.steps_en } else { &self.steps }
    }

    /// How many signs of it a request has.
    fn signs(&self, topic: &str, words: &BTreeSet<String>) -> usize {
        let phrases = self.phrases.iter().map(|phrase| stems(phrase));
        let found = phrases.filter(|phrase| !phrase.is_empty() && phrase.is_subset(words)).count();
        found + usize::from(self.subtopics.iter().any(|known| known == topic))
    }
}

/// Who else is in charge of a request with this category, sub-topic and text: the matter with the most signs, the
/// first among equals.
pub fn elsewhere<'a>(all: &'a [Remit], category: &str, subtopic: &str, text: &str) -> Option<&'a Remit> {
    let (topic, words) = (format!("{category}/{subtopic}"), stems(text));
    let mut best: Option<(usize, &Remit)> = None;
    for remit in all {
        let signs = remit.signs(&topic, &words);
        if signs > 0 && best.is_none_or(|(most, _)| signs > most) {
            best = Some((signs, remit));
        }
    }
    best.map(|(_, remit)| remit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remit(key: &str, subtopics: &[&str], phrases: &[&str]) -> Remit {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Remit { key: key.into(), subtopics: own(subtopics), phrases: own(phrases), ..Remit::default() }
    }

    #[test]
    fn found_by_words_in_any_form_or_by_the_topic() {
        let all = [
            remit("law", &[], &["совет юриста", "подать в суд"]),
            remit("data", &["identity/name-changed"], &["изменить данные в реестре"]),
        ];
        let found =
            |topic: &str, text: &str| elsewhere(&all, "identity", topic, text).map(|remit| &*remit.key);
        assert_eq!(found("", "Мне нужен юрист, посоветуйте"), None);
        assert_eq!(found("", "Нужны советы юристов"), Some("law"));
        assert_eq!(found("", "Хочу подать на них в суд"), Some("law"));
        assert_eq!(found("name-changed", "Что делать?"), Some("data"));
        assert_eq!(found("", "Не приходит код"), None);
        // Two signs beat one.
        assert_eq!(found("name-changed", "Подать в суд, чтобы изменили данные реестра"), Some("data"));
    }

    #[test]
    fn a_phrase_of_nothing_fits_nothing() {
        assert_eq!(elsewhere(&[remit("x", &[], &["и в на", ""])], "a", "", "и в на"), None);
    }
}
