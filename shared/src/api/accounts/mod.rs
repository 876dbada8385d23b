//! Accounts on the wire: signing up, profile, contacts, factors, requests that are taken over. The
//! list of paths with their errors is in `docs/accounts.md`.

pub mod challenge;
pub mod claims;
pub mod codes;
pub mod data;
pub mod factors;
pub mod oidc;
pub mod profile;
pub mod reads;

use serde::{Deserialize, Serialize};

/// Kind of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    /// E-mail address: codes come by letter.
    Email,
    /// Phone number: codes come by SMS.
    Phone,
}

impl ContactKind {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Email, Self::Phone].into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Kind of person (SPEC 0).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Citizen.
    #[default]
    Citizen,
    /// Foreigner who lives here.
    Foreigner,
    /// Sole proprietor.
    Proprietor,
    /// Legal entity.
    Company,
    /// Representative by power of attorney.
    Representative,
}

impl PersonKind {
    /// Every kind, in the order of the choice.
    pub const ALL: [Self; 5] =
        [Self::Citizen, Self::Foreigner, Self::Proprietor, Self::Company, Self::Representative];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Foreigner => "foreigner",
            Self::Proprietor => "proprietor",
            Self::Company => "company",
            Self::Representative => "representative",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}
