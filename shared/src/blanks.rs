//! The blanks of a request template: `{когда}`, `{устройство}` (SPEC 1.6). Some the device fills in, some are asked for in
//! the same words in every template, all others are the template's own and are for the person to fill in.

use crate::{lang::Lang, search::stems};

/// A blank that means the same in every template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// When it happened.
    When,
    /// The service it is about.
    Service,
    /// Number of an application or a request.
    Number,
    /// Code of an error.
    ErrorCode,
    /// Operating system; the device knows it.
    Device,
    /// Browser; it knows itself.
    Browser,
}

impl Blank {
    /// Every known blank, in the order of the list that editors insert from.
    pub const ALL: [Self; 6] =
        [Self::When, Self::Service, Self::Number, Self::ErrorCode, Self::Device, Self::Browser];

    /// Its word in a language, between the braces. Both languages' words are understood in either.
    pub const fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::When, Lang::Ru) => "когда",
            (Self::When, Lang::En) => "when",
            (Self::Service, Lang::Ru) => "услуга",
            (Self::Service, Lang::En) => "service",
            (Self::Number, Lang::Ru) => "номер",
            (Self::Number, Lang::En) => "number",
            (Self::ErrorCode, Lang::Ru) => "код ошибки",
            (Self::ErrorCode, Lang::En) => "error code",
            (Self::Device, Lang::Ru) => "устройство",
            (Self::Device, Lang::En) => "device",
            (Self::Browser, Lang::Ru) => "браузер",
            (Self::Browser, Lang::En) => "browser",
        }
    }

    /// What it may look like filled in.
    pub const fn sample(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::When, Lang::Ru) => "24 ноября около 14:00",
            (Self::When, Lang::En) => "24 November, about 14:00",
            (Self::Service, Lang::Ru) => "замена водительского удостоверения",
            (Self::Service, Lang::En) => "exchange of a driving licence",
            (Self::Number, _) => "2600-004-271",
            (Self::ErrorCode, _) => "ESIA-007014",
            (Self::Device, _) => "Windows 11",
            (Self::Browser, _) => "Firefox 145",
        }
    }

    /// The name in the keys of texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Service => "service",
            Self::Number => "number",
            Self::ErrorCode => "error-code",
            Self::Device => "device",
            Self::Browser => "browser",
        }
    }

    /// Whether the device fills it in.
    pub const fn by_device(self) -> bool {
        matches!(self, Self::Device | Self::Browser)
    }

    /// The blank of a word.
    pub fn of(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|blank| Lang::ALL.iter().any(|lang| blank.word(*lang) == word))
    }
}

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// The word of a blank.
    Blank(&'a str),
}

/// Cuts a template into words and blanks. A brace without its partner is text.
pub fn pieces(body: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            out.push(Piece::Text(before));
        }
        out.push(Piece::Blank(name));
        rest = behind;
    }
    if !rest.is_empty() {
        out.push(Piece::Text(rest));
    }
    out
}

/// What is odd about a blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Odd {
    /// `{…` without its end, or `}` without a beginning.
    Brace,
    /// `{}`.
    Empty,
    /// A blank over several lines: most likely a brace is missing.
    Lines(String),
    /// Nearly the word of a known blank: would not be filled in.
    Nearly(String, Blank),
    /// Not among the known ones: the person is asked for it in the template's own words. Right where it is meant so.
    Own(String),
}

/// Everything odd, in the order of the text, each once.
pub fn odd(body: &str) -> Vec<Odd> {
    let mut out: Vec<Odd> = Vec::new();
    for piece in pieces(body) {
        let found = match piece {
            Piece::Text(text) if text.contains(['{', '}']) => Odd::Brace,
            Piece::Text(_) => continue,
            Piece::Blank(word) if word.contains('{') => Odd::Brace,
            Piece::Blank(word) if word.trim().is_empty() => Odd::Empty,
            Piece::Blank(word) if word.contains('\n') => {
                Odd::Lines(word.lines().next().unwrap_or_default().to_owned())
            }
            Piece::Blank(word) if Blank::of(word).is_some() => continue,
            Piece::Blank(word) => match nearly(word) {
                Some(blank) => Odd::Nearly(word.to_owned(), blank),
                None => Odd::Own(word.to_owned()),
            },
        };
        if !out.contains(&found) {
            out.push(found);
        }
    }
    out
}

/// The known blank that a word is meant to be: the same stems in another form, or a slip of one or two letters.
fn nearly(word: &str) -> Option<Blank> {
    let (lower, own) = (word.trim().to_lowercase(), stems(word));
    Blank::ALL.into_iter().find(|blank| {
        Lang::ALL.iter().any(|lang| {
            let known = blank.word(*lang);
            let slips = if known.chars().count() > 5 { 2 } else { 1 };
            let same = !own.is_empty() && own == stems(known);
            same || distance(&lower, known) <= slips
        })
    })
}

/// Letters to change, add or leave out to make one word of the other (V. I. Levenshtein, 1965).
fn distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in two.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[two.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_blanks_are_found_in_both_languages() {
        assert_eq!(Blank::of(" Код ошибки "), Some(Blank::ErrorCode));
        assert_eq!(Blank::of("browser"), Some(Blank::Browser));
        assert_eq!(Blank::of("сумма"), None);
        for blank in Blank::ALL {
            for lang in Lang::ALL {
                assert_eq!(Blank::of(blank.word(lang)), Some(blank));
                assert!(!blank.sample(lang).is_empty());
            }
        }
    }

    #[test]
    fn oddities_are_told_apart() {
        let body = "{когда} {браузэр} {кода ошибок} {сумма} {} {да, нет} {сумма} {начало\nконец} конец }";
        assert_eq!(
            odd(body),
            [
                Odd::Nearly("браузэр".into(), Blank::Browser),
                Odd::Nearly("кода ошибок".into(), Blank::ErrorCode),
                Odd::Own("сумма".into()),
                Odd::Empty,
                Odd::Own("да, нет".into()),
                Odd::Lines("начало".into()),
                Odd::Brace,
            ]
        );
        assert_eq!(odd("{когда {номер}"), [Odd::Brace]);
        assert_eq!(odd("Здравствуйте. {когда}, {устройство}"), []);
        assert_eq!(odd("{номер начисления}"), [Odd::Own("номер начисления".into())]);
    }

    #[test]
    fn letters_between_words() {
        assert_eq!((distance("", "код"), distance("код", "код"), distance("кот", "код")), (3, 0, 1));
        assert_eq!(distance("устрйство", "устройство"), 1);
    }

    proptest! {
        #[test]
        fn pieces_make_the_text_again(body in "[a-я {}\n]{0,40}") {
            let again = pieces(&body).into_iter().fold(String::new(), |text, piece| match piece {
                Piece::Text(words) => text + words,
                Piece::Blank(word) => text + "{" + word + "}",
            });
            prop_assert_eq!(again, body);
        }
    }
}
