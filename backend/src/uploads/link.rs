//! Links to files that work for one session and five minutes: the address itself says what it opens, sealed by a keyed
//! hash. Whoever finds one in a history, a log or a message can do nothing with it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq as _;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::platform::ids::keyed;

/// So long a link works.
pub const LASTS: Duration = Duration::minutes(5);
const PURPOSE: &str = "attachment link 1";
const PAYLOAD: usize = 1 + 16 + 8 + 16 + 8;

/// What a link opens, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whether it was made for staff.
    pub staff: bool,
    /// The file.
    pub file: Uuid,
    /// The request that it belonged to; a file that moved is not opened.
    pub ticket: i64,
    /// The session that asked.
    pub session: Uuid,
    /// When it stops to work.
    pub expires_at: OffsetDateTime,
}

impl Link {
    /// As it stands in the address.
    pub fn token(&self, key: &[u8; 32]) -> String {
        let mut bytes = Vec::with_capacity(PAYLOAD + 32);
        bytes.push(u8::from(self.staff));
        bytes.extend(self.file.as_bytes());
        bytes.extend(self.ticket.to_be_bytes());
        bytes.extend(self.session.as_bytes());
        bytes.extend(self.expires_at.unix_timestamp().to_be_bytes());
        let seal = keyed(key, PURPOSE, &[&bytes]);
        bytes.extend(seal);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The link of a token, if we made it and its time is not over.
    pub fn parse(key: &[u8; 32], token: &str, now: OffsetDateTime) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (payload, seal) = bytes.split_first_chunk::<PAYLOAD>()?;
        if !bool::from(keyed(key, PURPOSE, &[payload]).as_slice().ct_eq(seal)) {
            return None;
        }
        let (staff, rest) = payload.split_first()?;
        let (file, rest) = rest.split_first_chunk::<16>()?;
        let (ticket, rest) = rest.split_first_chunk::<8>()?;
        let (session, rest) = rest.split_first_chunk::<16>()?;
        let expires_at = i64::from_be_bytes(rest.try_into().ok()?);
        let link = Self {
            staff: *staff == 1,
            file: Uuid::from_bytes(*file),
            ticket: i64::from_be_bytes(*ticket),
            session: Uuid::from_bytes(*session),
            expires_at: OffsetDateTime::from_unix_timestamp(expires_at).ok()?,
        };
        (now < link.expires_at).then_some(link)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-22 10:00 UTC);
    const KEY: [u8; 32] = [5; 32];

    #[test]
    fn only_what_we_made_opens_and_only_in_time() {
        let link = Link {
            staff: true,
            file: Uuid::from_u128(1),
            ticket: 7,
            session: Uuid::from_u128(2),
            expires_at: NOW + LASTS,
        };
        let token = link.token(&KEY);
        assert_eq!(Link::parse(&KEY, &token, NOW), Some(link));
        assert_eq!(Link::parse(&KEY, &token, NOW + LASTS - Duration::SECOND), Some(link));
        assert_eq!(Link::parse(&KEY, &token, NOW + LASTS), None);
        assert_eq!(Link::parse(&[6; 32], &token, NOW), None);
        for place in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            assert_eq!(Link::parse(&KEY, &String::from_utf8(changed).unwrap(), NOW), None, "{place}");
        }
        for odd in ["", "x", "../..", &token[1..], &token[..token.len() - 1], &format!("{token}A")] {
            assert_eq!(Link::parse(&KEY, odd, NOW), None, "{odd}");
        }
    }
}
