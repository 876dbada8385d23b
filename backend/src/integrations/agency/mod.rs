//! Transfer of requests to agencies (SPEC 3.6): signed messages out (Standard Webhooks) with a code, acknowledgement, repeats
//! and a dead letter, and what agencies send back. Agencies stand in the settings; the console's side is in
//! `tickets/console/transfers`.

mod callback;
mod deliver;
mod list;
mod message;
mod outcome;
mod store;
mod view;

use shared::{
    forms::transfer::NewTransfer,
    transfer::{TransferCode, TransferState},
};
use time::{Duration, OffsetDateTime};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use crate::{
    config::AgencyConfig,
    entity::{agency_transfer, millis, ticket},
    platform::{
        database::Tx,
        error::{AppError, WrongField},
        state::AppState,
    },
};

pub use deliver::{Courier, Round, deliver_due, run};
pub use store::{find, lock, of_ticket};
pub use view::view;

/// A transfer.
pub type Transfer = agency_transfer::Model;

/// For how long messages of agencies are remembered: their time is checked, so that an older one is refused anyway.
const REMEMBERED: Duration = Duration::days(7);
/// Tries to find a code that nobody has: one of ninety million is free at once but for bad luck.
const CODE_TRIES: u8 = 8;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list::handler)).routes(routes!(callback::handler))
}

/// An agency of the settings.
pub fn by_key<'a>(state: &'a AppState, key: &str) -> Option<&'a AgencyConfig> {
    state.config.agencies.iter().find(|agency| agency.key == key)
}

/// How far a transfer is.
///
/// # Errors
/// When the stored word is unknown.
pub fn state_of(row: &Transfer) -> Result<TransferState, AppError> {
    TransferState::parse(&row.state).ok_or_else(|| AppError::internal("a transfer has an unknown state"))
}

/// The code of a transfer.
///
/// # Errors
/// When the stored one is none.
pub fn code_of(row: &Transfer) -> Result<TransferCode, AppError> {
    TransferCode::parse(&row.code).map_err(AppError::internal)
}

fn open_key(ticket_id: i64, agency: &str) -> String {
    format!("{ticket_id} {agency}")
}

fn webhook_id(state: &AppState) -> String {
    format!("msg_{}", state.ids.id().simple())
}

async fn new_code(state: &AppState, tx: &Tx) -> Result<TransferCode, AppError> {
    for _ in 0..CODE_TRIES {
        let code = TransferCode::new(u32::from_be_bytes(state.ids.bytes::<4>()?));
        if !store::code_exists(tx, &code).await? {
            return Ok(code);
        }
    }
    Err(AppError::internal("no free code was found"))
}

/// Puts a message to an agency into the queue, in the transaction of the change.
///
/// # Errors
/// 422 for an agency that is not in the settings, 409 `transfer-open` when the agency has the request already.
pub async fn queue(
    state: &AppState,
    tx: &Tx,
    of: &ticket::Model,
    new: &NewTransfer,
    now: OffsetDateTime,
) -> Result<Transfer, AppError> {
    let Some(agency) = by_key(state, &new.agency) else {
        let wrong = WrongField { field: "agency".to_owned(), code: "choice", limit: None };
        return Err(AppError::Invalid(vec![wrong]));
    };
    let key = open_key(of.id, &agency.key);
    if store::is_open(tx, &key).await? {
        return Err(AppError::Conflict("transfer-open"));
    }
    let code = new_code(state, tx).await?;
    let include: Vec<&str> = new.include.iter().map(|part| part.as_str()).collect();
    let mut row = Transfer {
        id: state.ids.id(),
        ticket_id: of.id,
        agency: agency.key.clone(),
        code: code.digits().to_owned(),
        webhook_id: webhook_id(state),
        revision: 1,
        ask: new.ask.clone(),
        include: include.join(" "),
        payload: String::new(),
        state: TransferState::Queued.as_str().to_owned(),
        open_key: Some(key),
        attempts: 0,
        next_at: millis(now),
        last_error: String::new(),
        agency_says: String::new(),
        created_at: millis(now),
        delivered_at: None,
        acknowledged_at: None,
        answered_at: None,
    };
    row.payload = message::write(&state.config, of, &row, now)?;
    store::insert(tx, row.clone()).await?;
    Ok(row)
}

/// Puts a message into the queue again. Unchanged, it goes out under its old id: an agency that had it after all knows the
/// repeat. Corrected, it is a new message with the same code.
///
/// # Errors
/// 409 `transfer-settled` when it is on its way or was answered, `transfer-open` when another one is.
pub async fn queue_again(
    state: &AppState,
    tx: &Tx,
    of: &ticket::Model,
    mut row: Transfer,
    corrected: Option<&NewTransfer>,
    now: OffsetDateTime,
) -> Result<Transfer, AppError> {
    let before = state_of(&row)?;
    if !before.can_be_sent_again() {
        return Err(AppError::Conflict("transfer-settled"));
    }
    let key = open_key(of.id, &row.agency);
    if !before.is_open() && store::is_open(tx, &key).await? {
        return Err(AppError::Conflict("transfer-open"));
    }
    if let Some(new) = corrected {
        row.revision += 1;
        row.webhook_id = webhook_id(state);
        row.ask.clone_from(&new.ask);
        row.include = new.include.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(" ");
        row.payload = message::write(&state.config, of, &row, now)?;
    }
    TransferState::Queued.as_str().clone_into(&mut row.state);
    row.open_key = Some(key);
    row.attempts = 0;
    row.next_at = millis(now);
    row.last_error = String::new();
    row.agency_says = String::new();
    store::save(tx, row.clone()).await?;
    Ok(row)
}

/// Forgets messages of agencies that are older than a week.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(state: &AppState) -> Result<(), AppError> {
    store::forget_callbacks(&state.db, state.clock.now() - REMEMBERED).await
}

/// Ids of transfers in addresses.
///
/// # Errors
/// 404: what is no id is nobody's.
pub fn id_of(text: &str) -> Result<Uuid, AppError> {
    Uuid::parse_str(text).map_err(|_| AppError::NotFound)
}
