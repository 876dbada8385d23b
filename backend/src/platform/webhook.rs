//! Signed messages between servers, as Standard Webhooks 1.0.0 says (standardwebhooks.com): the headers `webhook-id`,
//! `webhook-timestamp` and `webhook-signature`, HMAC-SHA256 over `id.timestamp.body`.

use std::fmt;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use time::{Duration, OffsetDateTime};

/// What a secret begins with, so that a lost one is found by programs that look for secrets.
const PREFIX: &str = "whsec_";
/// Bytes of a secret, by the standard.
const LENGTHS: std::ops::RangeInclusive<usize> = 24..=64;
/// How far a message's time may be from ours, both ways.
pub const TOLERANCE: Duration = Duration::minutes(5);

/// A secret that two servers share. Its text never gets into logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// Reads `whsec_` and 24 to 64 bytes in base64; `None` when it is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64_STANDARD.decode(text.trim().strip_prefix(PREFIX)?).ok()?;
        LENGTHS.contains(&bytes.len()).then_some(Self(bytes))
    }

    fn mac(&self, id: &str, timestamp: &str, body: &[u8]) -> Option<[u8; 32]> {
        // HMAC takes a key of any length, so there is always one to use.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        Some(mac.finalize().into_bytes().into())
    }
}

/// The value of `webhook-signature`: a signature by each secret, the newest first, so that a receiver who changes secrets
/// misses nothing.
pub fn sign(secrets: &[Secret], id: &str, at: OffsetDateTime, body: &[u8]) -> String {
    let timestamp = at.unix_timestamp().to_string();
    let macs = secrets.iter().filter_map(|secret| secret.mac(id, &timestamp, body));
    macs.map(|mac| format!("v1,{}", BASE64_STANDARD.encode(mac))).collect::<Vec<_>>().join(" ")
}

/// The three headers of a message that came.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// `webhook-id`.
    pub id: &'a str,
    /// `webhook-timestamp`.
    pub timestamp: &'a str,
    /// `webhook-signature`.
    pub signature: &'a str,
}

impl Signed<'_> {
    /// Whether one of its signatures is by one of the secrets and its time is within [`TOLERANCE`]. Signatures are
    /// compared in constant time, every one of them.
    pub fn is_genuine(&self, secrets: &[Secret], body: &[u8], now: OffsetDateTime) -> bool {
        let in_time = self.timestamp.parse().ok().is_some_and(|seconds: i64| {
            seconds.abs_diff(now.unix_timestamp()) <= TOLERANCE.whole_seconds().unsigned_abs()
        });
        let given: Vec<Vec<u8>> = self
            .signature
            .split(' ')
            .filter_map(|one| one.strip_prefix("v1,"))
            .filter_map(|text| BASE64_STANDARD.decode(text).ok())
            .take(10)
            .collect();
        let mut fits = subtle::Choice::from(0);
        for secret in secrets {
            let Some(mac) = secret.mac(self.id, self.timestamp, body) else { continue };
            for one in &given {
                fits |= mac.as_slice().ct_eq(one.as_slice());
            }
        }
        bool::from(fits) && in_time && !self.id.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const ID: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const BODY: &[u8] = br#"{"test": 2432232314}"#;

    /// The example that libraries of the standard are tested with.
    #[test]
    fn the_standards_own_example() {
        let secret = Secret::parse(SECRET).unwrap();
        let at = OffsetDateTime::from_unix_timestamp(1_614_265_330).unwrap();
        let signature = sign(std::slice::from_ref(&secret), ID, at, BODY);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        let signed = Signed { id: ID, timestamp: "1614265330", signature: &signature };
        assert!(signed.is_genuine(&[secret], BODY, at));
    }

    #[test]
    fn whatever_is_changed_breaks_it() {
        let (old, new) = (Secret::parse(SECRET).unwrap(), Secret(vec![7; 32]));
        let now = datetime!(2026-11-21 12:00 UTC);
        let timestamp = now.unix_timestamp().to_string();
        let signature = sign(&[new.clone(), old.clone()], "a", now, b"body");
        let signed = Signed { id: "a", timestamp: &timestamp, signature: &signature };
        // Either secret opens it, a third one does not.
        for secret in [&old, &new] {
            assert!(signed.is_genuine(std::slice::from_ref(secret), b"body", now));
        }
        assert!(!signed.is_genuine(&[Secret(vec![8; 32])], b"body", now));
        assert!(!signed.is_genuine(&[], b"body", now));
        assert!(!signed.is_genuine(std::slice::from_ref(&old), b"bodY", now));
        assert!(!Signed { id: "b", ..signed }.is_genuine(std::slice::from_ref(&old), b"body", now));
        let later = (now.unix_timestamp() + 1).to_string();
        assert!(!Signed { timestamp: &later, ..signed }.is_genuine(std::slice::from_ref(&old), b"body", now));
        for wrong in ["", "v1,", "v1", "v2,AAAA", "v1a,AAAA", &signature.replace("v1,", "v2,")] {
            assert!(
                !Signed { signature: wrong, ..signed }.is_genuine(std::slice::from_ref(&old), b"body", now),
                "{wrong}"
            );
        }
        for (minutes, fits) in [(-6, false), (-5, true), (0, true), (5, true), (6, false)] {
            assert_eq!(
                signed.is_genuine(std::slice::from_ref(&old), b"body", now + Duration::minutes(minutes)),
                fits
            );
        }
    }

    #[test]
    fn secrets_of_the_standard_only() {
        for bad in ["", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_c2hvcnQ=", "whsec_***"] {
            assert!(Secret::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(format!("{:?}", Secret::parse(SECRET).unwrap()), "Secret(…)");
    }
}
