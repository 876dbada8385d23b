//! For how long personal data are kept.

use time::Duration;

use super::{ConfigError, wrong};

/// Times after which something is thrown away by itself. Sessions, codes, guests' rights and unsent files have
/// their own in the code: nobody has a reason to change those.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionConfig {
    /// Closed requests lose name, contacts, texts and files.
    pub requests: Duration,
    /// The history of sign-ins.
    pub sign_ins: Duration,
    /// Letters that were sent or given up.
    pub letters: Duration,
    /// What people typed into search and remarks to votes.
    pub feedback: Duration,
}

impl Default for RetentionConfig {
    fn default() -> Self {
        Self {
            requests: Duration::days(1095),
            sign_ins: Duration::days(180),
            letters: Duration::days(90),
            feedback: Duration::days(365),
        }
    }
}

impl RetentionConfig {
    /// Checks the settings, given in days.
    ///
    /// # Errors
    /// Shorter than a day, or longer than a life.
    pub fn new(
        requests: Option<u32>,
        sign_ins: Option<u32>,
        letters: Option<u32>,
        feedback: Option<u32>,
    ) -> Result<Self, ConfigError> {
        let usual = Self::default();
        let days = |setting: &'static str, given: Option<u32>, usual: Duration| match given {
            None => Ok(usual),
            Some(days @ 1..=36_500) => Ok(Duration::days(i64::from(days))),
            Some(_) => {
                Err(wrong(setting, "it is no number of days from 1 to 36500.", "Write 1095 for three years."))
            }
        };
        Ok(Self {
            requests: days("keep_requests", requests, usual.requests)?,
            sign_ins: days("keep_sign_ins", sign_ins, usual.sign_ins)?,
            letters: days("keep_letters", letters, usual.letters)?,
            feedback: days("keep_feedback", feedback, usual.feedback)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_days() {
        assert_eq!(RetentionConfig::new(None, None, None, None), Ok(RetentionConfig::default()));
        assert_eq!(RetentionConfig::new(Some(10), None, None, None).unwrap().requests, Duration::days(10));
        assert!(RetentionConfig::new(Some(0), None, None, None).is_err());
        assert!(RetentionConfig::new(None, None, Some(40_000), None).is_err());
    }
}
