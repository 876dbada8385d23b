//! Keyset pages: a list is read from a cursor on, so that every page costs the same.

use serde::{Deserialize, Serialize};

/// Rows of a page when the caller names no limit.
pub const DEFAULT_LIMIT: u16 = 20;
/// The largest page.
pub const MAX_LIMIT: u16 = 100;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub items: Vec<T>,
    /// Opaque; give it back as `cursor` to read on. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), next: None }
    }
}
