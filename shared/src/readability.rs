//! Hints for plain writing: long sentences and office words.
//!
//! Hints, no rules: a text with hints can be published. The limit follows the usual advice of plain-language guides (15 to 20
//! words a sentence on average, none above 25).

use crate::lang::Lang;

/// Words above which a sentence is called long.
pub const LONG_SENTENCE: usize = 25;
/// Words a sentence on average above which a text is called heavy.
pub const HEAVY_AVERAGE: usize = 18;

/// Something that could be plainer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A sentence has more than [`LONG_SENTENCE`] words.
    Long {
        /// Line of its first word, from 1.
        line: u32,
        /// Its words.
        words: usize,
        /// How it begins.
        start: String,
    },
    /// A word of offices, and a plain one.
    Office {
        /// Its line, from 1.
        line: u32,
        /// As it stands in the text.
        found: String,
        /// What people say; empty: leave it out.
        instead: &'static str,
    },
}

/// What a text is like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readability {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Hints in the order of the text.
    pub hints: Vec<Hint>,
}

impl Readability {
    /// Words a sentence, rounded up.
    pub fn average(&self) -> usize {
        if self.sentences == 0 { 0 } else { self.words.div_ceil(self.sentences) }
    }

    /// Whether the sentences are long on average.
    pub fn is_heavy(&self) -> bool {
        self.average() > HEAVY_AVERAGE
    }
}

/// Office words by the beginnings of their words, with what people say. A beginning with `=` is the whole word.
const OFFICE_RU: &[(&str, &str)] = &[
    ("осуществл", "делать"),
    ("посредством", "через, с помощью"),
    ("=в =целях", "чтобы"),
    ("=в =связи =с", "из-за"),
    ("=в =случае =если", "если"),
    ("=в =случае, =если", "если"),
    ("=на =основании", "по"),
    ("надлежащ", "нужный"),
    ("вышеуказанн", "этот"),
    ("вышеназванн", "этот"),
    ("нижеследующ", "следующий"),
    ("=данный", "этот"),
    ("=данная", "эта"),
    ("=данное", "это"),
    ("=данного", "этого"),
    ("=данной", "этой"),
    ("=является", ""),
    ("=являются", ""),
    ("=необходимо", "нужно"),
    ("=производится", "делают"),
    ("=произвести", "сделать"),
    ("функционир", "работать"),
    ("=уведомляем", "сообщаем"),
    ("=просьба", "пожалуйста"),
    ("предоставлен", "дать"),
    ("=при =наличии", "если есть"),
    ("=при =отсутствии", "если нет"),
    ("=по =вопросу", "о"),
    ("=в =течение =которого", "пока"),
    ("местонахожден", "адрес"),
    ("=денежные =средства", "деньги"),
    ("=денежных =средств", "деньги"),
    ("заявител", "вы"),
];

const OFFICE_EN: &[(&str, &str)] = &[
    ("=utilize", "use"),
    ("=utilise", "use"),
    ("=in =order =to", "to"),
    ("=prior =to", "before"),
    ("=commence", "start"),
    ("=terminate", "end"),
    ("=pursuant", "under"),
    ("=aforementioned", "this"),
    ("=in =the =event =that", "if"),
    ("=with =regard =to", "about"),
    ("=due =to =the =fact =that", "because"),
    ("=ensure =that", "make sure"),
];

/// Whether the words from `at` on are the phrase; then how many they are.
fn matches(words: &[(u32, &str)], at: usize, phrase: &str) -> Option<usize> {
    let parts: Vec<&str> = phrase.split(' ').map(|part| part.trim_end_matches(',')).collect();
    for (i, part) in parts.iter().enumerate() {
        let word = words.get(at + i)?.1.to_lowercase();
        let same = part.strip_prefix('=').map_or_else(|| word.starts_with(part), |whole| word == whole);
        if !same {
            return None;
        }
    }
    Some(parts.len())
}

/// A line of Markdown without what is not read: addresses of links, marks, fences of code.
fn plain_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line.trim_start_matches(|c: char| c.is_whitespace() || "#>-*+".contains(c));
    while let Some(at) = rest.find("](") {
        out.push_str(&rest[..at]);
        rest = rest[at..].split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    let mut out = out.replace("![", "");
    out.retain(|c| !matches!(c, '*' | '[' | '`'));
    out
}

/// Reads a Markdown text.
pub fn read(lang: Lang, markdown: &str) -> Readability {
    let office = if lang == Lang::Ru { OFFICE_RU } else { OFFICE_EN };
    let mut found = Readability::default();
    let mut sentence: Vec<(u32, String)> = Vec::new();
    let mut line_number = 0;
    for line in markdown.lines() {
        line_number += 1;
        let text = plain_line(line);
        let block = text.trim().is_empty() || line.starts_with('#') || line.contains('|');
        // A blank line, a heading, a table and the next item of a list end a sentence that has no full stop.
        if block || is_item(line) {
            close(&mut found, office, &mut sentence);
        }
        if line.contains('|') {
            continue;
        }
        let marker = numbered(&text);
        for word in text.split_whitespace().skip(usize::from(marker)) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !bare.is_empty() {
                sentence.push((line_number, bare.to_owned()));
            }
            let end = word.trim_end_matches(['»', '"', ')', '”']);
            // «т. е.», «ул.»: a single letter or two before the full stop end no sentence.
            if end.ends_with(['.', '!', '?', '…']) && bare.chars().count() > 2 {
                close(&mut found, office, &mut sentence);
            }
        }
        if line.starts_with('#') {
            close(&mut found, office, &mut sentence);
        }
    }
    close(&mut found, office, &mut sentence);
    found
}

fn numbered(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let digits = first.trim_end_matches(['.', ')']);
    first.len() > digits.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || numbered(line)
}

fn close(found: &mut Readability, office: &[(&str, &'static str)], sentence: &mut Vec<(u32, String)>) {
    if sentence.is_empty() {
        return;
    }
    found.sentences += 1;
    found.words += sentence.len();
    let words: Vec<(u32, &str)> = sentence.iter().map(|(line, word)| (*line, word.as_str())).collect();
    if words.len() > LONG_SENTENCE {
        let start: Vec<&str> = words.iter().take(5).map(|(_, word)| *word).collect();
        found.hints.push(Hint::Long { line: words[0].0, words: words.len(), start: start.join(" ") });
    }
    let mut at = 0;
    while at < words.len() {
        let hit = office.iter().find_map(|(phrase, instead)| Some((matches(&words, at, phrase)?, *instead)));
        let Some((length, instead)) = hit else {
            at += 1;
            continue;
        };
        let text: Vec<&str> = words[at..at + length].iter().map(|(_, word)| *word).collect();
        found.hints.push(Hint::Office { line: words[at].0, found: text.join(" "), instead });
        at += length;
    }
    sentence.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_no_hints() {
        let text = "Подождите две минуты. Если код не пришёл, [запросите ещё раз](article:sms-code).\n\n## Что дальше\n\n1. Нажмите «Да».\n2. Войдите";
        let found = read(Lang::Ru, text);
        assert_eq!((found.hints.len(), found.sentences, found.words), (0, 5, 15));
        assert!(!found.is_heavy());
    }

    #[test]
    fn office_words_are_named_with_their_line() {
        let found = read(Lang::Ru, "Всё просто.\n\nВ целях входа осуществляется проверка.");
        assert_eq!(
            found.hints,
            [
                Hint::Office { line: 3, found: "В целях".into(), instead: "чтобы" },
                Hint::Office {
                    line: 3, found: "осуществляется".into(), instead: "делать"
                },
            ]
        );
        assert_eq!(read(Lang::En, "Press it in order to go on.").hints.len(), 1);
        assert!(read(Lang::Ru, "Данные паспорта").hints.is_empty(), "data are no office word");
    }

    #[test]
    fn a_long_sentence_is_shown_by_its_beginning() {
        let text = format!("Коротко. {}", "слово ".repeat(30).trim_end());
        let found = read(Lang::Ru, &text);
        assert_eq!(
            found.hints,
            [Hint::Long {
                line: 1, words: 30, start: "слово слово слово слово слово".into()
            }]
        );
        assert_eq!((found.average(), found.is_heavy()), (16, false));
    }

    #[test]
    fn short_forms_and_items_end_no_sentence_or_one() {
        assert_eq!(read(Lang::Ru, "Это ул. Ленина, т. е. центр.").sentences, 1);
        assert_eq!(read(Lang::Ru, "- один\n- два\n- три").sentences, 3);
        assert_eq!(read(Lang::Ru, ""), Readability::default());
    }
}
