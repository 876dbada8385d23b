//! Codes of authenticator apps (RFC 6238): SHA-1, six digits, thirty seconds, one step of skew either way. The
//! step of a code is noted, so that neither it nor an earlier one is taken again.

use shared::forms::account::factor::TOTP_DIGITS;
use time::OffsetDateTime;
use totp_rs::{Algorithm, Builder, Secret, Totp};
use uuid::Uuid;

use super::seal;
use crate::{
    accounts::store::{Reads, factors as rows},
    platform::{database::Tx, error::AppError, state::AppState},
};

/// Bytes of a secret: 160 bits (RFC 4226, 4, R6).
pub(super) const SECRET: usize = 20;
/// Seconds of a step.
const STEP: u64 = 30;

/// The app of a secret. `name` is what it calls the account.
pub(super) fn app(secret: &[u8], issuer: &str, name: &str) -> Result<Totp, AppError> {
    // A colon parts issuer and account in the address.
    let plain = |text: &str| text.replace(':', " ");
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(TOTP_DIGITS as u8)
        .with_skew(1)
        .with_step_duration(STEP)
        .with_secret(Secret::from(secret.to_vec()))
        .with_issuer(Some(plain(issuer)))
        .with_account_name(plain(name))
        .build()
        .map_err(AppError::internal)
}

/// Whether an app is on.
pub(in super::super) async fn is_on(db: &impl Reads, account: Uuid) -> Result<bool, AppError> {
    Ok(rows::totp_of(db, account).await?.is_some_and(|totp| totp.confirmed_at.is_some()))
}

/// Uses a code of an app, on or not yet; tells whether it is right and new.
///
/// # Errors
/// 409 `totp-not-started` when there is none.
pub(in super::super) async fn use_code(
    state: &AppState,
    tx: &Tx,
    account: Uuid,
    on: bool,
    code: &str,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let row = rows::totp_of(tx, account).await?.filter(|row| row.confirmed_at.is_some() == on);
    let row = row.ok_or(AppError::Conflict("totp-not-started"))?;
    let secret = seal::open(&state.server_key, account, &row.secret)?;
    let seconds = u64::try_from(now.unix_timestamp()).map_err(AppError::internal)?;
    let Some(step) = app(&secret, "", "")?.check(code, seconds) else { return Ok(false) };
    rows::use_step(tx, account, i64::try_from(step).map_err(AppError::internal)?).await
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, SHA-1: the last six of the eight digits.
    #[test]
    fn the_rfcs_own_examples() {
        let app = app(b"12345678901234567890", "Opora", "a").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(app.check(code, seconds), Some(seconds / STEP), "{seconds}");
        }
    }

    #[test]
    fn one_step_either_way_and_no_more() {
        let app = app(b"12345678901234567890", "Opora", "a").unwrap();
        let at = 1_111_111_109_u64;
        let step = at / STEP;
        for off in [-30_i64, 0, 30] {
            assert_eq!(app.check("081804", at.saturating_add_signed(off)), Some(step), "{off}");
        }
        for off in [-60_i64, 60, 90] {
            assert_eq!(app.check("081804", at.saturating_add_signed(off)), None, "{off}");
        }
        assert_eq!(app.check("", at), None);
    }
}
