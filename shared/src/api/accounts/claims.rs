//! Guests' requests that an account takes over (SPEC 5.5).

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::ContactKind;
use crate::ids::TicketNumber;

/// A guest's request whose e-mail address or phone is a confirmed contact of the account. What it says is
/// shown after it was taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ClaimOffer {
    /// Number.
    pub number: TicketNumber,
    /// Key of the category.
    pub category: String,
    /// Which contact fits.
    pub by: ContactKind,
    /// When it was filed.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

/// Requests that may be taken over without their code, newest first, twenty at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ClaimOffers {
    /// The requests.
    pub items: Vec<ClaimOffer>,
}

/// A request was taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Claimed {
    /// Its number.
    pub number: TicketNumber,
}
