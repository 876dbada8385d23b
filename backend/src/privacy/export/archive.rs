//! The archive: written by a thread of its own into a short queue that the response reads, so that a large one
//! needs no memory and a slow reader no file.

use std::io::{self, Write};

use bytes::Bytes;
use frontend::i18n::{Arg, text_args};
use futures_util::Stream;
use serde::Serialize;
use shared::{api::accounts::reads::ReadRow, lang::Lang};
use tokio::{runtime::Handle, sync::mpsc};
use tokio_stream::wrappers::ReceiverStream;
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{
    accounts, journal,
    platform::{error::AppError, extract::Account, state::AppState},
    privacy::reads,
    tickets::{self, Attachment, TicketData},
};

/// Bytes that go out at once.
const PIECE: usize = 64 * 1024;
/// Pieces that wait for a slow reader.
const QUEUE: usize = 4;
/// Readings by staff that are asked for at once.
const READS: u64 = 500;

#[derive(Debug, thiserror::Error)]
enum ArchiveError {
    #[error(transparent)]
    App(#[from] AppError),
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Zip(#[from] ZipError),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// The archive, piece by piece. What goes wrong on the way ends the stream with an error.
pub(super) fn stream(state: &AppState, account: Account) -> impl Stream<Item = io::Result<Bytes>> + use<> {
    let (sender, receiver) = mpsc::channel(QUEUE);
    let state = state.clone();
    let handle = Handle::current();
    tokio::task::spawn_blocking(move || {
        let out = Pieces { sender: sender.clone(), waiting: Vec::with_capacity(PIECE) };
        let writer = Archive { state, account, handle, zip: ZipWriter::new_stream(out) };
        if let Err(error) = writer.write() {
            tracing::warn!(cause = %error, "an export did not end");
            let _ = sender.blocking_send(Err(io::Error::other("the export broke off")));
        }
    });
    ReceiverStream::new(receiver)
}

/// Bytes on their way to the reader.
struct Pieces {
    sender: mpsc::Sender<io::Result<Bytes>>,
    waiting: Vec<u8>,
}

impl Pieces {
    fn send(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.waiting, Vec::with_capacity(PIECE));
        self.sender
            .blocking_send(Ok(piece.into()))
            .map_err(|_| io::Error::new(io::ErrorKind::BrokenPipe, "the reader went away"))
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= PIECE {
            self.send()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.send()
    }
}

type Zip = ZipWriter<zip::write::StreamWriter<Pieces>>;

struct Archive {
    state: AppState,
    account: Account,
    handle: Handle,
    zip: Zip,
}

/// A request with the places of its files in the archive.
#[derive(Serialize)]
struct Entry<'a> {
    #[serde(flatten)]
    data: &'a TicketData,
    archived: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    id: uuid::Uuid,
    path: &'a str,
}

impl Archive {
    fn write(mut self) -> Result<(), ArchiveError> {
        let data = self.handle.block_on(accounts::export(&self.state, &self.account))?;
        let lang = data.lang();
        self.begin("README.txt")?;
        let readme = self.readme(lang);
        self.zip.write_all(readme.as_bytes())?;
        self.begin("data.json")?;
        self.zip.write_all(b"{\"account\":")?;
        serde_json::to_writer_pretty(&mut self.zip, &data)?;
        self.zip.write_all(b",\n\"reads\":[")?;
        self.reads()?;
        self.zip.write_all(b"],\n\"requests\":[")?;
        let files = self.requests()?;
        self.zip.write_all(b"]}\n")?;
        for (path, blob) in files {
            match self.handle.block_on(self.state.blobs.read(&blob)) {
                Ok(bytes) => {
                    self.begin(&path)?;
                    self.zip.write_all(&bytes)?;
                }
                // Erased while we wrote: what is gone is not exported.
                Err(AppError::NotFound) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut out = self.zip.finish()?.into_inner();
        out.flush()?;
        Ok(())
    }

    fn begin(&mut self, name: &str) -> Result<(), ArchiveError> {
        let now = self.state.clock.now();
        let at = DateTime::from_date_and_time(
            u16::try_from(now.year()).unwrap_or(1980),
            now.month().into(),
            now.day(),
            now.hour(),
            now.minute(),
            now.second(),
        );
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(at.unwrap_or_default());
        self.zip.start_file(name, options)?;
        Ok(())
    }

    fn readme(&self, lang: Lang) -> String {
        let args = [("centre", Arg::from(self.state.config.name.as_str()))];
        ["title", "data", "files", "private"]
            .map(|part| text_args(lang, &format!("export-readme-{part}"), &args))
            .join("\r\n\r\n")
            + "\r\n"
    }

    fn reads(&mut self) -> Result<(), ArchiveError> {
        let mut before = None;
        let mut first = true;
        loop {
            let rows =
                self.handle.block_on(journal::reads_of(&self.state.db, self.account.id, before, READS))?;
            for row in &rows {
                let read: ReadRow = reads::view(row);
                self.item(&mut first, &read)?;
            }
            match rows.last() {
                Some(last) if rows.len() as u64 == READS => before = Some(last.seq),
                _ => return Ok(()),
            }
        }
    }

    /// Writes the requests; gives path and blob of every file.
    fn requests(&mut self) -> Result<Vec<(String, String)>, ArchiveError> {
        let numbers = self.handle.block_on(tickets::export_numbers(&self.state, self.account.id))?;
        let mut files = Vec::new();
        let mut first = true;
        for number in numbers {
            let one = tickets::export_one(&self.state, self.account.id, &number);
            let (number, data, attachments) = match self.handle.block_on(one) {
                Ok(found) => found,
                Err(AppError::NotFound) => continue,
                Err(error) => return Err(error.into()),
            };
            let paths: Vec<(String, Attachment)> = attachments
                .into_iter()
                .enumerate()
                .map(|(place, file)| (format!("files/{}/{}-{}", number, place + 1, file.name), file))
                .collect();
            let archived = paths.iter().map(|(path, file)| Place { id: file.id, path }).collect();
            self.item(&mut first, &Entry { data: &data, archived })?;
            files.extend(paths.into_iter().map(|(path, file)| (path, file.blob)));
        }
        Ok(files)
    }

    fn item(&mut self, first: &mut bool, value: &impl Serialize) -> Result<(), ArchiveError> {
        self.zip.write_all(if *first { b"\n" } else { b",\n" })?;
        *first = false;
        serde_json::to_writer_pretty(&mut self.zip, value)?;
        Ok(())
    }
}
