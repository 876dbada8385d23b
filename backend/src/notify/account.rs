//! What letters and messages about an account say. Words are in `locales/<language>/letters.ftl`: a letter has
//! `letter-<kind>-subject` and `letter-<kind>-what`, a message by SMS `sms-<kind>`.

use frontend::{
    format::date_time,
    i18n::{Arg, text, text_args},
};
use shared::{
    api::accounts::{codes::CODE_MINUTES, data::GRACE_DAYS},
    lang::Lang,
};
use time::OffsetDateTime;

use super::letter::{Body, Words, one_line};
use crate::config::Config;

/// A letter, or a message, about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountLetter {
    /// The code of a new account.
    CodeSignUp {
        /// Six digits.
        code: String,
    },
    /// The code for a new password.
    CodeRecovery {
        /// Six digits.
        code: String,
    },
    /// The code of a new contact.
    CodeContact {
        /// Six digits.
        code: String,
    },
    /// Somebody signed up with a contact that has an account.
    KnownAccount,
    /// Somebody wanted to recover an account that is not there.
    UnknownAccount,
    /// Something about the safety of the account.
    Safety(Safety),
}

/// What a person must hear about the safety of their account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Somebody signed in from a device that was not known.
    NewDevice {
        /// Browser and system.
        device: String,
        /// Network.
        place: String,
        /// When.
        at: OffsetDateTime,
    },
    /// The password was changed.
    PasswordChanged {
        /// When.
        at: OffsetDateTime,
    },
    /// A second factor was added or removed.
    FactorsChanged {
        /// When.
        at: OffsetDateTime,
    },
    /// A contact was added or removed.
    ContactsChanged {
        /// When.
        at: OffsetDateTime,
    },
    /// The account is to be erased.
    ErasureAsked {
        /// When it was asked for.
        at: OffsetDateTime,
        /// When it will be done.
        due: OffsetDateTime,
    },
    /// The account stays after all.
    ErasureCancelled {
        /// When.
        at: OffsetDateTime,
    },
    /// An identity of an outside provider was connected or removed.
    IdentitiesChanged {
        /// When.
        at: OffsetDateTime,
    },
}

impl AccountLetter {
    /// The name in the database and in the locales.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::CodeSignUp { .. } => "code-sign-up",
            Self::CodeRecovery { .. } => "code-recovery",
            Self::CodeContact { .. } => "code-contact",
            Self::KnownAccount => "known-account",
            Self::UnknownAccount => "unknown-account",
            Self::Safety(Safety::NewDevice { .. }) => "new-device",
            Self::Safety(Safety::PasswordChanged { .. }) => "password-changed",
            Self::Safety(Safety::FactorsChanged { .. }) => "factors-changed",
            Self::Safety(Safety::ContactsChanged { .. }) => "contacts-changed",
            Self::Safety(Safety::ErasureAsked { .. }) => "erasure-asked",
            Self::Safety(Safety::ErasureCancelled { .. }) => "erasure-cancelled",
            Self::Safety(Safety::IdentitiesChanged { .. }) => "identities-changed",
        }
    }

    /// What is counted together: whatever a stranger can cause, apart from what only the owner can.
    pub(super) const fn class(&self) -> &'static str {
        match self {
            Self::Safety(_) => "safety",
            _ => "code",
        }
    }

    fn code(&self) -> Option<&str> {
        match self {
            Self::CodeSignUp { code } | Self::CodeRecovery { code } | Self::CodeContact { code } => {
                Some(code)
            }
            _ => None,
        }
    }

    fn facts(&self, lang: Lang) -> Vec<(String, String)> {
        let mut facts = Vec::new();
        let mut fact = |key: &str, value: &str| {
            if !value.is_empty() {
                facts.push((text(lang, &format!("letter-fact-{key}")), value.to_owned()));
            }
        };
        if let Some(code) = self.code() {
            fact("one-time-code", code);
        }
        if let Self::Safety(safety) = self {
            let (Safety::NewDevice { at, .. }
            | Safety::PasswordChanged { at }
            | Safety::FactorsChanged { at }
            | Safety::ContactsChanged { at }
            | Safety::ErasureAsked { at, .. }
            | Safety::ErasureCancelled { at }
            | Safety::IdentitiesChanged { at }) = safety;
            fact("when", &date_time(lang, *at));
            if let Safety::ErasureAsked { due, .. } = safety {
                fact("erasure", &date_time(lang, *due));
            }
            if let Safety::NewDevice { device, place, .. } = safety {
                fact("device", device);
                fact("place", place);
            }
        }
        facts
    }

    /// As a letter.
    pub(super) fn words(&self, config: &Config, lang: Lang) -> Words {
        let args = [
            ("centre", Arg::from(config.name.as_str())),
            ("minutes", Arg::from(CODE_MINUTES as usize)),
            ("days", Arg::from(GRACE_DAYS as usize)),
        ];
        let say = |key: &str| text_args(lang, &format!("letter-{key}"), &args);
        let kind = self.kind();
        let mut remarks = Vec::new();
        if self.code().is_some() {
            remarks.push(say("code-minutes"));
            remarks.push(say("code-nobody"));
        }
        if matches!(self, Self::Safety(_)) {
            remarks.push(say("not-you"));
        }
        // A letter with a code has no link: nothing to click, nothing to imitate.
        let link = self.code().is_none().then(|| (config.public_url.clone(), say("open-site")));
        let body = Body {
            subject: one_line(&say(&format!("{kind}-subject"))),
            line: None,
            hello: say("hello"),
            what: say(&format!("{kind}-what")),
            facts: self.facts(lang),
            link,
            remarks,
            footer: say("footer-account"),
        };
        body.words(lang)
    }

    /// As a message by SMS: one line.
    pub(super) fn message(&self, config: &Config, lang: Lang) -> String {
        let args = [
            ("centre", Arg::from(config.name.as_str())),
            ("minutes", Arg::from(CODE_MINUTES as usize)),
            ("days", Arg::from(GRACE_DAYS as usize)),
            ("code", Arg::from(self.code().unwrap_or_default())),
        ];
        one_line(&text_args(lang, &format!("sms-{}", self.kind()), &args))
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn all() -> Vec<AccountLetter> {
        let at = datetime!(2026-11-21 10:00 UTC);
        vec![
            AccountLetter::CodeSignUp { code: "123456".into() },
            AccountLetter::CodeRecovery { code: "123456".into() },
            AccountLetter::CodeContact { code: "123456".into() },
            AccountLetter::KnownAccount,
            AccountLetter::UnknownAccount,
            AccountLetter::Safety(Safety::NewDevice {
                device: "Firefox, Windows".into(),
                place: "203.0.113.*".into(),
                at,
            }),
            AccountLetter::Safety(Safety::PasswordChanged { at }),
            AccountLetter::Safety(Safety::FactorsChanged { at }),
            AccountLetter::Safety(Safety::ContactsChanged { at }),
            AccountLetter::Safety(Safety::ErasureAsked { at, due: at }),
            AccountLetter::Safety(Safety::ErasureCancelled { at }),
            AccountLetter::Safety(Safety::IdentitiesChanged { at }),
        ]
    }

    fn config() -> Config {
        crate::config::Settings { name: Some("Опора".into()), ..Default::default() }.validate().unwrap()
    }

    #[test]
    fn every_letter_and_message_has_words_in_both_languages() {
        for lang in Lang::ALL {
            for letter in all() {
                let words = letter.words(&config(), lang);
                let message = letter.message(&config(), lang);
                crate::notify::letter::preview(lang, letter.kind(), &words);
                for part in [&words.subject, &words.text, &words.html, &message] {
                    assert!(!part.contains("letter-") && !part.contains("sms-"), "a text is missing: {part}");
                }
                // Two parts of a message in Cyrillic are 134 characters.
                assert!(message.chars().count() <= 134, "{} {message}", message.chars().count());
            }
        }
    }

    #[test]
    fn a_code_is_where_it_is_looked_for_and_nowhere_else() {
        let letter = AccountLetter::CodeRecovery { code: "123456".into() };
        let words = letter.words(&config(), Lang::Ru);
        assert!(words.text.contains("123456") && words.html.contains("123456"));
        assert!(!words.subject.contains("123456"), "the subject shows on a locked screen");
        assert!(!words.text.contains("http"), "{}", words.text);
        assert!(letter.message(&config(), Lang::En).contains("123456"));
    }
}
