//! What the builder of guides and the editors of records ask beside the drafts: where readers leave a guide, the whole
//! reference of error codes.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::error_code::CodeEntry;

/// How often readers left at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct StepDrops {
    /// Key of the step, in small letters.
    pub step: String,
    /// How often.
    pub left: u32,
    /// When last.
    #[serde(with = "time::serde::rfc3339")]
    pub last_at: OffsetDateTime,
}

/// Where readers leave a guide without coming to an end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GuideDrops {
    /// The steps, the most left first. Also steps that the guide no longer has.
    pub steps: Vec<StepDrops>,
    /// How often altogether.
    pub left: u32,
}

/// Every error code as recognition knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CodeList {
    /// The codes, published ones.
    pub codes: Vec<CodeEntry>,
}
