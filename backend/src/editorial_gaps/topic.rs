//! Texts that readers typed: what is kept of them, and what counts as the same.

use shared::{forms::feedback::GapKind, search::stems, validate::secrets::mask_secrets};

/// Stands for what was taken out.
const MASK: &str = "•";
/// Digits from which on a number may be somebody's own: a phone number has ten, a document nine or more.
const DIGITS: usize = 9;

/// A text as it may be kept: secrets masked, and whatever looks like an address of mail, a phone number or the number of a
/// document, also when its digits stand in groups. Error codes stay, which is what these texts are for.
pub fn anonymous(text: &str, max: usize) -> String {
    let masked = mask_secrets(&shared::forms::clean(text).replace('\n', " "));
    let words: Vec<&str> = masked.split_whitespace().collect();
    let mut out: Vec<&str> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let group = words[at..].iter().take_while(|word| is_digits(word)).count();
        let digits: usize = words[at..at + group].iter().map(|word| count(word)).sum();
        if group > 0 && digits >= DIGITS {
            out.push(MASK);
            at += group;
            continue;
        }
        let word = words[at];
        let own = word.contains('@')
            || (count(word) >= DIGITS && !word.starts_with("0x") && !word.starts_with('-'));
        out.push(if own { MASK } else { word });
        at += 1;
    }
    out.join(" ").chars().take(max).collect()
}

/// Whether a word is a piece of a number as people write it.
fn is_digits(word: &str) -> bool {
    count(word) > 0
        && word.chars().all(|c| c.is_ascii_digit() || "+-()№.,".contains(c))
        && !word.starts_with('-')
}

fn count(word: &str) -> usize {
    word.chars().filter(char::is_ascii_digit).count()
}

/// What a kept text is counted under. Searches that differ in the forms or the order of their words are one.
pub fn topic(kind: GapKind, text: &str) -> String {
    if kind != GapKind::ZeroResult {
        return text.to_owned();
    }
    let stems: Vec<String> = stems(&text.replace(MASK, " ")).into_iter().collect();
    if stems.is_empty() { text.to_owned() } else { stems.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_personal_stays() {
        for (typed, kept) in [
            ("пишет ivan@example.org 89123456789", "пишет • •"),
            ("звонили с +7 (912) 345-67-89 вчера", "звонили с • вчера"),
            ("паспорт 45 08 123456 утерян", "паспорт • утерян"),
            ("ошибка 0x800b0109abc", "ошибка 0x800b0109abc"),
            ("ESIA 007014 не пускает", "ESIA 007014 не пускает"),
            ("http -1073741515 окно", "http -1073741515 окно"),
        ] {
            assert_eq!(anonymous(typed, 100), kept);
        }
        assert_eq!(anonymous(&"ы".repeat(300), 100).chars().count(), 100);
        assert!(!anonymous("карта 4276 3800 1234 5678", 100).contains("5678"));
    }

    #[test]
    fn searches_for_the_same_are_one() {
        let of = |text: &str| topic(GapKind::ZeroResult, text);
        assert_eq!(
            of("продлить охотничий билет"),
            of("продление билета охотничьего").replace("продлен", "продл")
        );
        assert_eq!(of("охотничьи билеты"), of("билет охотничий"));
        assert_eq!(of("и в на"), "и в на");
        assert_eq!(topic(GapKind::UnknownCode, "esia-999"), "esia-999");
    }
}
