//! How a text reads: the length of its sentences and office language. These are warnings, because a good reason for a long
//! sentence exists now and then.

use super::{Checker, Fault, office::office_words};
use crate::{
    content::Doc,
    markdown::{Passage, passages},
};

/// Words of a sentence, on average: a text above it is hard to read on a phone.
pub const AVERAGE_MAX: usize = 20;
/// Words of one sentence, at most.
pub const SENTENCE_MAX: usize = 35;
/// Below so many sentences an average says nothing.
const AVERAGE_FROM: usize = 3;

/// A text of a document.
struct Text<'a> {
    field: String,
    words: &'a str,
    markdown: bool,
}

impl<'a> Text<'a> {
    fn plain(field: impl Into<String>, text: &'a str) -> Self {
        Self { field: field.into(), words: text, markdown: false }
    }

    fn list(field: &str, texts: &'a [String]) -> impl Iterator<Item = Self> {
        texts.iter().enumerate().map(move |(at, text)| Self::plain(format!("{field}.{at}"), text))
    }

    fn markdown(field: impl Into<String>, text: &'a str) -> Self {
        Self { field: field.into(), words: text, markdown: true }
    }
}

/// What readers see of a document; texts for the staff and texts that the reader sends are not among it.
fn texts(doc: &Doc) -> Vec<Text<'_>> {
    match doc {
        Doc::Article(doc) => vec![
            Text::plain("title", &doc.title),
            Text::plain("summary", &doc.summary),
            Text::markdown("body", &doc.body),
        ],
        Doc::ErrorCode(doc) => {
            let own = [("title", &doc.title), ("meaning", &doc.meaning), ("retry", &doc.retry)]
                .map(|(f, t)| Text::plain(f, t));
            own.into_iter().chain(Text::list("steps", &doc.steps)).collect()
        }
        Doc::Guide(doc) => {
            let mut out = vec![Text::plain("title", &doc.title), Text::plain("summary", &doc.summary)];
            for (key, step) in &doc.steps {
                out.push(Text::plain(format!("steps.{key}.question"), &step.question));
                out.push(Text::plain(format!("steps.{key}.title"), &step.title));
                out.push(Text::markdown(format!("steps.{key}.text"), &step.text));
            }
            out
        }
        Doc::Template(doc) => vec![Text::plain("title", &doc.title), Text::plain("summary", &doc.summary)],
        Doc::Service(doc) => {
            let own = [
                ("title", &doc.title),
                ("summary", &doc.summary),
                ("term", &doc.term),
                ("fee", &doc.fee),
                ("result", &doc.result),
            ]
            .map(|(field, text)| Text::plain(field, text));
            own.into_iter()
                .chain(Text::list("documents", &doc.documents))
                .chain(Text::list("steps", &doc.steps))
                .chain([Text::markdown("body", &doc.body)])
                .collect()
        }
        Doc::Remit(doc) => {
            let own = [
                ("title", &doc.title),
                ("why", &doc.why),
                ("why_en", &doc.why_en),
                ("still", &doc.still),
                ("still_en", &doc.still_en),
            ]
            .map(|(field, text)| Text::plain(field, text));
            own.into_iter()
                .chain(Text::list("steps", &doc.steps))
                .chain(Text::list("steps_en", &doc.steps_en))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The sentences of a passage: where each begins, in bytes, and its text.
fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut ended = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '!' | '?' | '…' => ended = true,
            '»' | '”' | '"' | ')' => {}
            _ if ended && letter.is_whitespace() => {
                out.push((from, &text[from..at]));
                from = at;
                ended = false;
            }
            _ => ended = false,
        }
    }
    out.push((from, &text[from..]));
    out.into_iter()
        .map(|(at, sentence)| (at + sentence.len() - sentence.trim_start().len(), sentence.trim()))
        .filter(|(_, sentence)| !sentence.is_empty())
        .collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The first words of a sentence, enough to find it by.
fn beginning(sentence: &str) -> String {
    sentence.split_whitespace().take(5).collect::<Vec<_>>().join(" ")
}

impl Checker<'_> {
    pub(super) fn style(&mut self, doc: &Doc) {
        for text in texts(doc) {
            let passages = if text.markdown {
                passages(text.words)
            } else {
                vec![Passage { line: 1, heading: false, text: text.words.to_owned() }]
            };
            let (mut count, mut total) = (0, 0);
            for passage in &passages {
                self.office(&text, passage);
                if passage.heading {
                    continue;
                }
                for (at, sentence) in sentences(&passage.text) {
                    let length = words(sentence);
                    (count, total) = (count + 1, total + length);
                    if length > SENTENCE_MAX {
                        let fault = Fault::warning("long-sentence", &*text.field)
                            .with("words", beginning(sentence))
                            .number("count", length)
                            .number("max", SENTENCE_MAX);
                        self.add(place(fault, &text, passage, at));
                    }
                }
            }
            if text.markdown && count >= AVERAGE_FROM && total > AVERAGE_MAX * count {
                let fault = Fault::warning("long-sentences", &*text.field)
                    .number("count", total.div_ceil(count))
                    .number("max", AVERAGE_MAX);
                let first = text.words.lines().next().unwrap_or_default();
                self.add(fault.near(first.trim()));
            }
        }
    }

    fn office(&mut self, text: &Text<'_>, passage: &Passage) {
        // A word at the very end needs its space as well.
        let small = passage.text.to_lowercase().replace([',', '.', ':', ';'], " ") + " ";
        for (at, word, plain) in office_words(&small) {
            let fault = Fault::warning("office-word", &*text.field).with("word", word).with("plain", plain);
            self.add(place(fault, text, passage, at));
        }
    }
}

/// With the line where it stands in the field and in the file.
fn place(fault: Fault, text: &Text<'_>, passage: &Passage, at: usize) -> Fault {
    // Small and capital letters may differ in length: a little before is the same line in all but odd cases.
    let before = passage.text.get(..at).unwrap_or(&passage.text);
    let line = passage.line + before.matches('\n').count();
    let source = text.words.lines().nth(line - 1).unwrap_or_default().trim();
    let fault = Fault { line: text.markdown.then(|| u32::try_from(line).unwrap_or(u32::MAX)), ..fault };
    // The beginning of the line is enough, and it stands in a file also where the whole is folded.
    fault.near(source.chars().take(60).collect::<String>().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{ContentKind, Guide, GuideStep, check};

    fn found(text: &str) -> Vec<(&'static str, Option<u32>)> {
        let step = GuideStep { text: text.into(), ..GuideStep::default() };
        let steps = [("a".to_owned(), step)].into_iter().collect();
        let day = time::Date::MIN;
        let guide = Guide {
            slug: "g".into(),
            title: "g".into(),
            summary: "g".into(),
            block: "access".into(),
            tags: vec!["sms".into()],
            category: "access".into(),
            template: None,
            minutes: 1,
            keywords: String::new(),
            updated: day,
            review_due: day,
            owner: String::new(),
            start: "a".into(),
            steps,
        };
        let faults = check::check(ContentKind::Guide, "g", &Doc::Guide(guide.into()), None);
        let warnings = faults.iter().filter(|fault| fault.level == check::FindingLevel::Warning);
        warnings.map(|fault| (fault.code, fault.line)).collect()
    }

    #[test]
    fn a_plain_text_has_no_warnings() {
        assert_eq!(
            found("Нажмите «Войти». Введите данные, которые указали.\n\n1. Подождите.\n2. Войдите."),
            []
        );
    }

    #[test]
    fn a_long_sentence_is_named_with_its_line() {
        let long = "слово ".repeat(SENTENCE_MAX + 1);
        assert_eq!(found(&format!("Коротко.\n\n1. Да.\n2. Нет. И {long}.")), [("long-sentence", Some(4))]);
        assert_eq!(found(&format!("Коротко.\n\n## {long}\n\nДа. Нет.")), []);
    }

    #[test]
    fn the_average_counts_from_three_sentences() {
        let middle = format!("{}.", "слово ".repeat(AVERAGE_MAX + 1).trim());
        assert_eq!(found(&[middle.as_str(); 3].join(" ")), [("long-sentences", None)]);
        assert_eq!(found(&[middle.as_str(); 2].join(" ")), []);
    }

    #[test]
    fn office_words_are_named_with_their_line() {
        assert_eq!(found("Нажмите.\n\nСделайте это\nв целях проверки."), [("office-word", Some(4))]);
    }

    #[test]
    fn sentences_end_where_they_end() {
        let text = "Код 5.1.1 значит: ящика нет. «Готово?» Да… Файл x.jpg подойдёт";
        let parts: Vec<&str> = sentences(text).into_iter().map(|(_, sentence)| sentence).collect();
        assert_eq!(parts, ["Код 5.1.1 значит: ящика нет.", "«Готово?»", "Да…", "Файл x.jpg подойдёт"]);
    }
}
