//! The mailbox read by IMAP (RFC 9051). A message is marked as read only after the commit that took it, so that a
//! crash in between brings it again, and the second time nothing happens. The mailbox belongs to the server alone:
//! what somebody else has read in it counts as taken.

use std::{fmt, sync::Arc, time::Duration};

use async_imap::{Client, Session, error::Error as ImapError};
use futures_util::{StreamExt as _, TryStreamExt as _};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};

use super::take::take;
use crate::{
    config::ImapConfig,
    platform::{error::AppError, state::AppState},
};

/// For one answer of the server.
const PATIENCE: Duration = Duration::from_mins(1);
/// Messages of one look; the next look takes the rest.
const ROUND_MAX: usize = 200;

/// Why the mailbox cannot be read. It says nothing that the server said: that may hold an address.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    /// The file of the password.
    #[error("the password's file cannot be read")]
    Password,
    /// Nobody answers, or the line broke.
    #[error("the mail server is not reached")]
    Line,
    /// The server's certificate is not trusted, or TLS failed otherwise.
    #[error("the mail server speaks no TLS that can be trusted")]
    Tls,
    /// Name or password is refused.
    #[error("the mail server refuses name or password")]
    Login,
    /// The server refuses a command: the folder may not be there.
    #[error("the mail server refuses to {0}")]
    Refused(&'static str),
    /// A message cannot be taken now.
    #[error(transparent)]
    Take(#[from] AppError),
}

trait Wire: AsyncRead + AsyncWrite + Unpin + fmt::Debug + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + fmt::Debug + Send> Wire for T {}

/// An open mailbox.
pub struct Mailbox {
    session: Session<Box<dyn Wire>>,
    done: Option<String>,
}

/// Waits for an answer in time.
async fn within<T>(
    what: &'static str,
    answer: impl Future<Output = Result<T, ImapError>>,
) -> Result<T, MailboxError> {
    match timeout(PATIENCE, answer).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(ImapError::No(_) | ImapError::Bad(_) | ImapError::Validate(_))) => {
            Err(MailboxError::Refused(what))
        }
        Ok(Err(_)) | Err(_) => Err(MailboxError::Line),
    }
}

impl Mailbox {
    /// Connects, logs in and opens the folder.
    ///
    /// # Errors
    /// What is wrong.
    pub async fn open(config: &ImapConfig) -> Result<Self, MailboxError> {
        let password = tokio::fs::read_to_string(&config.password_file).await;
        let password = password.map_err(|_| MailboxError::Password)?;
        let wire = timeout(PATIENCE, connect(config)).await.map_err(|_| MailboxError::Line)??;
        let mut client = Client::new(wire);
        let greeting = timeout(PATIENCE, client.read_response()).await;
        if !matches!(greeting, Ok(Ok(Some(_)))) {
            return Err(MailboxError::Line);
        }
        let login = client.login(&config.user, password.trim_end_matches(['\r', '\n']));
        let mut session = match timeout(PATIENCE, login).await {
            Ok(Ok(session)) => session,
            Ok(Err((ImapError::No(_) | ImapError::Bad(_) | ImapError::Validate(_), _))) => {
                return Err(MailboxError::Login);
            }
            _ => return Err(MailboxError::Line),
        };
        within("open the folder", session.select(&config.folder)).await?;
        Ok(Self { session, done: config.done.clone() })
    }

    /// The messages that nobody has read, the oldest first.
    ///
    /// # Errors
    /// What is wrong.
    pub async fn unread(&mut self) -> Result<Vec<u32>, MailboxError> {
        let mut uids: Vec<u32> =
            within("search", self.session.uid_search("UNSEEN")).await?.into_iter().collect();
        uids.sort_unstable();
        uids.truncate(ROUND_MAX);
        Ok(uids)
    }

    /// A message, or its beginning: one byte more than may be taken shows that it is too large. None when it is gone.
    ///
    /// # Errors
    /// What is wrong.
    pub async fn fetch(&mut self, uid: u32, size_max: usize) -> Result<Option<Vec<u8>>, MailboxError> {
        let what = format!("BODY.PEEK[]<0.{}>", size_max + 1);
        let fetched = async {
            let mut answers = self.session.uid_fetch(uid.to_string(), &what).await?;
            let mut found = None;
            while let Some(answer) = answers.try_next().await? {
                if answer.uid == Some(uid)
                    && let Some(body) = answer.body()
                {
                    found = Some(body.to_vec());
                }
            }
            Ok(found)
        };
        within("give a message", fetched).await
    }

    /// Marks a message as taken; moves it away if that is set.
    ///
    /// # Errors
    /// What is wrong.
    pub async fn done(&mut self, uid: u32) -> Result<(), MailboxError> {
        let marked = async {
            let mut answers = self.session.uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)").await?;
            while answers.next().await.transpose()?.is_some() {}
            Ok(())
        };
        within("mark a message", marked).await?;
        if let Some(folder) = self.done.clone() {
            within("move a message", self.session.uid_mv(uid.to_string(), folder)).await?;
        }
        Ok(())
    }

    /// Says goodbye; that it is not heard is fine.
    pub async fn close(mut self) {
        let _ = timeout(Duration::from_secs(5), self.session.logout()).await;
    }
}

async fn connect(config: &ImapConfig) -> Result<Box<dyn Wire>, MailboxError> {
    let line =
        TcpStream::connect((config.host.as_str(), config.port)).await.map_err(|_| MailboxError::Line)?;
    if !config.tls {
        return Ok(Box::new(line));
    }
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| MailboxError::Tls)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(config.host.clone()).map_err(|_| MailboxError::Tls)?;
    let line = TlsConnector::from(Arc::new(tls)).connect(name, line).await.map_err(|_| MailboxError::Tls)?;
    Ok(Box::new(line))
}

/// Reads the mailbox until the server stops.
pub async fn run_imap(state: AppState) {
    let Some(imap) = state.config.mail_in.as_ref().and_then(|config| config.imap.clone()) else { return };
    loop {
        if let Err(error) = poll(&state, &imap).await {
            tracing::warn!(cause = %error, "the mailbox was not read to its end");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(imap.every) => {}
        }
    }
}

/// Takes what is unread; tells how many messages.
///
/// # Errors
/// What is wrong with the mailbox, or that nothing can be taken now; what was taken stays taken.
pub async fn poll(state: &AppState, imap: &ImapConfig) -> Result<usize, MailboxError> {
    let size_max = state.config.mail_in.as_ref().map_or(0, |config| config.size_max);
    let mut mailbox = Mailbox::open(imap).await?;
    let mut count = 0;
    for uid in mailbox.unread().await? {
        if state.shutdown.is_cancelled() {
            break;
        }
        let Some(raw) = mailbox.fetch(uid, size_max).await? else { continue };
        match take(state, raw).await {
            Ok(_) => {}
            // Nothing can be taken at the moment: the rest waits, too.
            Err(error @ (AppError::Unavailable(_) | AppError::StorageFull(_))) => return Err(error.into()),
            // A fault of ours with one message must not keep the others out; it stays unread.
            Err(error) => {
                tracing::error!(cause = %error, uid, "a message was not taken");
                continue;
            }
        }
        mailbox.done(uid).await?;
        count += 1;
    }
    mailbox.close().await;
    Ok(count)
}
