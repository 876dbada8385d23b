//! Passkeys (WebAuthn): discoverable, with the person verified by the device, so that one is both factors at once
//! and signs in without a password.

pub(super) mod add;
pub(super) mod add_options;
pub(super) mod remove;
pub(super) mod sign_in;
pub(super) mod sign_in_options;
mod webauthn;

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::store::passkeys;
use crate::{
    entity::{ceremony, millis},
    platform::{database::Tx, error::AppError, ids::sha256, state::AppState},
};

/// For how long an answer of the browser is waited for.
const CEREMONY_LASTS: Duration = Duration::minutes(5);

/// The name of a ceremony in the database.
const CREATE: &str = "create";
/// The same.
const GET: &str = "get";

/// The browser's answer does not fit, for whatever reason: which, nobody is told.
const REFUSED: AppError = AppError::Unprocessable("passkey-refused");

/// Keeps the server's side of a ceremony; gives its flow.
async fn begin(
    state: &AppState,
    tx: &Tx,
    kind: &str,
    account_id: Option<Uuid>,
    server: Vec<u8>,
    now: OffsetDateTime,
) -> Result<String, AppError> {
    let flow = state.ids.token()?;
    let row = ceremony::Model {
        id: state.ids.id(),
        flow_hash: sha256(flow.as_bytes()),
        kind: kind.to_owned(),
        account_id,
        state: server,
        expires_at: millis(now + CEREMONY_LASTS),
    };
    passkeys::begin(tx, row).await?;
    Ok(flow)
}

/// Ends a ceremony with its first answer, in a transaction of its own: a wrong answer ends it, too.
async fn take(state: &AppState, kind: &str, flow: &str) -> Result<ceremony::Model, AppError> {
    let tx = state.db.begin().await?;
    let row = passkeys::take(&tx, &sha256(flow.as_bytes()), kind, state.clock.now()).await?;
    tx.commit().await?;
    row.ok_or(REFUSED)
}
