//! The erasure itself: one transaction an account; the bytes of files go afterwards, from a list that the same
//! transaction wrote.

use uuid::Uuid;

use crate::{
    accounts, journal, mail_in, notify,
    platform::{error::AppError, state::AppState},
    privacy::store,
    subscribers, tickets, uploads,
};

/// Erases the accounts whose time has come; tells how many.
///
/// # Errors
/// When the database refuses.
pub(in crate::privacy) async fn carry_out_due(state: &AppState) -> Result<usize, AppError> {
    let mut done = 0;
    for account in store::due(&state.db, state.clock.now()).await? {
        done += usize::from(carry_out(state, account).await?);
    }
    Ok(done)
}

async fn carry_out(state: &AppState, account: Uuid) -> Result<bool, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if !store::take_due(&tx, account, now).await? {
        // Taken back meanwhile, or another server was faster.
        return Ok(false);
    }
    let mut erased = tickets::erase_account(&tx, account, now).await?;
    erased.blobs.extend(uploads::forget(&tx, uploads::Owner::Account(account)).await?);
    let contacts = accounts::erase(&tx, account).await?;
    notify::forget_contacts(&tx, &contacts).await?;
    notify::forget_account(&tx, account).await?;
    subscribers::forget_contacts(&tx, &contacts).await?;
    subscribers::forget_account(&tx, account).await?;
    mail_in::forget_senders(state, &tx, &contacts, now).await?;
    store::trash(&tx, erased.blobs, now).await?;
    let object = format!("account:{account}");
    let entry = journal::Entry { actor: "system", action: "account.erase", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    tracing::info!(requests = erased.requests, "an account was erased");
    Ok(true)
}
