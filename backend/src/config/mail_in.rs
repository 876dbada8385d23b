//! Settings of mail that comes in.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use shared::validate::parse_email;

use super::{ConfigError, Settings, wrong};

/// The largest message unless another is set, megabytes.
const SIZE: u32 = 10;
/// Days that what came in is remembered and quarantined messages are kept, unless others are set.
const KEEP: u32 = 30;
/// Seconds between two looks into the mailbox, unless others are set.
const EVERY: u32 = 60;

/// How mail comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailInConfig {
    /// The mailbox that people write to, in lower case: letters about requests ask for answers there.
    pub address: String,
    /// Whether the mailbox takes `name+anything@domain`; without it the token of an answer is in `References` only.
    pub plus: bool,
    /// The largest message, bytes.
    pub size_max: usize,
    /// For how long a message is remembered, and kept if it is in quarantine.
    pub keep: time::Duration,
    /// The mailbox as the server reads it; none: mail comes by `opora mail pipe`.
    pub imap: Option<ImapConfig>,
}

/// A mailbox read by IMAP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImapConfig {
    /// Host.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Whether TLS is spoken from the first byte; in the clear only to this machine itself.
    pub tls: bool,
    /// Name to log in with.
    pub user: String,
    /// File that holds the password; read at every connection, so that it can be changed.
    pub password_file: PathBuf,
    /// Folder that is read.
    pub folder: String,
    /// Folder that messages are moved to once taken; none: they stay and are marked as read.
    pub done: Option<String>,
    /// Time between two looks.
    pub every: Duration,
}

impl MailInConfig {
    /// The domain of the mailbox.
    pub fn domain(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Checks the settings; none: no mail comes in.
    ///
    /// # Errors
    /// The first setting that is wrong.
    pub(super) fn new(given: &Settings) -> Result<Option<Self>, ConfigError> {
        let Some(address) = given.mail_in_address.as_deref() else {
            return if given.mail_in_imap.is_some() {
                let mend = "Set it to the mailbox that people write to, like help@example.org.";
                Err(wrong("mail_in_address", "it is missing, but mail_in_imap is set.", mend))
            } else {
                Ok(None)
            };
        };
        let address = parse_email(address).filter(|address| !address.contains('+')).ok_or_else(|| {
            let mend = "Write it like help@example.org, without a name and without a plus.";
            wrong("mail_in_address", format!("`{address}` is no address."), mend)
        })?;
        let number = |setting, value: Option<u32>, default: u32, max: u32| match value.unwrap_or(default) {
            0 => Err(wrong(setting, "it is nought.", format!("Write a number from 1 to {max}."))),
            value if value > max => {
                Err(wrong(setting, "it is too large.", format!("Write a number from 1 to {max}.")))
            }
            value => Ok(value),
        };
        let size = number("mail_in_size", given.mail_in_size, SIZE, 25)?;
        let keep = number("mail_in_keep", given.mail_in_keep, KEEP, 365)?;
        let every = number("mail_in_every", given.mail_in_every, EVERY, 3600)?;
        let imap = match given.mail_in_imap.as_deref() {
            None => None,
            Some(url) => Some(imap(given, url, Duration::from_secs(every.into()))?),
        };
        Ok(Some(Self {
            address: address.to_lowercase(),
            plus: given.mail_in_plus.unwrap_or(true),
            size_max: size as usize * 1024 * 1024,
            keep: time::Duration::days(keep.into()),
            imap,
        }))
    }
}

fn imap(given: &Settings, url: &str, every: Duration) -> Result<ImapConfig, ConfigError> {
    let mend = "Write imaps://imap.example.org, or imap://127.0.0.1:143 for a server on this machine.";
    let malformed = || wrong("mail_in_imap", "it is no IMAP address.", mend);
    let (tls, rest) = match (url.strip_prefix("imaps://"), url.strip_prefix("imap://")) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => return Err(malformed()),
    };
    let rest = rest.trim_end_matches('/');
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !host.ends_with(':') => (host, port.parse().map_err(|_| malformed())?),
        _ => (rest, if tls { 993 } else { 143 }),
    };
    let host = host.trim_matches(['[', ']']);
    if host.is_empty() || host.contains(['@', '/', ' ']) {
        return Err(malformed());
    }
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if !tls && !here {
        return Err(wrong("mail_in_imap", "the password would go through the network in the clear.", mend));
    }
    let plain = |text: &str| !text.is_empty() && !text.chars().any(char::is_control);
    let user = given.mail_in_user.clone().filter(|user| plain(user)).ok_or_else(|| {
        wrong("mail_in_user", "it is missing.", "Set it to the name that the mailbox is read with.")
    })?;
    let password_file = given.mail_in_password_file.clone().ok_or_else(|| {
        wrong("mail_in_password_file", "it is missing.", "Name a file that holds the mailbox's password.")
    })?;
    if let Err(error) = std::fs::read_to_string(&password_file) {
        let what = format!("{} cannot be read: {error}.", password_file.display());
        return Err(wrong("mail_in_password_file", what, "Name a file that the server may read."));
    }
    let folder = given.mail_in_folder.clone().unwrap_or_else(|| "INBOX".to_owned());
    Ok(ImapConfig {
        host: host.to_owned(),
        port,
        tls,
        user,
        password_file,
        folder,
        done: given.mail_in_done.clone().filter(|name| plain(name)),
        every,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(url: &str) -> Settings {
        let password = std::env::current_exe().unwrap().with_file_name("mail-in-password");
        std::fs::write(&password, "secret\n").unwrap();
        Settings {
            mail_in_address: Some("Help@Example.org".into()),
            mail_in_imap: Some(url.into()),
            mail_in_user: Some("help".into()),
            mail_in_password_file: Some(password),
            ..Settings::default()
        }
    }

    #[test]
    fn addresses_of_mailboxes() {
        for (url, host, port, tls) in [
            ("imaps://imap.example.org", "imap.example.org", 993, true),
            ("imaps://imap.example.org:1993/", "imap.example.org", 1993, true),
            ("imap://127.0.0.1:10143", "127.0.0.1", 10143, false),
            ("imap://[::1]:10143", "::1", 10143, false),
            ("imap://localhost", "localhost", 143, false),
        ] {
            let config = MailInConfig::new(&settings(url)).unwrap().unwrap();
            assert_eq!((config.address.as_str(), config.domain()), ("help@example.org", "example.org"));
            let imap = config.imap.unwrap();
            assert_eq!((imap.host.as_str(), imap.port, imap.tls), (host, port, tls), "{url}");
        }
    }

    #[test]
    fn what_is_wrong_is_refused() {
        for url in ["imap://imap.example.org", "http://x", "imaps://", "imaps://a:b@c", "imaps://host:port"] {
            assert_eq!(MailInConfig::new(&settings(url)).unwrap_err().setting, "mail_in_imap", "{url}");
        }
        let off = Settings::default();
        assert_eq!(MailInConfig::new(&off), Ok(None));
        let nowhere = Settings { mail_in_imap: Some("imaps://x".into()), ..Settings::default() };
        assert_eq!(MailInConfig::new(&nowhere).unwrap_err().setting, "mail_in_address");
        for address in ["help", "a+b@example.org", "Help <help@example.org>", "a@b.ru\r\nX: y"] {
            let given = Settings { mail_in_address: Some(address.into()), ..Settings::default() };
            assert_eq!(MailInConfig::new(&given).unwrap_err().setting, "mail_in_address", "{address}");
        }
        let empty = Settings { mail_in_size: Some(0), ..settings("imaps://x.org") };
        assert_eq!(MailInConfig::new(&empty).unwrap_err().setting, "mail_in_size");
    }
}
