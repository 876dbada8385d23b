//! Settings: by flag, by environment (`OPORA_*`) or in `opora.toml`; the same names everywhere. A flag
//! beats the environment, the environment beats the file, the file beats the default.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Deserialize;

pub mod agency;
pub mod files;
pub mod mail;
pub mod mail_in;
pub mod oidc;
pub mod retention;
pub mod sms;

pub use agency::{AgencyConfig, AgencySettings};
pub use files::FilesConfig;
pub use mail::MailConfig;
pub use mail_in::{ImapConfig, MailInConfig};
pub use oidc::OidcConfig;
pub use retention::RetentionConfig;
pub use sms::SmsConfig;

/// Settings as given; what is absent takes its default.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, env = "OPORA_LISTEN")]
    pub listen: Option<String>,
    /// Folder for the database, files and keys [default: ./data]
    #[arg(long, env = "OPORA_DATA")]
    pub data: Option<PathBuf>,
    /// Demonstration: example requests, demo accounts, letters shown instead of sent
    #[arg(long, env = "OPORA_DEMO", num_args = 0..=1, default_missing_value = "true")]
    pub demo: Option<bool>,
    /// Database [default: sqlite in the data folder]; postgres://user:password@host/name at scale
    #[arg(long, env = "OPORA_DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Address that citizens use, for links in letters [default: http:// and the address listened on]
    #[arg(long, env = "OPORA_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// Name of the help centre [default: Опора]
    #[arg(long, env = "OPORA_NAME")]
    pub name: Option<String>,
    /// Addresses of proxies whose X-Forwarded-For is believed, separated by commas
    #[arg(long, env = "OPORA_TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Option<Vec<IpAddr>>,
    /// Folder with the content to start from, instead of the one inside the binary
    #[arg(long, env = "OPORA_CONTENT")]
    pub content: Option<PathBuf>,
    /// Folder with the built app, instead of the one inside the binary
    #[arg(long, env = "OPORA_DIST")]
    pub dist: Option<PathBuf>,
    /// SMTP server for letters: smtp://user:password@host:587, smtps://… or smtp://host:25?tls=none
    #[arg(long, env = "OPORA_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of letters [default: Опора <no-reply@localhost>]
    #[arg(long, env = "OPORA_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Gateway for SMS: https://sms.example.org/send?to={phone}&text={text}
    #[arg(long, env = "OPORA_SMS_URL", hide_env_values = true)]
    pub sms_url: Option<String>,
    /// Body of a POST to the gateway, JSON or a form, with {phone}, {text} and, for reports, {report}; without it a GET is sent
    #[arg(long, env = "OPORA_SMS_BODY", hide_env_values = true)]
    pub sms_body: Option<String>,
    /// Authorization header for the gateway
    #[arg(long, env = "OPORA_SMS_AUTHORIZATION", hide_env_values = true)]
    pub sms_authorization: Option<String>,
    /// Words by which the gateway reports that a message arrived [default: delivered,delivrd,1]
    #[arg(long, env = "OPORA_SMS_DELIVERED")]
    pub sms_delivered: Option<String>,
    /// And that it never will [default: undelivered,undeliverable,undeliv,failed,rejected,rejectd,expired,2,16]
    #[arg(long, env = "OPORA_SMS_UNDELIVERED")]
    pub sms_undelivered: Option<String>,
    /// Push services on 127.0.0.1 may be used, without TLS: for trials only
    #[arg(long, env = "OPORA_PUSH_LOCAL", num_args = 0..=1, default_missing_value = "true", hide = true)]
    pub push_local: Option<bool>,
    /// Identity provider for sign-in by OpenID Connect: https://id.example.org
    #[arg(long, env = "OPORA_OIDC_ISSUER")]
    pub oidc_issuer: Option<String>,
    /// What the provider calls this installation
    #[arg(long, env = "OPORA_OIDC_CLIENT_ID")]
    pub oidc_client_id: Option<String>,
    /// Secret that the provider gave with it
    #[arg(long, env = "OPORA_OIDC_CLIENT_SECRET", hide_env_values = true)]
    pub oidc_client_secret: Option<String>,
    /// What stands on the button [default: the provider's host]
    #[arg(long, env = "OPORA_OIDC_NAME")]
    pub oidc_name: Option<String>,
    /// Days after which closed requests lose name, contacts, texts and files [default: 1095]
    #[arg(long, env = "OPORA_KEEP_REQUESTS")]
    pub keep_requests: Option<u32>,
    /// Days for which the history of sign-ins is kept [default: 180]
    #[arg(long, env = "OPORA_KEEP_SIGN_INS")]
    pub keep_sign_ins: Option<u32>,
    /// Days for which the outbox remembers letters that were sent [default: 90]
    #[arg(long, env = "OPORA_KEEP_LETTERS")]
    pub keep_letters: Option<u32>,
    /// Days that searches without a result, unknown codes and remarks to votes are kept [default: 365]
    #[arg(long, env = "OPORA_KEEP_FEEDBACK")]
    pub keep_feedback: Option<u32>,
    /// File with the keys of attachments, made at the first start [default: keys/attachment-keys.toml in the data folder]
    #[arg(long, env = "OPORA_FILES_KEYS")]
    pub files_keys: Option<PathBuf>,
    /// Where attachments are: local (the data folder) or s3 [default: local]
    #[arg(long, env = "OPORA_FILES_STORE")]
    pub files_store: Option<String>,
    /// Bucket of the S3-compatible store
    #[arg(long, env = "OPORA_FILES_S3_BUCKET")]
    pub files_s3_bucket: Option<String>,
    /// Its address: https://s3.example.org
    #[arg(long, env = "OPORA_FILES_S3_ENDPOINT")]
    pub files_s3_endpoint: Option<String>,
    /// Its region [default: us-east-1]
    #[arg(long, env = "OPORA_FILES_S3_REGION")]
    pub files_s3_region: Option<String>,
    /// File with its key: access_key_id = "…" and secret_access_key = "…"
    #[arg(long, env = "OPORA_FILES_S3_KEY")]
    pub files_s3_key: Option<PathBuf>,
    /// ClamAV's daemon: tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl
    #[arg(long, env = "OPORA_FILES_CLAMD")]
    pub files_clamd: Option<String>,
    /// Agencies to which requests are transferred: tables of the settings file
    #[arg(skip)]
    pub agency: Option<Vec<AgencySettings>>,
    /// For tests and development: agencies may be on this machine, by http and on every port
    #[arg(long, env = "OPORA_AGENCY_LOCAL", num_args = 0..=1, default_missing_value = "true")]
    pub agency_local: Option<bool>,
    /// Mailbox that people write to; with it, answers to letters land in their requests: help@example.org
    #[arg(long, env = "OPORA_MAIL_IN_ADDRESS")]
    pub mail_in_address: Option<String>,
    /// Whether the mailbox takes name+anything@domain [default: true]
    #[arg(long, env = "OPORA_MAIL_IN_PLUS", num_args = 0..=1, default_missing_value = "true")]
    pub mail_in_plus: Option<bool>,
    /// Largest message that is taken, megabytes [default: 10]
    #[arg(long, env = "OPORA_MAIL_IN_SIZE")]
    pub mail_in_size: Option<u32>,
    /// Days for which mail that came in is remembered and quarantined mail is kept [default: 30]
    #[arg(long, env = "OPORA_MAIL_IN_KEEP")]
    pub mail_in_keep: Option<u32>,
    /// IMAP server of the mailbox, imaps://imap.example.org; without it mail comes by opora mail pipe
    #[arg(long, env = "OPORA_MAIL_IN_IMAP")]
    pub mail_in_imap: Option<String>,
    /// Name to log in with
    #[arg(long, env = "OPORA_MAIL_IN_USER")]
    pub mail_in_user: Option<String>,
    /// File that holds the mailbox's password
    #[arg(long, env = "OPORA_MAIL_IN_PASSWORD_FILE")]
    pub mail_in_password_file: Option<PathBuf>,
    /// Folder that is read [default: INBOX]
    #[arg(long, env = "OPORA_MAIL_IN_FOLDER")]
    pub mail_in_folder: Option<String>,
    /// Folder that messages are moved to once taken [default: they stay, marked as read]
    #[arg(long, env = "OPORA_MAIL_IN_DONE")]
    pub mail_in_done: Option<String>,
    /// Seconds between two looks into the mailbox [default: 60]
    #[arg(long, env = "OPORA_MAIL_IN_EVERY")]
    pub mail_in_every: Option<u32>,
    /// JSON log lines
    #[arg(long, env = "OPORA_LOG_JSON", num_args = 0..=1, default_missing_value = "true")]
    pub log_json: Option<bool>,
}

/// What is wrong with a setting, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {what} {mend}")]
pub struct ConfigError {
    /// Name of the setting.
    pub setting: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub mend: String,
}

fn wrong(setting: &'static str, what: impl Into<String>, mend: impl Into<String>) -> ConfigError {
    ConfigError { setting, what: what.into(), mend: mend.into() }
}

/// Settings that were checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Address to listen on.
    pub listen: SocketAddr,
    /// Data folder.
    pub data: PathBuf,
    /// Demonstration.
    pub demo: bool,
    /// Database.
    pub database_url: String,
    /// Address that citizens use, without a slash at the end.
    pub public_url: String,
    /// Name of the help centre.
    pub name: String,
    /// Proxies that are believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Content folder, if not the embedded one.
    pub content: Option<PathBuf>,
    /// Folder of the app, if not the embedded one.
    pub dist: Option<PathBuf>,
    /// Letters.
    pub mail: MailConfig,
    /// SMS; none: messages wait in the outbox.
    pub sms: Option<SmsConfig>,
    /// Notices of browsers may go to push services of this machine: for trials.
    pub push_local: bool,
    /// Outside identity provider; none: no such sign-in.
    pub oidc: Option<OidcConfig>,
    /// Agencies to which requests are transferred.
    pub agencies: Vec<AgencyConfig>,
    /// Agencies may be on this machine.
    pub agency_local: bool,
    /// Mail that comes in; none: only letters go out.
    pub mail_in: Option<MailInConfig>,
    /// For how long what is kept.
    pub retention: RetentionConfig,
    /// Attachments.
    pub files: FilesConfig,
    /// JSON log lines.
    pub log_json: bool,
}

impl Settings {
    /// Fills what is absent from `opora.toml` in the working folder or the named file.
    ///
    /// # Errors
    /// When the file cannot be read or has an unknown or ill-typed setting.
    pub fn with_file(mut self, file: Option<&Path>) -> Result<Self, ConfigError> {
        let path = file.map_or_else(|| PathBuf::from("opora.toml"), Path::to_path_buf);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(self),
            Err(error) => {
                let what = format!("{} cannot be read: {error}.", path.display());
                return Err(wrong("config", what, "Name a file that exists, or leave --config out."));
            }
        };
        let base: Self = toml::from_str(&text).map_err(|error| {
            wrong(
                "config",
                format!("{}: {}", path.display(), error),
                "See docs/operations.md for the settings.",
            )
        })?;
        macro_rules! fill {
            ($($field:ident),*) => { $( if self.$field.is_none() { self.$field = base.$field; } )* };
        }
        fill!(
            listen,
            data,
            demo,
            database_url,
            public_url,
            name,
            trusted_proxies,
            content,
            dist,
            smtp_url,
            mail_from,
            sms_url,
            sms_body,
            sms_authorization,
            sms_delivered,
            sms_undelivered,
            push_local,
            oidc_issuer,
            oidc_client_id,
            oidc_client_secret,
            oidc_name,
            keep_requests,
            keep_sign_ins,
            keep_letters,
            keep_feedback,
            files_keys,
            files_store,
            files_s3_bucket,
            files_s3_endpoint,
            files_s3_region,
            files_s3_key,
            files_clamd,
            agency,
            agency_local,
            mail_in_address,
            mail_in_plus,
            mail_in_size,
            mail_in_keep,
            mail_in_imap,
            mail_in_user,
            mail_in_password_file,
            mail_in_folder,
            mail_in_done,
            mail_in_every,
            log_json
        );
        Ok(self)
    }

    /// Checks every setting.
    ///
    /// # Errors
    /// All that is wrong, each with what to do.
    pub fn validate(self) -> Result<Config, Vec<ConfigError>> {
        let mut errors = Vec::new();
        let mail_in = MailInConfig::new(&self);
        let listen_text = self.listen.unwrap_or_else(|| "127.0.0.1:8080".into());
        let listen = listen_text.parse::<SocketAddr>().ok();
        if listen.is_none() {
            errors.push(wrong(
                "listen",
                format!("`{listen_text}` is no address with a port."),
                "Write it like 127.0.0.1:8080 or [::]:8080.",
            ));
        }
        let listen = listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let data = self.data.unwrap_or_else(|| PathBuf::from("data"));
        let database_url =
            self.database_url.unwrap_or_else(|| format!("sqlite://{}", data.join("opora.db").display()));
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database_url.starts_with(scheme)) {
            errors.push(wrong(
                "database_url",
                "it is neither SQLite nor PostgreSQL.",
                "Write sqlite://path/to/file.db or postgres://user:password@host/name.",
            ));
        }
        if database_url.contains(":memory:") {
            errors.push(wrong(
                "database_url",
                "a database in memory is a different one for every connection.",
                "Name a file.",
            ));
        }
        let demo = self.demo.unwrap_or(false);
        let public_url = self.public_url.unwrap_or_else(|| format!("http://{listen}"));
        let public_url = public_url.trim_end_matches('/').to_owned();
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            errors.push(wrong(
                "public_url",
                format!("`{public_url}` is no web address."),
                "Write it like https://help.example.org.",
            ));
        }
        for (setting, folder) in [("content", &self.content), ("dist", &self.dist)] {
            if let Some(folder) = folder
                && !folder.is_dir()
            {
                errors.push(wrong(
                    setting,
                    format!("there is no folder {}.", folder.display()),
                    "Name a folder that exists, or leave the setting out to use the one inside the binary.",
                ));
            }
        }
        let name = self.name.unwrap_or_else(|| "Опора".into());
        let mail = match MailConfig::new(self.smtp_url.as_deref(), self.mail_from.as_deref(), &name) {
            Ok(mail) => mail,
            Err(error) => {
                errors.push(error);
                MailConfig::default()
            }
        };
        let sms = SmsConfig::new(
            self.sms_url.as_deref(),
            self.sms_body.as_deref(),
            self.sms_authorization.as_deref(),
            self.sms_delivered.as_deref(),
            self.sms_undelivered.as_deref(),
        );
        let sms = sms.unwrap_or_else(|error| {
            errors.push(error);
            None
        });
        let oidc = OidcConfig::new(
            self.oidc_issuer.as_deref(),
            self.oidc_client_id.as_deref(),
            self.oidc_client_secret.as_deref(),
            self.oidc_name.as_deref(),
        );
        let oidc = oidc.unwrap_or_else(|error| {
            errors.push(error);
            None
        });
        let mail_in = mail_in.unwrap_or_else(|error| {
            errors.push(error);
            None
        });
        let retention = RetentionConfig::new(
            self.keep_requests,
            self.keep_sign_ins,
            self.keep_letters,
            self.keep_feedback,
        );
        let retention = retention.unwrap_or_else(|error| {
            errors.push(error);
            RetentionConfig::default()
        });
        let files = FilesConfig::new(files::Given {
            keys: self.files_keys.as_ref(),
            store: self.files_store.as_deref(),
            bucket: self.files_s3_bucket.as_deref(),
            endpoint: self.files_s3_endpoint.as_deref(),
            region: self.files_s3_region.as_deref(),
            key: self.files_s3_key.as_ref(),
            clamd: self.files_clamd.as_deref(),
        });
        let files = files.unwrap_or_else(|error| {
            errors.push(error);
            FilesConfig::default()
        });
        let agency_local = self.agency_local.unwrap_or(false);
        let agencies = agency::agencies(self.agency.unwrap_or_default(), agency_local);
        let agencies = agencies.unwrap_or_else(|wrong| {
            errors.extend(wrong);
            Vec::new()
        });
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Config {
            listen,
            data,
            demo,
            database_url,
            public_url,
            name,
            trusted_proxies: self.trusted_proxies.unwrap_or_default(),
            content: self.content,
            dist: self.dist,
            mail,
            sms,
            push_local: self.push_local.unwrap_or(false),
            oidc,
            agencies,
            agency_local,
            mail_in,
            retention,
            files,
            log_json: self.log_json.unwrap_or(false),
        })
    }
}

impl Config {
    /// Whether citizens come over TLS: cookies are then `Secure` and `__Host-`.
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

#[cfg(test)]
mod tests;
