//! The editorial desk: drafts, review, publishing, history, import.

use serde::{Deserialize, Serialize};

use crate::{
    content::{ContentKind, check::FindingLevel},
    lang::Lang,
};

mod drafts;
mod files;
mod life;
mod lists;
mod words;

pub use drafts::{
    Comment, CommentForm, DraftNew, DraftView, DraftWrite, Person, Present, PublishForm, PublishResult,
    RebaseForm, ReturnForm, RevisionRow, RevisionView, SeenForm, SubmitForm,
};
pub use files::{ContentFile, ImportChange, ImportForm, ImportItem, ImportPlan, ImportResult, Picture};
pub use life::{Change, RevisionState, Significance, may_publish};
pub use lists::{
    ItemCounts, ItemList, ItemRow, ItemState, ItemView, Redirect, RedirectForm, RenameForm, Renamed,
    ReviewedForm,
};
pub use words::{QUERIES_MAX, QueryRun, SynonymsForm, SynonymsRun};

/// Characters of a comment, a note or a reason, at most.
pub const REMARK_MAX: usize = 2_000;
/// Bytes of a draft's document, at most.
pub const DOC_MAX: usize = 512 * 1024;
/// Seconds after which somebody who did not say so again no longer has a draft open.
pub const PRESENT_SECONDS: i64 = 30;

/// An item of the knowledge base, by its address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// Kind.
    pub kind: ContentKind,
    /// Slug, `family/code`, or the key of the only item of a kind.
    pub key: String,
    /// Language.
    pub lang: Lang,
}

/// Something to mend or to make better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Finding {
    /// How bad it is.
    pub level: FindingLevel,
    /// Field of the document: `title`, `body`, `steps.password.text`; `links` when it is the links of other items.
    pub field: String,
    /// Line of the field's text, from 1, where it is in a longer text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Stable code.
    pub code: String,
    /// What is wrong and how to mend it, in the reader's language.
    pub text: String,
}

/// What to check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckForm {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// The document.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub doc: serde_json::Value,
}
