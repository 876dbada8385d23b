//! One-time codes on the wire: signing up, recovery and new contacts go the same three steps: a code is
//! sent, it is confirmed, the flow that it opened is used once.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::ContactKind;

/// Digits of a code.
pub const CODE_DIGITS: usize = 6;
/// For how long a code is good, minutes.
pub const CODE_MINUTES: u32 = 10;
/// Wrong tries that lock a code; a new one may be asked for at once.
pub const CODE_TRIES: u8 = 3;

/// A code is on its way, if the contact is what it must be. Signing up with a contact that has an account
/// and recovering one that has none look the same: the letter says what is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeSent {
    /// To be sent back with the code; a secret of this page.
    pub flow: String,
    /// How it comes.
    pub channel: ContactKind,
    /// Where it goes, its middle hidden: `i•••v@example.org`, `+7 ••• •••-67-89`.
    pub to: String,
    /// Until when it is good.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
}

/// The code was right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeAccepted {
    /// Replaces the flow that came with [`CodeSent`]; good for one use.
    pub flow: String,
    /// Until when the flow is good: 30 minutes.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
}
