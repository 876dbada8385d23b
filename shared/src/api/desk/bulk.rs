//! One change of many requests.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{ids::TicketNumber, ticket::Priority};

/// Requests of one change.
pub const BULK_MAX: usize = 100;

/// A request and the version of it that was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkItem {
    /// Number.
    pub number: TicketNumber,
    /// The version that was seen; with another one nothing happens to the request.
    pub version: i32,
}

/// What happens to each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum BulkAction {
    /// Somebody gets it; absent: nobody.
    Assign {
        /// Account of a colleague.
        to: Option<Uuid>,
    },
    /// Another priority.
    Priority {
        /// The priority.
        priority: Priority,
        /// Why, for the timeline.
        #[serde(default)]
        reason: String,
    },
    /// Closed.
    Close {
        /// Why, for the timeline.
        #[serde(default)]
        reason: String,
    },
    /// Another category.
    Category {
        /// Key of the category.
        category: String,
    },
}

impl BulkAction {
    /// The name in the journal.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Assign { .. } => "assign",
            Self::Priority { .. } => "priority",
            Self::Close { .. } => "close",
            Self::Category { .. } => "category",
        }
    }
}

/// A change of many requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkChange {
    /// Which, one to a hundred.
    pub items: Vec<BulkItem>,
    /// What.
    pub action: BulkAction,
}

/// How it went with one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Done.
    Done,
    /// Somebody changed it meanwhile.
    Stale,
    /// Not possible in its status.
    NotPossible,
    /// There is no such request.
    Missing,
    /// The server could not; try again.
    Failed,
}

/// A request and how it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct BulkOutcome {
    /// Number.
    pub number: TicketNumber,
    /// How it went.
    pub outcome: Outcome,
    /// The version after, if it was changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<i32>,
}

/// How a change went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct BulkDone {
    /// Id, to take it back by.
    pub id: Uuid,
    /// Each request, in the order asked.
    pub items: Vec<BulkOutcome>,
    /// Until when it can be taken back.
    #[serde(with = "time::serde::rfc3339")]
    pub undo_until: OffsetDateTime,
}
