//! Sealing files anew: those of another key under the current one, in their place; those of before the envelope under new
//! names. The files themselves say what is done, so a run that was cut short goes on where it was.

use time::Duration;
use uuid::Uuid;

use super::store::{
    rewrap::{self, Names, Table},
    scan::trash,
};
use crate::platform::{
    blobs::{Blobs, Resealed},
    error::AppError,
    state::AppState,
};

/// Rows of one step.
const BATCH: u64 = 100;
/// So long a plain file stays after its sealed copy has taken its place: somebody may have read the row just before.
const READERS: Duration = Duration::minutes(2);

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rewrapped {
    /// Files that were sealed anew, or sealed at all.
    pub done: u64,
    /// Files that the current key had sealed.
    pub as_they_were: u64,
    /// Files that could not be opened; they are as they were.
    pub failed: u64,
}

/// Seals every file under the current key; only the plain ones when asked for them.
///
/// # Errors
/// When the database does not answer. A file that cannot be opened is counted and said in the log.
pub async fn rewrap(state: &AppState, plain_only: bool) -> Result<Rewrapped, AppError> {
    let mut report = Rewrapped::default();
    // A file goes from the first table into the second, never back.
    for table in [Table::Uploads, Table::Files] {
        let mut after = Uuid::nil();
        loop {
            let rows = rewrap::after(&state.db, table, after, plain_only, BATCH).await?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            for names in &rows {
                one(state, names, &mut report).await?;
            }
        }
    }
    Ok(report)
}

async fn one(state: &AppState, names: &Names, report: &mut Rewrapped) -> Result<(), AppError> {
    if !Blobs::is_sealed(&names.blob) {
        match seal(state, names).await {
            Ok(true) => report.done += 1,
            Ok(false) => {}
            Err(error) => failed(names, &error, report),
        }
        return Ok(());
    }
    let mut anew = false;
    for name in [Some(&names.blob), names.thumbnail.as_ref()].into_iter().flatten() {
        match state.blobs.reseal(&state.ids, name).await {
            Ok(Resealed::Anew) => anew = true,
            Ok(Resealed::AsItWas | Resealed::Gone) => {}
            Err(error) => {
                failed(names, &error, report);
                return Ok(());
            }
        }
    }
    if !anew {
        report.as_they_were += 1;
        return Ok(());
    }
    report.done += 1;
    // It was removed while it was being sealed, and came back: it goes again.
    if rewrap::current(&state.db, names.id).await?.is_none() {
        let tx = state.db.begin().await?;
        trash(&tx, all(names), state.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn failed(names: &Names, error: &AppError, report: &mut Rewrapped) {
    tracing::error!(file = %names.id, cause = %error, "a file could not be sealed anew");
    report.failed += 1;
}

fn all(names: &Names) -> Vec<String> {
    [Some(names.blob.clone()), names.thumbnail.clone()].into_iter().flatten().collect()
}

/// Seals a plain file under a new name; tells whether it was still there.
async fn seal(state: &AppState, before: &Names) -> Result<bool, AppError> {
    let bytes = match state.blobs.read(&before.blob).await {
        Ok(bytes) => bytes,
        Err(AppError::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    };
    let blob = state.blobs.store(&state.ids, bytes).await?;
    let thumbnail = match &before.thumbnail {
        Some(name) => Some(state.blobs.store(&state.ids, state.blobs.read(name).await?).await?),
        None => None,
    };
    let after = Names { id: before.id, blob, thumbnail };
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let renamed = rewrap::rename(&tx, before, &after).await?;
    if renamed {
        trash(&tx, all(before), now + READERS).await?;
    } else {
        trash(&tx, all(&after), now).await?;
    }
    tx.commit().await?;
    Ok(renamed)
}

/// At the start: seals what versions before the envelope left plain.
pub async fn seal_plain(state: AppState) {
    match rewrap(&state, true).await {
        Ok(Rewrapped { done: 0, failed: 0, .. }) => {}
        Ok(report) => tracing::info!(done = report.done, failed = report.failed, "plain files were sealed"),
        Err(error) => tracing::warn!(cause = %error, "plain files were not sealed"),
    }
}
