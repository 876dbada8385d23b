//! Second factors: authenticator apps and recovery codes (SPEC 5.2).

pub(super) mod get;
pub(super) mod recovery_codes;
mod seal;
pub(super) mod totp;
pub(super) mod totp_confirm;
pub(super) mod totp_remove;
pub(super) mod totp_start;

use shared::api::accounts::factors::{Factors, PasskeyView, RECOVERY_CODES};
use shared::ids::format_code;
use uuid::Uuid;

use super::store::{Reads, factors as rows, passkeys};
use crate::platform::{
    database::Tx,
    error::AppError,
    extract::Account,
    ids::{hex, keyed},
    state::AppState,
};

/// What protects an account.
pub(super) async fn view(db: &impl Reads, account: &Account) -> Result<Factors, AppError> {
    let left = rows::recovery_left(db, account.id).await?;
    Ok(Factors {
        totp: totp::is_on(db, account.id).await?,
        recovery_left: u8::try_from(left).unwrap_or(u8::MAX),
        passkeys: passkeys::of(db, account.id)
            .await?
            .into_iter()
            .map(|row| PasskeyView {
                id: row.id,
                name: row.name,
                created_at: row.created_at.0,
                used_at: row.used_at.map(|at| at.0),
            })
            .collect(),
        required: account.roles.is_staff(),
    })
}

/// Makes ten recovery codes in place of all others; gives them as they are shown this once.
pub(super) async fn renew_recovery(
    state: &AppState,
    tx: &Tx,
    account: Uuid,
) -> Result<Vec<String>, AppError> {
    let codes = (0..RECOVERY_CODES).map(|_| state.ids.access_code()).collect::<Result<Vec<String>, _>>()?;
    let hashes = codes.iter().map(|code| recovery_hash(state, account, code)).collect();
    rows::put_recovery(tx, account, hashes).await?;
    Ok(codes.iter().map(|code| format_code(code)).collect())
}

/// What is stored of a recovery code: 50 random bits under the server's key.
pub(super) fn recovery_hash(state: &AppState, account: Uuid, code: &str) -> String {
    hex(&keyed(&state.server_key, "opora recovery code", &[account.as_bytes(), code.as_bytes()]))
}
