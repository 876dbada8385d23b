//! Proof of work for forms without an account (SPEC 5.6): the ALTCHA protocol, version 1, with nobody's server but
//! ours. A person's browser solves it unseen; a thousand forms cost a thousand times as much.

mod answer;
mod get;
mod human;
mod store;

pub use human::{Brought, Human, check};
pub use store::sweep;

use shared::api::accounts::challenge::{CHALLENGE_ALGORITHM, CHALLENGE_MAX, CHALLENGE_MINUTES, Challenge};
use time::{Duration, OffsetDateTime};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::platform::{
    error::AppError,
    ids::{Ids, hex, keyed, sha256},
    state::AppState,
};

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(get::handler))
}

/// A new challenge.
fn issue(key: &[u8; 32], ids: &Ids, now: OffsetDateTime) -> Result<Challenge, AppError> {
    let expires = now + Duration::minutes(i64::from(CHALLENGE_MINUTES));
    // The mark at the end keeps a digit of the number from being moved into the salt.
    let salt = format!("{}?expires={}&", hex(&ids.bytes::<12>()?), expires.unix_timestamp());
    let number = u64::from_le_bytes(ids.bytes::<8>()?) % (CHALLENGE_MAX + 1);
    let challenge = hash(&salt, number);
    let signature = sign(key, &challenge);
    Ok(Challenge {
        algorithm: CHALLENGE_ALGORITHM.to_owned(),
        challenge,
        maxnumber: CHALLENGE_MAX,
        salt,
        signature,
    })
}

fn hash(salt: &str, number: u64) -> String {
    sha256(format!("{salt}{number}").as_bytes())
}

/// HMAC-SHA256 with a key of its own, derived from the server's.
fn sign(key: &[u8; 32], challenge: &str) -> String {
    hex(&keyed(key, "opora challenge", &[challenge.as_bytes()]))
}
