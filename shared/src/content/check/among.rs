//! Rules that need more than the item: its other language, the error codes, today.

use time::Date;

use super::{Fault, FaultArg};
use crate::{
    content::{Doc, GuideStep},
    error_code::CodeBook,
    markdown,
};

/// How sure a code must be to count as mentioned: a bare number in a sentence is none.
const MENTIONED: u8 = 86;

/// What is wrong between an item and its English version. The path through a guide stands in the address as numbers of
/// answers, so both languages need the same steps and answers.
pub fn twins(russian: &Doc, english: &Doc) -> Vec<Fault> {
    let (Doc::Guide(russian), Doc::Guide(english)) = (russian, english) else { return Vec::new() };
    let mut faults = Vec::new();
    if russian.start != english.start {
        faults.push(Fault::error("translation-start", "start").with("step", russian.start.as_str()));
    }
    for key in russian.steps.keys().chain(english.steps.keys()) {
        if russian.steps.get(key).map(shape) != english.steps.get(key).map(shape) {
            let fault = Fault::error("translation-step", format!("steps.{key}")).with("step", key.as_str());
            faults.push(fault.near(format!("{key}:")));
        }
    }
    faults.dedup();
    faults
}

/// What a step must have in common in both languages.
fn shape(step: &GuideStep) -> (Option<&'static str>, Option<&str>, Vec<(&str, bool)>) {
    use crate::content::GuideEnd as E;
    let end = step.end.map(|end| match end {
        E::Solved => "solved",
        E::Read => "read",
        E::Write => "write",
    });
    let answers = step.answers.iter().map(|answer| (answer.to.as_str(), answer.unsure)).collect();
    (end, step.article.as_deref(), answers)
}

/// Codes that a text speaks of and no link of the item leads to.
pub fn unlinked_codes(doc: &Doc, book: &CodeBook) -> Vec<Fault> {
    let texts: Vec<(String, &str)> = match doc {
        Doc::Article(doc) => vec![("body".to_owned(), doc.body.as_str())],
        Doc::Service(doc) => vec![("body".to_owned(), doc.body.as_str())],
        Doc::Guide(doc) => {
            doc.steps.iter().map(|(key, step)| (format!("steps.{key}.text"), step.text.as_str())).collect()
        }
        _ => return Vec::new(),
    };
    let linked: Vec<String> = texts
        .iter()
        .flat_map(|(_, text)| markdown::links_of(text))
        .filter_map(|(target, _)| target.strip_prefix("code:").map(str::to_owned))
        .collect();
    let mut faults = Vec::new();
    for (field, text) in texts {
        for passage in markdown::unlinked_passages(text) {
            let found = book.find(&passage.text);
            for code in found.iter().filter(|found| found.confidence >= MENTIONED) {
                // «ошибка 51» may be a code of several families; a link to one of them is enough.
                let known = linked.iter().any(|key| key.rsplit('/').next() == Some(code.code.as_str()));
                let said = faults.iter().any(|fault: &Fault| {
                    fault.field == field && fault.args.contains(&("code", FaultArg::Text(code.code.clone())))
                });
                if !known && !said {
                    let near = text.lines().nth(passage.line - 1).unwrap_or_default().trim();
                    let fault = Fault::warning("code-not-linked", &*field)
                        .with("code", code.code.as_str())
                        .with("target", format!("code:{}/{}", code.family, code.code))
                        .near(near.chars().take(60).collect::<String>().trim_end());
                    faults.push(Fault { line: u32::try_from(passage.line).ok(), ..fault });
                }
            }
        }
    }
    faults
}

/// An item whose day of review has passed.
pub fn overdue(doc: &Doc, today: Date) -> Option<Fault> {
    let (_, due) = doc.days()?;
    (due < today)
        .then(|| Fault::warning("review-overdue", "review_due").with("day", crate::iso_date::format(due)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content::{Article, ContentKind, Guide, GuideAnswer, GuideEnd, Upkeep},
        error_code::CodeEntry,
    };

    fn guide(to: &str) -> Doc {
        let step = GuideStep {
            answers: vec![GuideAnswer { label: "x".into(), to: to.into(), unsure: false }],
            ..GuideStep::default()
        };
        let end = GuideStep { end: Some(GuideEnd::Solved), ..GuideStep::default() };
        let day = Date::MIN;
        Doc::Guide(
            Guide {
                slug: "g".into(),
                title: "g".into(),
                summary: "g".into(),
                block: "access".into(),
                tags: vec![],
                category: "access".into(),
                template: None,
                minutes: 1,
                keywords: String::new(),
                updated: day,
                review_due: day,
                owner: String::new(),
                start: "a".into(),
                steps: [("a".to_owned(), step), ("b".to_owned(), end)].into_iter().collect(),
            }
            .into(),
        )
    }

    fn article(body: &str) -> Doc {
        Doc::Article(Box::new(Article {
            kind: ContentKind::Faq,
            slug: "a".into(),
            title: "a".into(),
            summary: "a".into(),
            block: "access".into(),
            tags: vec![],
            audience: vec![],
            related: vec![],
            guides: vec![],
            codes: vec![],
            services: vec![],
            template: None,
            keywords: String::new(),
            popular: 0,
            upkeep: Upkeep::default(),
            body: body.into(),
        }))
    }

    #[test]
    fn both_languages_lead_the_same_way() {
        assert_eq!(twins(&guide("b"), &guide("b")), []);
        let faults = twins(&guide("b"), &guide("a"));
        assert_eq!(faults.iter().map(|fault| &*fault.field).collect::<Vec<_>>(), ["steps.a"]);
    }

    #[test]
    fn a_code_without_a_link_is_named() {
        let entry = |family: &str, code: &str| CodeEntry {
            family: family.into(),
            code: code.into(),
            aliases: vec![],
            prefixes: vec![],
        };
        let book = CodeBook::build(&[entry("http", "503"), entry("esia", "ESIA-007040")]);
        let found = |body: &str| -> Vec<Option<u32>> {
            unlinked_codes(&article(body), &book).into_iter().map(|fault| fault.line).collect()
        };
        assert_eq!(
            found("Первая строка.\n\nВидите ошибку 503 или ESIA-007040? Код 503 скажет."),
            [Some(3), Some(3)]
        );
        assert_eq!(found("Видите [ошибку 503](code:http/503)? Снова ошибка 503. Номер 503 рублей."), []);
    }

    #[test]
    fn a_day_of_review_passes() {
        let mut doc = guide("b");
        doc.set_days(time::macros::date!(2026 - 11 - 01), time::macros::date!(2026 - 12 - 01));
        assert_eq!(overdue(&doc, time::macros::date!(2026 - 12 - 01)), None);
        assert!(overdue(&doc, time::macros::date!(2026 - 12 - 02)).is_some());
    }
}
