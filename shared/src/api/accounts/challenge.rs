//! Proof of work for forms without an account: the ALTCHA protocol, version 1 (<https://altcha.org/docs/v1>).

use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// Minutes for which a challenge is good.
pub const CHALLENGE_MINUTES: u32 = 10;
/// The largest number that may be the answer: about half a second on a phone.
pub const CHALLENGE_MAX: u64 = 100_000;
/// The one hash that is used.
pub const CHALLENGE_ALGORITHM: &str = "SHA-256";
/// Header of the answer: Base64 of the JSON of [`ChallengeAnswer`].
pub const ANSWER_HEADER: &str = "x-challenge";
/// Header of the honeypot: there, and not empty, when the field that nobody sees was filled.
pub const HONEYPOT_HEADER: &str = "x-website";

/// Find the number from 0 to `maxnumber` for which the SHA-256 of salt and number (decimal, appended) is
/// `challenge`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Challenge {
    /// `SHA-256`.
    pub algorithm: String,
    /// Hexadecimal digits.
    pub challenge: String,
    /// The largest number that may be the answer.
    pub maxnumber: u64,
    /// With the time of its end as a parameter: `…?expires=1732190400&`.
    pub salt: String,
    /// HMAC-SHA256 of `challenge` with a key of the server.
    pub signature: String,
}

/// The answer: what the challenge said, and the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ChallengeAnswer {
    /// As given.
    pub algorithm: String,
    /// As given.
    pub challenge: String,
    /// The number that was found.
    pub number: u64,
    /// As given.
    pub salt: String,
    /// As given.
    pub signature: String,
}

/// The problem `challenge-needed` (428) with the challenge in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ChallengeProblem {
    /// The problem as any other.
    #[serde(flatten)]
    pub problem: Problem,
    /// What is to be solved.
    pub challenge: Challenge,
}
