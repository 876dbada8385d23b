//! clamd's protocol: one connection a question, `INSTREAM` with pieces after their lengths (clamd(8), "COMMANDS").

use std::time::Duration;

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use crate::config::files::ClamdAddress;

/// For a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Bytes of a piece.
const PIECE: usize = 64 * 1024;
/// The longest answer that is read, bytes.
const ANSWER: u64 = 1024;

/// What it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing.
    Clean,
    /// A virus; what the database of signatures calls it.
    Infected(String),
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum NoVerdict {
    /// It is not reached.
    #[error("clamd is not reached: {0}")]
    Unreachable(std::io::Error),
    /// It hung up.
    #[error("clamd hung up: {0}")]
    Dropped(std::io::Error),
    /// It took too long.
    #[error("clamd did not answer in time")]
    Slow,
    /// It will not take a file of this size.
    #[error("the file is larger than clamd takes: raise its StreamMaxLength")]
    TooLarge,
    /// It said something else.
    #[error("clamd said `{0}`")]
    Odd(String),
}

impl From<std::io::Error> for NoVerdict {
    fn from(error: std::io::Error) -> Self {
        Self::Dropped(error)
    }
}

trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

async fn connect(address: &ClamdAddress) -> Result<Box<dyn Line>, NoVerdict> {
    let connected = async {
        let line: Box<dyn Line> = match address {
            ClamdAddress::Tcp(host) => Box::new(TcpStream::connect(host).await?),
            #[cfg(unix)]
            ClamdAddress::Unix(path) => Box::new(tokio::net::UnixStream::connect(path).await?),
            #[cfg(not(unix))]
            ClamdAddress::Unix(_) => return Err(std::io::Error::from(std::io::ErrorKind::Unsupported)),
        };
        Ok::<_, std::io::Error>(line)
    };
    match timeout(CONNECT, connected).await {
        Ok(connected) => connected.map_err(NoVerdict::Unreachable),
        Err(_) => Err(NoVerdict::Unreachable(std::io::ErrorKind::TimedOut.into())),
    }
}

/// What it says until it hangs up, without the end mark.
async fn answer(line: Box<dyn Line>) -> Result<String, NoVerdict> {
    let mut bytes = Vec::new();
    let mut line = line.take(ANSWER);
    loop {
        if line.read_buf(&mut bytes).await? == 0 || bytes.ends_with(b"\0") {
            break;
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(['\0', '\n']).trim();
    if text.is_empty() {
        return Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into());
    }
    Ok(text.to_owned())
}

/// Asks whether there is a virus in the bytes, for so long at most.
pub(super) async fn scan(
    address: &ClamdAddress,
    bytes: &[u8],
    patience: Duration,
) -> Result<Verdict, NoVerdict> {
    let asked = async {
        let mut line = connect(address).await?;
        let sent = async {
            line.write_all(b"zINSTREAM\0").await?;
            for piece in bytes.chunks(PIECE) {
                line.write_u32(piece.len() as u32).await?;
                line.write_all(piece).await?;
            }
            line.write_u32(0).await?;
            line.flush().await
        };
        // Whoever hangs up before the end may have said why.
        let sent: std::io::Result<()> = sent.await;
        match (sent, answer(line).await) {
            (_, Ok(text)) => judge(&text),
            (Err(error), Err(_)) => Err(error.into()),
            (Ok(()), Err(error)) => Err(error),
        }
    };
    timeout(patience, asked).await.map_err(|_| NoVerdict::Slow)?
}

/// Whether it is there; gives its version.
///
/// # Errors
/// When it is not, or says something odd.
pub async fn version(address: &ClamdAddress) -> Result<String, NoVerdict> {
    let asked = async {
        let mut line = connect(address).await?;
        line.write_all(b"zVERSION\0").await?;
        answer(line).await
    };
    let text = timeout(CONNECT, asked).await.map_err(|_| NoVerdict::Slow)??;
    if text.starts_with("ClamAV") { Ok(text) } else { Err(NoVerdict::Odd(text)) }
}

fn judge(text: &str) -> Result<Verdict, NoVerdict> {
    let said = text.strip_prefix("stream: ").unwrap_or(text);
    if said == "OK" {
        return Ok(Verdict::Clean);
    }
    if let Some(name) = said.strip_suffix(" FOUND") {
        // It goes into the journal: a name, nothing that a file could have smuggled in.
        let named = name.chars().filter(|c| c.is_ascii_alphanumeric() || "._-/:".contains(*c)).take(80);
        return Ok(Verdict::Infected(named.collect()));
    }
    if said.contains("size limit exceeded") {
        return Err(NoVerdict::TooLarge);
    }
    Err(NoVerdict::Odd(said.chars().take(100).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_understood_and_nothing_odd_is_clean() {
        assert_eq!(judge("stream: OK").unwrap(), Verdict::Clean);
        let found = judge("stream: Eicar-Test-Signature FOUND").unwrap();
        assert_eq!(found, Verdict::Infected("Eicar-Test-Signature".into()));
        assert!(matches!(judge("INSTREAM size limit exceeded. ERROR"), Err(NoVerdict::TooLarge)));
        for odd in ["", "UNKNOWN COMMAND", "stream: OKAY", "stream: not OK", "OK FOUND OK", "ERROR", "PONG"] {
            assert!(matches!(judge(odd), Err(NoVerdict::Odd(_))), "{odd}");
        }
        assert_eq!(judge("stream: a\nb<script> FOUND").unwrap(), Verdict::Infected("abscript".into()));
    }
}
