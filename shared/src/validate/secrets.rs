//! Secrets in what people write: card numbers, CVV, passwords, one-time codes (SPEC 2.5). They are
//! never needed by support, so the writer is warned and the stored text is masked.

use serde::{Deserialize, Serialize};

/// What kind of secret a piece of text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SecretKind {
    /// A payment card number (13–19 digits with a valid Luhn digit, ISO/IEC 7812-1).
    Card,
    /// The three digits on the back of a card.
    Cvv,
    /// A password after the word «пароль».
    Password,
    /// A one-time code after «код из СМС» and the like.
    Code,
}

/// A piece of text that should not be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// What it seems to be.
    pub kind: SecretKind,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let value = u32::from(digit) << (place % 2);
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

fn cards(text: &str, found: &mut Vec<Secret>) {
    let mut digits: Vec<u8> = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut flush = |digits: &mut Vec<u8>, start: usize, end: usize| {
        // All digits alike pass the Luhn test but are no card.
        let varied = digits.iter().any(|digit| Some(digit) != digits.first());
        if (13..=19).contains(&digits.len()) && matches!(digits[0], 2..=6) && varied && luhn(digits) {
            found.push(Secret { kind: SecretKind::Card, start, end });
        }
        digits.clear();
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            if digits.is_empty() {
                start = at;
            }
            digits.push(c as u8 - b'0');
            end = at + 1;
        } else if digits.is_empty() || !matches!(c, ' ' | '-' | '\u{a0}') || at > end {
            flush(&mut digits, start, end);
        }
    }
    flush(&mut digits, start, end);
}

/// Words after which a value is a secret, with the shape that the value must have.
const LABELS: [(&str, SecretKind); 14] = [
    ("cvv", SecretKind::Cvv),
    ("cvc", SecretKind::Cvv),
    ("цвв", SecretKind::Cvv),
    ("пароль", SecretKind::Password),
    ("password", SecretKind::Password),
    ("код из смс", SecretKind::Code),
    ("код из sms", SecretKind::Code),
    ("код подтверждения", SecretKind::Code),
    ("смс-код", SecretKind::Code),
    ("смс код", SecretKind::Code),
    ("sms code", SecretKind::Code),
    ("пин-код", SecretKind::Code),
    ("пин код", SecretKind::Code),
    ("pin", SecretKind::Code),
];

fn fits(kind: SecretKind, word: &str, explicit: bool) -> bool {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        SecretKind::Cvv => digits && (3..=4).contains(&word.len()),
        SecretKind::Code => digits && (4..=8).contains(&word.len()),
        // «пароль не подходит» is no password; «пароль: Qwerty12» or a word with digits is.
        SecretKind::Password => {
            let mixed = word.chars().any(|c| c.is_ascii_digit()) && word.chars().any(char::is_alphabetic);
            word.chars().count() >= 4 && (mixed || (explicit && word.is_ascii()))
        }
        SecretKind::Card => false,
    }
}

fn labelled(text: &str, found: &mut Vec<Secret>) {
    let lower = text.to_lowercase();
    // Lower-casing may change byte lengths in rare scripts; offsets would not fit then.
    if lower.len() != text.len() {
        return;
    }
    for (label, kind) in LABELS {
        for (at, _) in lower.match_indices(label) {
            let before = lower[..at].chars().next_back();
            if before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let after = &text[at + label.len()..];
            let rest = after.trim_start_matches([' ', ':', '=', '-', '—', '–', '"', '«', '\u{a0}']);
            let gap = &after[..after.len() - rest.len()];
            if gap.is_empty() {
                continue;
            }
            let word = rest.split([' ', '\n', ',', ';', '"', '»', '\u{a0}']).next().unwrap_or_default();
            let word = word.trim_end_matches(['.', '!', '?', ')']);
            if fits(kind, word, gap.contains([':', '='])) {
                let start = at + label.len() + gap.len();
                found.push(Secret { kind, start, end: start + word.len() });
            }
        }
    }
}

/// Finds what looks like a secret, in the order of the text, without overlaps.
pub fn find_secrets(text: &str) -> Vec<Secret> {
    let mut found = Vec::new();
    cards(text, &mut found);
    labelled(text, &mut found);
    found.sort_by_key(|secret| (secret.start, secret.end));
    let mut end = 0;
    found.retain(|secret| {
        let keep = secret.start >= end;
        if keep {
            end = secret.end;
        }
        keep
    });
    found
}

/// The text with every secret replaced by dots; of a card number the last four digits stay.
pub fn mask_secrets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for secret in find_secrets(text) {
        out.push_str(&text[from..secret.start]);
        out.push_str("••••");
        if secret.kind == SecretKind::Card {
            let digits: String =
                text[secret.start..secret.end].chars().filter(char::is_ascii_digit).collect();
            out.push(' ');
            out.push_str(&digits[digits.len() - 4..]);
        }
        from = secret.end;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<SecretKind> {
        find_secrets(text).into_iter().map(|secret| secret.kind).collect()
    }

    #[test]
    fn finds() {
        assert_eq!(kinds("карта 4111 1111 1111 1111, cvv 123"), [SecretKind::Card, SecretKind::Cvv]);
        assert_eq!(kinds("мой пароль: Qwerty12"), [SecretKind::Password]);
        assert_eq!(kinds("Пришёл код из СМС 482913"), [SecretKind::Code]);
    }

    #[test]
    fn leaves_alone() {
        for text in [
            "пароль не подходит",
            "забыл пароль от портала",
            "код из смс не приходит 3 дня",
            "заявление 1234567890123456",
            "телефон +7 912 345-67-89, СНИЛС 112-233-445 95",
            "ошибка 0x800B0109",
            "номер 0000 0000 0000 0000",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn masks_and_is_stable() {
        let masked = mask_secrets("карта 4111-1111-1111-1111 и пароль=abc123!");
        assert_eq!(masked, "карта •••• 1111 и пароль=••••!");
        assert_eq!(mask_secrets(&masked), masked);
    }
}
