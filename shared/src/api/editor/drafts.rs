//! Drafts and revisions.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Change, Finding, RevisionState, Significance};
use crate::{content::ContentKind, lang::Lang};

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Person {
    /// Id of the account.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// Somebody who has a draft open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Present {
    /// Name.
    pub name: String,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub since: OffsetDateTime,
    /// Whether they are typing.
    pub typing: bool,
}

/// Which draft to open or to make.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftNew {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// Number of the revision it begins from; the live one when absent.
    #[serde(default)]
    pub from: Option<u32>,
    /// A new item: refused when the address is taken.
    #[serde(default)]
    pub new: bool,
    /// What a new item begins with. A draft that is open already keeps its words.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
    pub doc: Option<Value>,
}

/// A draft, saved while it is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftWrite {
    /// The document. It may break the rules of content; it must fit its kind.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub doc: Value,
    /// What was changed and why, for colleagues.
    #[serde(default)]
    pub note: String,
    /// How much it changes.
    #[serde(default)]
    pub significance: Significance,
}

/// The open draft of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DraftView {
    /// Id.
    pub id: Uuid,
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// Number of the revision, from 1 in each item.
    pub number: u32,
    /// Where it stands.
    pub state: RevisionState,
    /// Grows with every change; sent back as `If-Match`.
    pub version: i32,
    /// The document.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub doc: Value,
    /// The document that readers see; absent for a new item.
    #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
    pub live: Option<Value>,
    /// Number of the live revision that it began from; 0 for a new item.
    pub base_number: u32,
    /// Number of the live revision now; 0 for a new item.
    pub live_number: u32,
    /// The live text changed since this draft began.
    pub stale: bool,
    /// Who began it.
    pub author: Person,
    /// Whose words are the last; somebody else has to approve them.
    pub edited_by: Person,
    /// Who is asked to read it, or has approved it.
    pub reviewer: Option<Person>,
    /// How much it changes.
    pub significance: Significance,
    /// What was changed and why.
    pub note: String,
    /// Why it was given back, or could not be published at its time.
    pub returned: String,
    /// When it will be published.
    #[serde(with = "time::serde::rfc3339::option")]
    pub publish_at: Option<OffsetDateTime>,
    /// When it was begun.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it was changed last.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
    /// What is to be mended.
    pub findings: Vec<Finding>,
    /// Remarks, oldest first.
    pub comments: Vec<Comment>,
    /// Who else has it open.
    pub others: Vec<Present>,
    /// What the reader of this may do now.
    pub may: Vec<Change>,
    /// Nobody else could read it, so whoever wrote it may publish it.
    pub alone: bool,
}

/// A remark on a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Id.
    pub id: Uuid,
    /// Who wrote it.
    pub author: Person,
    /// Field of the document; empty for the whole.
    pub field: String,
    /// Line of the field's text, from 1.
    pub line: Option<u32>,
    /// The remark.
    pub text: String,
    /// Whether it is settled.
    pub resolved: bool,
    /// When it was written.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}

/// A new remark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CommentForm {
    /// Field of the document; empty for the whole.
    #[serde(default)]
    pub field: String,
    /// Line of the field's text, from 1.
    #[serde(default)]
    pub line: Option<u32>,
    /// The remark.
    pub text: String,
}

/// For whose eyes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct SubmitForm {
    /// A reviewer; whoever has time when absent.
    pub reviewer: Option<Uuid>,
}

/// Why it comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReturnForm {
    /// What has to be mended.
    pub text: String,
}

/// Which live revision a draft has taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RebaseForm {
    /// Number of the live revision.
    pub number: u32,
}

/// When to publish and how much it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PublishForm {
    /// A time to come; now when absent.
    #[serde(with = "time::serde::rfc3339::option")]
    pub at: Option<OffsetDateTime>,
    /// How much it changes; as the draft says when absent.
    pub significance: Option<Significance>,
    /// What was changed and why; as the draft says when absent.
    pub note: Option<String>,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PublishResult {
    /// Number of the revision.
    pub number: u32,
    /// When readers see it: now, or the time to come.
    #[serde(with = "time::serde::rfc3339")]
    pub published_at: OffsetDateTime,
    /// Whether it waits for that time.
    pub scheduled: bool,
    /// Version of the whole content; grows with every publication.
    pub content_version: i64,
}

/// That somebody has a draft open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SeenForm {
    /// Whether they are typing.
    pub typing: bool,
}

/// A revision in the history of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RevisionRow {
    /// Number.
    pub number: u32,
    /// Where it stands.
    pub state: RevisionState,
    /// Who wrote it; absent for what came from files.
    pub author: Option<Person>,
    /// Who approved it.
    pub reviewer: Option<Person>,
    /// Who published it; absent for what came from files.
    pub publisher: Option<Person>,
    /// How much it changed.
    pub significance: Significance,
    /// What was changed and why.
    pub note: String,
    /// Whether readers see this one.
    pub live: bool,
    /// When it was begun.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it was published.
    #[serde(with = "time::serde::rfc3339::option")]
    pub published_at: Option<OffsetDateTime>,
}

/// A revision with its document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RevisionView {
    /// The revision.
    #[serde(flatten)]
    pub row: RevisionRow,
    /// The document.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub doc: Value,
}
