//! Placeholders of ready replies: `{имя}` becomes the requester's name. Pure, so that the browser fills in what the
//! operator then reads and changes before sending.

use crate::lang::Lang;

/// A placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// Name of the requester.
    Name,
    /// Number of the request.
    Number,
    /// The promised time that runs now.
    Due,
    /// Address of the request's page.
    Link,
    /// Name of the operator.
    Operator,
}

impl Placeholder {
    /// Every placeholder.
    pub const ALL: [Self; 5] = [Self::Name, Self::Number, Self::Due, Self::Link, Self::Operator];

    /// Its word in a language, between the braces. Both languages' words are understood in either.
    pub const fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Name, Lang::Ru) => "имя",
            (Self::Name, Lang::En) => "name",
            (Self::Number, Lang::Ru) => "номер",
            (Self::Number, Lang::En) => "number",
            (Self::Due, Lang::Ru) => "срок",
            (Self::Due, Lang::En) => "due",
            (Self::Link, Lang::Ru) => "ссылка",
            (Self::Link, Lang::En) => "link",
            (Self::Operator, Lang::Ru) => "оператор",
            (Self::Operator, Lang::En) => "operator",
        }
    }

    fn of(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|each| Lang::ALL.iter().any(|lang| each.word(*lang) == word))
    }
}

/// What stands in the text of a ready reply.
enum Piece<'a> {
    Text(&'a str),
    /// The word between two braces.
    Braced(&'a str),
}

/// Cuts a text at its braces. A brace without its partner on the same line is text: people write them.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inner = &rest[open + 1..];
        match inner.find(['{', '}', '\n']) {
            Some(end) if inner[end..].starts_with('}') => {
                out.push(Piece::Text(&rest[..open]));
                out.push(Piece::Braced(&inner[..end]));
                rest = &inner[end + 1..];
            }
            _ => {
                out.push(Piece::Text(&rest[..=open]));
                rest = inner;
            }
        }
    }
    out.push(Piece::Text(rest));
    out
}

/// Fills the placeholders in; one whose value is empty, as an unknown one, stays as it is, so that the operator sees
/// what to write there. Values are not looked into again: a requester named `{ссылка}` stays so.
pub fn fill(text: &str, value: impl Fn(Placeholder) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Braced(word) => {
                let value = Placeholder::of(word).map(&value).unwrap_or_default();
                if value.is_empty() {
                    out.extend(["{", word, "}"]);
                } else {
                    out.push_str(&value);
                }
            }
        }
    }
    out
}

/// The words between braces that mean nothing, in their order.
pub fn unknown(text: &str) -> Vec<String> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Braced(word) if Placeholder::of(word).is_none() => Some(word.to_owned()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(of: Placeholder) -> String {
        match of {
            Placeholder::Name => "Анна {номер}".to_owned(),
            Placeholder::Number => "2600-004-271".to_owned(),
            Placeholder::Due => String::new(),
            Placeholder::Link => "https://help.example/r".to_owned(),
            Placeholder::Operator => "Ольга".to_owned(),
        }
    }

    #[test]
    fn fills_in_both_languages_once() {
        assert_eq!(
            fill("{Имя}, обращение {number}: {ссылка}", value),
            "Анна {номер}, обращение 2600-004-271: https://help.example/r"
        );
        assert_eq!(fill("{ оператор }", value), "Ольга");
    }

    #[test]
    fn what_has_no_value_stays_to_be_seen() {
        assert_eq!(fill("до {срок} и {кто-то}", value), "до {срок} и {кто-то}");
        assert_eq!(unknown("до {срок} и {кто-то}"), ["кто-то"]);
    }

    #[test]
    fn lonely_braces_are_text() {
        for text in ["{", "}", "a { b", "{\nимя}", "{{", ""] {
            assert_eq!(fill(text, value), text);
            assert!(unknown(text).is_empty(), "{text}");
        }
        assert_eq!(fill("{{имя}}", |_| "А".into()), "{А}");
    }
}
