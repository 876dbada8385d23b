//! "Was this helpful" and the rating of a request.

use serde::{Deserialize, Serialize};

use super::{Fault, Faults, Field, FieldErrors};
use crate::content::ContentKind;

/// Characters in a remark.
pub const REMARK_MAX: usize = 500;

/// What readers look for and do not find (SPEC 1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// A search without a result.
    ZeroResult,
    /// An error code that is not in the reference.
    UnknownCode,
    /// A guide left before its end.
    GuideDrop,
    /// An answer offered while a request was written made it needless.
    Deflected,
}

impl GapKind {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ZeroResult => "zero_result",
            Self::UnknownCode => "unknown_code",
            Self::GuideDrop => "guide_drop",
            Self::Deflected => "deflected",
        }
    }
}

/// Something that was looked for in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GapForm {
    /// What kind of thing.
    pub kind: GapKind,
    /// The words; of a guide its slug and the step, `slug/step`. Nothing personal is kept of them.
    pub text: String,
}

/// Why an answer did not help (SPEC 1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum VoteReason {
    /// «Непонятно».
    NotClear,
    /// «Не работает».
    DoesNotWork,
    /// «Устарело».
    Outdated,
    /// «Не мой случай».
    NotMyCase,
    /// «Другое».
    Other,
}

impl VoteReason {
    /// Every reason, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::NotClear, Self::DoesNotWork, Self::Outdated, Self::NotMyCase, Self::Other];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotClear => "not_clear",
            Self::DoesNotWork => "does_not_work",
            Self::Outdated => "outdated",
            Self::NotMyCase => "not_my_case",
            Self::Other => "other",
        }
    }
}

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedbackField {
    /// What is voted on.
    Item,
    /// Why it did not help.
    Reason,
    /// A remark.
    Text,
    /// Stars.
    Stars,
}

impl Field for FeedbackField {
    fn name(self) -> &'static str {
        match self {
            Self::Item => "key",
            Self::Reason => "reason",
            Self::Text => "text",
            Self::Stars => "stars",
        }
    }
}

/// A vote on an item of the knowledge base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct VoteForm {
    /// Kind of the item.
    pub kind: ContentKind,
    /// Slug, or `family/code` of an error code.
    pub key: String,
    /// Whether it helped.
    pub helpful: bool,
    /// Why not; only with `helpful: false`.
    #[serde(default)]
    pub reason: Option<VoteReason>,
    /// A remark.
    #[serde(default)]
    pub text: String,
}

impl VoteForm {
    /// The cleaned remark; secrets in it are masked without asking.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self) -> Result<String, FieldErrors<FeedbackField>> {
        let mut faults = Faults::new();
        if self.key.trim().is_empty() {
            faults.push(FeedbackField::Item, Fault::Required, None);
        }
        let text = faults.text(FeedbackField::Text, &self.text, REMARK_MAX);
        if self.reason == Some(VoteReason::Other) && text.is_empty() {
            faults.push(FeedbackField::Text, Fault::Required, None);
        }
        if self.helpful && self.reason.is_some() {
            faults.push(FeedbackField::Reason, Fault::Choice, None);
        }
        faults.finish(crate::validate::secrets::mask_secrets(&text))
    }
}

/// Rating of a finished request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RatingForm {
    /// 1 to 5.
    pub stars: u8,
    /// A comment.
    pub text: String,
}

impl RatingForm {
    /// Stars and the cleaned comment.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self) -> Result<(u8, String), FieldErrors<FeedbackField>> {
        let mut faults = Faults::new();
        if !(1..=5).contains(&self.stars) {
            let fault = if self.stars == 0 { Fault::Required } else { Fault::Choice };
            faults.push(FeedbackField::Stars, fault, None);
        }
        let text = faults.text(FeedbackField::Text, &self.text, REMARK_MAX);
        faults.finish((self.stars, crate::validate::secrets::mask_secrets(&text)))
    }
}
