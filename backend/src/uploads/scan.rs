//! Quarantine: a file waits here until the virus scanner has judged it. It is asked at once, for a moment; when it does
//! not answer, the file is taken, can be sent with its request, and is asked about again until there is a verdict. Nobody
//! can fetch it before.

use std::time::Duration as Wait;

use shared::api::{tickets::TicketChanged, uploads::FileState};
use shared::{ids::TicketNumber, ticket::Status};
use time::Duration;

use super::{
    clamd::{self, NoVerdict, Verdict},
    store::scan::{self, Waiting, Written},
};
use crate::{
    config::files::ClamdAddress,
    journal,
    platform::{error::AppError, events::Change, state::AppState},
};

/// So long the sender waits for a verdict.
const AT_ONCE: Wait = Wait::from_secs(3);
/// So long a file in quarantine may take.
const IN_PEACE: Wait = Wait::from_mins(1);
/// How often the quarantine is looked through, and the longest pause when the scanner is away.
const EVERY: Wait = Wait::from_secs(2);
const LONGEST: Wait = Wait::from_mins(1);
/// Files of one round.
const BATCH: u64 = 20;
/// A file about which the scanner hung up or thought too long is asked about again after it.
const SOON: Duration = Duration::minutes(1);
/// And one that it answers about, but does not judge.
const LATE: Duration = Duration::minutes(10);

/// The state of a file that came just now.
///
/// # Errors
/// 422 `file-infected`; nothing is kept of it then.
pub(super) async fn at_once(state: &AppState, bytes: &[u8]) -> Result<FileState, AppError> {
    let Some(address) = &state.config.files.clamd else { return Ok(FileState::Clean) };
    match clamd::scan(address, bytes, AT_ONCE).await {
        Ok(Verdict::Clean) => Ok(FileState::Clean),
        Ok(Verdict::Infected(name)) => {
            note(state, "upload", &name).await?;
            Err(AppError::Unprocessable("file-infected"))
        }
        Err(error) => {
            tracing::warn!(cause = %error, "a file waits in quarantine");
            Ok(FileState::Pending)
        }
    }
}

/// The state of a file that came another way: nobody waits for it.
pub(super) fn later(state: &AppState) -> FileState {
    if state.config.files.clamd.is_some() { FileState::Pending } else { FileState::Clean }
}

async fn note(state: &AppState, object: &str, virus: &str) -> Result<(), AppError> {
    let tx = state.db.begin().await?;
    let entry = journal::Entry { actor: "system", action: "file.infected", object, note: virus };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Looks through the quarantine until the server stops.
pub async fn run_scanner(state: AppState) {
    let mut pause = EVERY;
    loop {
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(pause) => {}
        }
        match scan_due(&state).await {
            Ok(round) if round.away => pause = (pause * 2).min(LONGEST),
            Ok(_) => pause = EVERY,
            Err(error) => tracing::warn!(cause = %error, "the quarantine cannot be looked through"),
        }
    }
}

/// What became of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Files that were judged.
    pub judged: u32,
    /// Files that were put off.
    pub put_off: u32,
    /// Whether the scanner is away, so that the rest waits.
    pub away: bool,
}

/// Asks about the files whose turn it is.
///
/// # Errors
/// When the database does not answer; that the scanner does not is no error.
pub async fn scan_due(state: &AppState) -> Result<Round, AppError> {
    let mut round = Round::default();
    for file in scan::due(&state.db, state.clock.now(), BATCH).await? {
        let Some(address) = &state.config.files.clamd else {
            // There was a scanner once; what waited for it is as good as what comes now.
            settle(state, &file, &Verdict::Clean).await?;
            round.judged += 1;
            continue;
        };
        match judge(state, address, &file).await {
            Ok(Some(verdict)) => {
                settle(state, &file, &verdict).await?;
                round.judged += 1;
            }
            Ok(None) => {
                scan::put_off(&state.db, file.id, state.clock.now() + LATE).await?;
                round.put_off += 1;
            }
            Err(NoVerdict::Unreachable(error)) => {
                tracing::warn!(kind = ?error.kind(), "clamd is away");
                round.away = true;
                break;
            }
            Err(error) => {
                tracing::warn!(cause = %error, "a file stays in quarantine");
                let soon = matches!(error, NoVerdict::Dropped(_) | NoVerdict::Slow);
                let until = state.clock.now() + if soon { SOON } else { LATE };
                scan::put_off(&state.db, file.id, until).await?;
                round.put_off += 1;
            }
        }
    }
    Ok(round)
}

/// None when the file is gone or cannot be read; then nobody can fetch it either.
async fn judge(
    state: &AppState,
    address: &ClamdAddress,
    file: &Waiting,
) -> Result<Option<Verdict>, NoVerdict> {
    match state.blobs.read(&file.blob).await {
        Ok(bytes) => clamd::scan(address, &bytes, IN_PEACE).await.map(Some),
        Err(AppError::NotFound) => Ok(None),
        Err(error) => Err(NoVerdict::Odd(error.to_string())),
    }
}

async fn settle(state: &AppState, file: &Waiting, verdict: &Verdict) -> Result<(), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let (now_is, virus) = match verdict {
        Verdict::Clean => (FileState::Clean, ""),
        Verdict::Infected(virus) => (FileState::Infected, virus.as_str()),
    };
    let Written { new, request } = scan::settle(&tx, file.id, now_is, now).await?;
    if new && now_is == FileState::Infected {
        let object =
            request.as_ref().map_or_else(|| "upload".to_owned(), |(row, _)| format!("ticket:{}", row.number));
        let note = format!("{} {virus}", file.id);
        let entry = journal::Entry { actor: "system", action: "file.infected", object: &object, note: &note };
        journal::append(&tx, now, entry).await?;
    }
    tx.commit().await?;
    if let Some((row, internal)) = request
        && let (Ok(number), Some(status)) = (TicketNumber::parse(&row.number), Status::parse(&row.status))
    {
        let changed = TicketChanged { number, version: row.version, status };
        state.events.publish(Change { ticket_id: row.id, internal, changed });
    }
    Ok(())
}
