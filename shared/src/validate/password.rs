//! The policy of passwords (SPEC 5.1): eight characters with a capital and a small letter and a digit, not
//! one that many people have, not the person's own contact or name. The browser shows what is missing
//! while the person types, by the same function that the server refuses by.

use crate::forms::Fault;

/// Fewest characters.
pub const PASSWORD_MIN: usize = 8;
/// Characters of an own contact or name from which it counts.
const OWN_MIN: usize = 4;

/// Passwords that are known to be common, and what they are made of: one a line, lower case.
const COMMON: &str = include_str!("passwords.txt");

/// What a password lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer than [`PASSWORD_MIN`] characters.
    Short,
    /// No capital letter.
    Upper,
    /// No small letter.
    Lower,
    /// No digit.
    Digit,
    /// Many people have it.
    Common,
    /// It has the person's own contact or name in it.
    Own,
}

impl From<PasswordFault> for Fault {
    fn from(fault: PasswordFault) -> Self {
        match fault {
            PasswordFault::Short => Self::PasswordShort,
            PasswordFault::Upper => Self::PasswordUpper,
            PasswordFault::Lower => Self::PasswordLower,
            PasswordFault::Digit => Self::PasswordDigit,
            PasswordFault::Common => Self::PasswordCommon,
            PasswordFault::Own => Self::PasswordOwn,
        }
    }
}

/// Everything that a password lacks; nothing: it may be used. `own` are contacts and name of the person.
pub fn faults(password: &str, own: &[&str]) -> Vec<PasswordFault> {
    let lower = password.to_lowercase();
    let checks = [
        (password.chars().count() < PASSWORD_MIN, PasswordFault::Short),
        (!password.chars().any(char::is_uppercase), PasswordFault::Upper),
        (!password.chars().any(char::is_lowercase), PasswordFault::Lower),
        (!password.chars().any(|c| c.is_ascii_digit()), PasswordFault::Digit),
        (is_common(&lower), PasswordFault::Common),
        (has_own(&lower, own), PasswordFault::Own),
    ];
    checks.into_iter().filter_map(|(wrong, fault)| wrong.then_some(fault)).collect()
}

fn listed(word: &str) -> bool {
    COMMON.lines().any(|known| known == word)
}

/// A listed one as it is, with digits and marks around it (`Qwerty2024!`), or with digits for letters
/// (`P4ssw0rd1`): the policy's own demands are met that way by everybody.
fn is_common(lower: &str) -> bool {
    let word = |text: &str| text.trim_matches(|c: char| !c.is_alphabetic()).to_owned();
    let letters: String = lower
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => other,
        })
        .collect();
    let repeated = lower.chars().next().is_some_and(|first| lower.chars().all(|c| c == first));
    let bare = word(lower);
    // Digits at the end are no letters: `p4ssw0rd1` is `password` and a 1.
    let dressed = lower.trim_end_matches(|c: char| !c.is_alphabetic()).chars().count();
    let undressed: String = letters.chars().take(dressed).collect();
    repeated
        || [lower, bare.as_str(), word(&letters).as_str(), word(&undressed).as_str()].into_iter().any(listed)
}

fn has_own(lower: &str, own: &[&str]) -> bool {
    own.iter().any(|value| {
        let value = value.to_lowercase();
        let digits: String = value.chars().filter(char::is_ascii_digit).collect();
        let name = value.split('@').next().unwrap_or_default();
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= OWN_MIN);
        // A phone number without its country code, in whatever spelling.
        let phone = digits.get(digits.len().saturating_sub(10)..).filter(|tail| tail.len() >= 7);
        words.into_iter().any(|word| lower.contains(word)) || phone.is_some_and(|tail| lower.contains(tail))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_missing_at_once() {
        assert_eq!(
            faults("", &[]),
            [PasswordFault::Short, PasswordFault::Upper, PasswordFault::Lower, PasswordFault::Digit]
        );
        assert_eq!(faults("longenoughword", &[]), [PasswordFault::Upper, PasswordFault::Digit]);
    }

    #[test]
    fn good_ones() {
        for good in ["Tri-belyh-slona7", "Синий-Трактор-41", "kX9#mPq2vL", "Operator-demo-1"] {
            assert_eq!(faults(good, &["ivan@example.org"]), [], "{good}");
        }
    }

    #[test]
    fn common_ones_in_any_dress() {
        for bad in ["Password1", "P4ssw0rd1", "Qwerty123!", "Qwerty2024", "Пароль123", "Zaq12wsx", "AAAAAAAA"]
        {
            assert!(faults(bad, &[]).contains(&PasswordFault::Common), "{bad}");
        }
    }

    #[test]
    fn own_contact_and_name() {
        let own = ["ivanov.petr@example.org", "+79123456789", "Мария Сергеевна"];
        for bad in ["Ivanov-1975x", "Xx9123456789", "Мария-2024-ok"] {
            assert!(faults(bad, &own).contains(&PasswordFault::Own), "{bad}");
        }
        assert_eq!(faults("Синий-Трактор-41", &own), []);
    }

    #[test]
    fn the_list_is_what_it_says() {
        let all: Vec<&str> = COMMON.lines().collect();
        assert!(all.len() >= 1000, "{}", all.len());
        assert!(all.iter().all(|word| !word.is_empty() && *word == word.to_lowercase()));
        let mut unique = all.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), all.len());
    }
}
