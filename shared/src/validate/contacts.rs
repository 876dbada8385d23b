//! Phone numbers and e-mail addresses.

/// Reads a Russian phone number in any habit and gives `+7XXXXXXXXXX`.
///
/// Accepts 10 digits that begin with 3, 4, 8 or 9, or 11 with a leading 7 or 8. Kazakhstan shares the
/// country code 7, its numbers begin with 6 and 7 and are refused.
pub fn parse_phone(text: &str) -> Option<String> {
    let allowed = |c: char| c.is_ascii_digit() || " +()-–—.\u{a0}\u{2009}\u{202f}".contains(c);
    if !text.chars().all(allowed) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = match (digits.len(), digits.as_bytes().first()) {
        (10, _) => digits.as_str(),
        (11, Some(b'7' | b'8')) => digits.get(1..)?,
        _ => return None,
    };
    matches!(national.as_bytes().first(), Some(b'3' | b'4' | b'8' | b'9')).then(|| format!("+7{national}"))
}

/// Longest e-mail address (RFC 5321, 4.5.3.1.3, less the angle brackets).
pub const EMAIL_MAX: usize = 254;

/// Reads an e-mail address: trimmed, the domain in lower case. One `@`, no spaces or control
/// characters, a dot in the domain: what a mail server would refuse at once is refused here; whether
/// the address lives only a letter can tell.
pub fn parse_email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let bad = |c: char| c.is_whitespace() || c.is_control() || "<>(),;:\\\"[]@".contains(c);
    if local.is_empty() || local.len() > 64 || text.len() > EMAIL_MAX || local.chars().any(bad) {
        return None;
    }
    if local.starts_with('.') || local.ends_with('.') || local.contains("..") {
        return None;
    }
    let labels: Vec<&str> = domain.split('.').collect();
    let label_ok = |label: &&str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    if labels.len() < 2 || !labels.iter().all(label_ok) {
        return None;
    }
    Some(format!("{local}@{}", domain.to_lowercase()))
}

/// An e-mail address with its middle hidden, `i•••v@example.org`, for lists and journals.
pub fn mask_email(email: &str) -> String {
    match email.split_once('@') {
        Some((local, domain)) => {
            let first: String = local.chars().take(1).collect();
            let last: String = local.chars().skip(1).last().into_iter().collect();
            format!("{first}•••{last}@{domain}")
        }
        None => "•••".to_owned(),
    }
}

/// A phone number with its middle hidden, `+7 ••• •••-67-89`.
pub fn mask_phone(phone: &str) -> String {
    match (
        phone.len().checked_sub(4).and_then(|at| phone.get(at..at + 2)),
        phone.get(phone.len().max(2) - 2..),
    ) {
        (Some(head), Some(tail)) if phone.is_ascii() => format!("+7 ••• •••-{head}-{tail}"),
        _ => "•••".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones() {
        for text in ["+7 912 345-67-89", "8 (912) 345 67 89", "9123456789", "7-912-345-67-89"] {
            assert_eq!(parse_phone(text).as_deref(), Some("+79123456789"), "{text}");
        }
        for text in ["", "12345", "+1 912 345 67 89", "+7 700 123 45 67", "912345678a", "+7 912 345-67-890"] {
            assert_eq!(parse_phone(text), None, "{text}");
        }
    }

    #[test]
    fn emails() {
        assert_eq!(parse_email(" Ivan@Example.ORG ").as_deref(), Some("Ivan@example.org"));
        assert_eq!(parse_email("почта@пример.рф").as_deref(), Some("почта@пример.рф"));
        for text in [
            "",
            "ivan",
            "ivan@",
            "@x.ru",
            "a b@x.ru",
            "a@x",
            "a@x..ru",
            "a@-x.ru",
            "a\r\nBcc:b@x.ru",
            "a@b@c.ru",
        ] {
            assert_eq!(parse_email(text), None, "{text:?}");
        }
    }

    #[test]
    fn masks() {
        assert_eq!(mask_email("ivanov@example.org"), "i•••v@example.org");
        assert_eq!(mask_phone("+79123456789"), "+7 ••• •••-67-89");
        assert_eq!(mask_phone("7"), "•••");
    }
}
