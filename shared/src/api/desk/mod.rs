//! What the operator's console keeps on the server beside the requests themselves: drafts, replies that can still
//! be taken back, mentions, who looks at what, ready replies, saved views, changes of many requests at once.

pub mod bulk;
pub mod canned;
pub mod drafts;
pub mod mentions;
pub mod presence;
pub mod views;

use serde::{Deserialize, Serialize};

/// For how many seconds an action can be taken back.
pub const UNDO_SECONDS: u8 = 10;

/// A colleague who works on requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Account.
    pub id: uuid::Uuid,
    /// Name.
    pub name: String,
}

/// Whom to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct PeopleQuery {
    /// The beginning of a word of the name; empty finds everybody.
    pub q: String,
}

/// An article of the knowledge base and what it did for a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ArticleUse {
    /// Path of its page.
    pub path: String,
}

/// What the rail counts beside the standard views.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RailCounts {
    /// Mentions of the reader that they have not read.
    pub mentions: u32,
    /// Letters in quarantine that wait for a decision.
    #[serde(default)]
    pub mail: u32,
    /// The views that they see, in the order of their names.
    pub views: Vec<views::CountedView>,
    /// Counting stops here.
    pub cap: u32,
}
