//! Ids and secrets as an argument. Ids are UUID version 7 (ordered by time, RFC 9562); secrets come
//! from the operating system's generator and are never UUIDs.

use std::sync::{Arc, Mutex, PoisonError};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};
use shared::ids::{CODE_ALPHABET, CODE_LENGTH};
use time::OffsetDateTime;
use uuid::{NoContext, Timestamp, Uuid};

use super::clock::Clock;

/// Makes ids and secrets.
#[derive(Clone)]
pub struct Ids {
    clock: Arc<dyn Clock>,
    /// The last millisecond that ids were stamped with, and how many.
    last: Arc<Mutex<(i128, u16)>>,
}

/// The operating system gives no random bytes: nothing may go on.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gives no random bytes: {0}")]
pub struct NoEntropy(getrandom::Error);

impl Ids {
    /// Ids stamped by this clock.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, last: Arc::default() }
    }

    /// A new id.
    pub fn id(&self) -> Uuid {
        self.id_at(self.clock.now())
    }

    /// A new id stamped with a time, for rows that tell of the past.
    pub fn id_at(&self, at: OffsetDateTime) -> Uuid {
        let seconds = u64::try_from(at.unix_timestamp()).unwrap_or_default();
        let id = Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.nanosecond()));
        // Twelve of the random bits count within a millisecond (RFC 9562, 6.2, method 1): what is written later is
        // read later.
        let place = 64;
        Uuid::from_u128(id.as_u128() & !(0xfff << place) | (u128::from(self.nth(at)) << place))
    }

    fn nth(&self, at: OffsetDateTime) -> u16 {
        let now = at.unix_timestamp_nanos() / 1_000_000;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = if last.0 == now { (now, last.1.saturating_add(1).min(0xfff)) } else { (now, 0) };
        last.1
    }

    /// Random bytes.
    ///
    /// # Errors
    /// When the operating system has none.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoEntropy> {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).map_err(NoEntropy)?;
        Ok(bytes)
    }

    /// A session token: 256 random bits in hexadecimal digits.
    ///
    /// # Errors
    /// When the operating system has no random bytes.
    pub fn token(&self) -> Result<String, NoEntropy> {
        Ok(hex(&self.bytes::<32>()?))
    }

    /// An access code: ten letters and digits, 50 random bits.
    ///
    /// # Errors
    /// When the operating system has no random bytes.
    pub fn access_code(&self) -> Result<String, NoEntropy> {
        let bytes = self.bytes::<CODE_LENGTH>()?;
        Ok(bytes.iter().map(|byte| char::from(CODE_ALPHABET[usize::from(byte & 31)])).collect())
    }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// HMAC-SHA256 for one purpose, which is hashed first: what is made for one is worth nothing for another.
pub fn keyed(key: &[u8; 32], purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length, so there is always one to use.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.update(purpose.as_bytes());
    for part in parts {
        mac.update(b"\0");
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// SHA-256 in hexadecimal digits: what is stored of a token, and the name of a version of content.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::platform::clock::ManualClock;

    #[test]
    fn ids_of_one_moment_are_in_their_order() {
        let ids = Ids::new(Arc::new(ManualClock::new(datetime!(2026-11-22 09:00 UTC))));
        let made: Vec<Uuid> = (0..200).map(|_| ids.id()).collect();
        assert!(made.is_sorted() && made.iter().all(|id| id.get_version_num() == 7));
        assert!(ids.id_at(datetime!(2026-11-22 08:59 UTC)) < made[0]);
    }
}
