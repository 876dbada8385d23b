//! Taking a request over.

use std::time::Duration;

use axum::{Json as Body, extract::State};
use shared::{
    api::accounts::claims::Claimed, forms::account::claim::ClaimForm, ids::TicketNumber, problem::Problem,
};

use crate::{
    accounts, journal,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
    server::limits::{ForAccess, Limited},
    tickets::{codes, store},
};

/// A wrong pair is answered later, as at opening by number and code.
const PENANCE: Duration = Duration::from_millis(300);

/// Takes a guest's request over, by its code or as one that was offered. Number and code still open it.
#[utoipa::path(
    post,
    path = "/account/claims",
    tag = "account",
    request_body = ClaimForm,
    responses(
        (status = 200, description = "It belongs to the account, also when it did before", body = Claimed),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 404, description = "No such pair of number and code, or not offered", body = Problem),
        (status = 409, description = "The code is right, but another account has it: `claimed-already`",
            body = Problem),
        (status = 422, description = "Number or code is mistyped", body = Problem),
        (status = 429, description = "Too many tries for this number or from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForAccess>,
    State(state): State<AppState>,
    account: Account,
    Json(form): Json<ClaimForm>,
) -> Result<Body<Claimed>, AppError> {
    let (number, code) = form.parse().map_err(AppError::fields)?;
    state.limits.access_number.take(number.digits())?;
    let result = claim(&state, &account, &number, code.as_deref()).await;
    if matches!(result, Err(AppError::NotFound)) {
        tokio::time::sleep(PENANCE).await;
    }
    result.map(|()| Body(Claimed { number }))
}

async fn claim(
    state: &AppState,
    account: &Account,
    number: &TicketNumber,
    code: Option<&str>,
) -> Result<(), AppError> {
    let row = store::for_code_check(&state.db, number).await?;
    let right = if let Some(code) = code {
        let stored = row.as_ref().map(|row| row.access_code_hash.as_slice());
        codes::fits(&state.server_key, number, code, stored)
    } else {
        let contacts = accounts::confirmed_contacts(state, account.id).await?;
        let free = |owner: Option<uuid::Uuid>| owner.is_none() || owner == Some(account.id);
        row.as_ref().is_some_and(|row| {
            free(row.account_id) && contacts.iter().any(|contact| store::has_contact(row, contact))
        })
    };
    let Some(row) = row.filter(|_| right) else { return Err(AppError::NotFound) };
    let tx = state.db.begin().await?;
    store::take_over(&tx, row.id, account.id).await?;
    let label = account.label();
    let object = format!("ticket:{}", number.digits());
    let note = if code.is_some() { "code" } else { "contact" };
    let entry = journal::Entry { actor: &label, action: "ticket.claim", object: &object, note };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(())
}
