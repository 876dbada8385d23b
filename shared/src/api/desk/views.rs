//! Saved views of the queue.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::console::QueueFilter;

/// Characters of a name.
pub const NAME_MAX: usize = 60;
/// Views that one person may keep.
pub const VIEWS_MAX: u64 = 30;

/// A view to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// Name.
    pub name: String,
    /// What it lists; where to read on is left out.
    pub filter: QueueFilter,
    /// Whether colleagues see it.
    #[serde(default)]
    pub shared: bool,
}

/// A kept view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SavedView {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What it lists.
    pub filter: QueueFilter,
    /// Whether colleagues see it.
    pub shared: bool,
    /// Whether it is the reader's own: only then it can be changed.
    pub mine: bool,
    /// Grows with every change; sent back as `If-Match`.
    pub version: i32,
}

/// A view and how many requests it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CountedView {
    /// The view.
    pub view: SavedView,
    /// How many, up to the cap.
    pub count: u32,
}
