//! Whether an answer is right.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use shared::api::accounts::challenge::{CHALLENGE_ALGORITHM, CHALLENGE_MAX, ChallengeAnswer};
use subtle::ConstantTimeEq as _;
use time::OffsetDateTime;

use super::{hash, sign};

/// The longest answer worth reading, bytes of Base64.
const LONGEST: usize = 1024;

/// The right answer to a challenge of ours, and when that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Right {
    /// The challenge.
    pub(super) challenge: String,
    /// Its end.
    pub(super) expires_at: OffsetDateTime,
}

/// Reads and checks an answer; whether it was used before is another question.
pub(super) fn check(key: &[u8; 32], text: &str, now: OffsetDateTime) -> Option<Right> {
    if text.len() > LONGEST {
        return None;
    }
    let answer: ChallengeAnswer = serde_json::from_slice(&BASE64_STANDARD.decode(text).ok()?).ok()?;
    if answer.algorithm != CHALLENGE_ALGORITHM || answer.number > CHALLENGE_MAX {
        return None;
    }
    let end = answer.salt.strip_suffix('&')?.split_once("?expires=")?.1;
    let expires_at = OffsetDateTime::from_unix_timestamp(end.parse().ok()?).ok()?;
    let ours = sign(key, &answer.challenge).as_bytes().ct_eq(answer.signature.as_bytes());
    let right = bool::from(ours) && hash(&answer.salt, answer.number) == answer.challenge && expires_at > now;
    right.then_some(Right { challenge: answer.challenge, expires_at })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use shared::api::accounts::challenge::Challenge;
    use time::{Duration, macros::datetime};

    use super::*;
    use crate::{
        challenge::issue,
        platform::{clock::SystemClock, ids::Ids},
    };

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);
    const KEY: [u8; 32] = [7; 32];

    fn solved() -> (Challenge, u64) {
        let challenge = issue(&KEY, &Ids::new(Arc::new(SystemClock)), NOW).unwrap();
        let number = (0..=challenge.maxnumber).find(|n| hash(&challenge.salt, *n) == challenge.challenge);
        (challenge, number.unwrap())
    }

    fn text(of: &Challenge, number: u64) -> String {
        let answer = ChallengeAnswer {
            algorithm: of.algorithm.clone(),
            challenge: of.challenge.clone(),
            number,
            salt: of.salt.clone(),
            signature: of.signature.clone(),
        };
        BASE64_STANDARD.encode(serde_json::to_vec(&answer).unwrap())
    }

    #[test]
    fn the_right_number_in_time() {
        let (challenge, number) = solved();
        let good = text(&challenge, number);
        assert!(check(&KEY, &good, NOW).is_some());
        assert!(check(&KEY, &good, NOW + Duration::minutes(9)).is_some());
        assert!(check(&KEY, &good, NOW + Duration::minutes(10)).is_none());
        assert!(check(&[8; 32], &good, NOW).is_none());
        for other in [number + 1, number.wrapping_sub(1), u64::MAX] {
            assert!(check(&KEY, &text(&challenge, other), NOW).is_none());
        }
    }

    #[test]
    fn nothing_of_it_can_be_changed() {
        let (challenge, number) = solved();
        let later = challenge.salt.replace("expires=", "expires=9");
        let digit = format!("{}{}", challenge.salt, number / 10_u64.pow(number.max(1).ilog10()));
        for salt in [later, digit, String::new()] {
            let other = Challenge { salt, ..challenge.clone() };
            assert!(check(&KEY, &text(&other, number), NOW).is_none(), "{}", other.salt);
        }
        // An own challenge of the attacker has no signature of ours.
        let own = Challenge { challenge: hash(&challenge.salt, 1), ..challenge.clone() };
        assert!(check(&KEY, &text(&own, 1), NOW).is_none());
        let weak = Challenge { algorithm: "SHA-1".into(), ..challenge };
        assert!(check(&KEY, &text(&weak, number), NOW).is_none());
        for garbage in ["", "{}", "bm8=", &"A".repeat(5000)] {
            assert!(check(&KEY, garbage, NOW).is_none());
        }
    }
}
