//! Settings of letters.

use super::{ConfigError, wrong};

/// How letters go out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailConfig {
    /// SMTP server as an URL; none: letters wait in the outbox.
    pub smtp_url: Option<String>,
    /// Sender, `Name <address>`.
    pub from: String,
}

impl MailConfig {
    /// Checks both settings.
    ///
    /// # Errors
    /// When the URL is of no known scheme or the sender is no mailbox.
    pub fn new(smtp_url: Option<&str>, from: Option<&str>, name: &str) -> Result<Self, ConfigError> {
        let from = from.map_or_else(|| format!("{name} <no-reply@localhost>"), str::to_owned);
        if from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(wrong(
                "mail_from",
                format!("`{from}` is no mailbox."),
                "Write it like Name <help@example.org>.",
            ));
        }
        if let Some(url) = smtp_url
            && !url.starts_with("smtp://")
            && !url.starts_with("smtps://")
        {
            let mend = "Write smtp://user:password@host:587 or smtps://user:password@host:465.";
            return Err(wrong("smtp_url", "it is no SMTP address.", mend));
        }
        Ok(Self { smtp_url: smtp_url.map(str::to_owned), from })
    }
}
