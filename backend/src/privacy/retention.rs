//! The one worker that throws away what has had its time, journalled (152-ФЗ, ст. 21: what has served its purpose
//! is destroyed).

use std::time::Duration;

use super::{erasure, store};
use crate::{
    accounts, challenge, editorial_gaps, journal, knowledge, mail_in, notify,
    platform::{database::Tx, error::AppError, rounds::rounds, state::AppState},
    subscribers, tickets,
};

/// How often it looks.
const EVERY: Duration = Duration::from_mins(10);
/// Requests of one transaction.
const BATCH: u64 = 100;

/// Throws away what has had its time, every ten minutes until the server stops.
pub async fn run_retention(state: AppState) {
    let round = |state: AppState| async move { keep_house(&state).await };
    rounds(state, EVERY, "what has had its time was not thrown away", round).await;
}

/// One round.
///
/// # Errors
/// When the database refuses; what was done stays done.
pub async fn keep_house(state: &AppState) -> Result<(), AppError> {
    let accounts = erasure::carry_out::carry_out_due(state).await?;
    let mut requests = 0;
    loop {
        let batch = closed_requests(state).await?;
        requests += batch;
        if batch < BATCH as usize {
            break;
        }
    }
    let lines = history(state).await?;
    empty_trash(state).await?;
    if accounts + requests > 0 || lines > 0 {
        state.db.settle_deletions().await?;
    }
    Ok(())
}

/// Requests that were closed long ago lose their people.
async fn closed_requests(state: &AppState) -> Result<usize, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let erased = tickets::erase_closed(&tx, now - state.config.retention.requests, BATCH, now).await?;
    store::trash(&tx, erased.blobs, now).await?;
    note(state, &tx, "retention.requests", erased.requests as u64).await?;
    tx.commit().await?;
    Ok(erased.requests)
}

/// Sign-ins, letters, what people typed into search and remarks, permits and answered challenges.
async fn history(state: &AppState) -> Result<u64, AppError> {
    let now = state.clock.now();
    let kept = state.config.retention;
    let tx = state.db.begin().await?;
    let sign_ins = accounts::forget_sign_ins(&tx, now - kept.sign_ins).await?;
    let letters = notify::forget_before(&tx, now - kept.letters).await?;
    let feedback = knowledge::forget_feedback(&tx, now - kept.feedback).await?
        + editorial_gaps::forget(&tx, now - kept.feedback, now).await?;
    let mail = mail_in::forget(state, &tx, now).await?;
    subscribers::sweep(&tx, now).await?;
    store::sweep(&tx, now).await?;
    challenge::sweep(&tx, now).await?;
    note(state, &tx, "retention.sign-ins", sign_ins).await?;
    note(state, &tx, "retention.letters", letters).await?;
    note(state, &tx, "retention.feedback", feedback).await?;
    note(state, &tx, "retention.mail", mail).await?;
    tx.commit().await?;
    Ok(sign_ins + letters + feedback + mail)
}

/// Removes the bytes of files whose rows are gone; what cannot be removed is tried again next time.
async fn empty_trash(state: &AppState) -> Result<(), AppError> {
    let mut gone = Vec::new();
    for blob in store::trashed(&state.db, state.clock.now()).await? {
        if state.blobs.remove(&blob).await {
            gone.push(blob);
        }
    }
    store::emptied(&state.db, gone).await
}

/// Says in the journal how much went, if anything did.
async fn note(state: &AppState, tx: &Tx, action: &str, count: u64) -> Result<(), AppError> {
    if count == 0 {
        return Ok(());
    }
    let count = count.to_string();
    let entry = journal::Entry { actor: "system", action, object: "retention", note: &count };
    journal::append(tx, state.clock.now(), entry).await
}
