//! Lists of items; addresses that changed.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{Person, RevisionRow};
use crate::{content::ContentKind, lang::Lang};

/// Where an item stands, as a list shows it: an open draft says more than the live text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Readers see it and nobody works on it.
    Live,
    /// The same, and it has to be read again.
    Due,
    /// Not published yet, being written.
    New,
    /// Somebody writes a new version.
    Draft,
    /// A reviewer reads it.
    InReview,
    /// The reviewer gave it back.
    Returned,
    /// The reviewer found it good.
    Approved,
    /// It will be published at a time.
    Scheduled,
}

impl ItemState {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Live,
        Self::Due,
        Self::New,
        Self::Draft,
        Self::InReview,
        Self::Returned,
        Self::Approved,
        Self::Scheduled,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Due => "due",
            Self::New => "new",
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Scheduled => "scheduled",
        }
    }

    /// The state of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// An item in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemRow {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// Title of the live text, of the draft for a new item.
    pub title: String,
    /// Where it stands.
    pub state: ItemState,
    /// Day when it has to be read again, `YYYY-MM-DD`; absent for kinds that have none.
    #[serde(with = "day", default)]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub review_due: Option<Date>,
    /// When it was changed last: the draft, or the live text.
    #[serde(with = "time::serde::rfc3339")]
    pub updated: OffsetDateTime,
    /// Team that answers for it.
    pub owner: String,
    /// Key of its block.
    pub block: String,
    /// Author of the open draft.
    pub author: Option<Person>,
    /// Reviewer of the open draft.
    pub reviewer: Option<Person>,
    /// Number of the live revision; 0 for what never changed since it came from files, and for a new item.
    pub number: u32,
    /// Id of the open draft.
    pub draft_id: Option<Uuid>,
    /// When the open draft will be published.
    #[serde(with = "time::serde::rfc3339::option")]
    pub publish_at: Option<OffsetDateTime>,
}

mod day {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer, de::Error as _};
    use time::Date;

    use crate::{forms::request::parse_date, iso_date};

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls")]
    pub(super) fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(iso_date::format).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| parse_date(&text).ok_or_else(|| D::Error::custom("no date"))).transpose()
    }
}

/// How many items stand where, whatever the list is narrowed to by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemCounts {
    /// All.
    pub all: u32,
    /// Live, nobody works on them.
    pub live: u32,
    /// To be read again.
    pub due: u32,
    /// Not published yet.
    pub new: u32,
    /// Being written.
    pub draft: u32,
    /// With a reviewer.
    pub in_review: u32,
    /// Given back.
    pub returned: u32,
    /// Found good.
    pub approved: u32,
    /// Waiting for their time.
    pub scheduled: u32,
}

/// A page of items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemList {
    /// The items.
    pub items: Vec<ItemRow>,
    /// Where the next page begins: the value of `cursor`.
    pub next: Option<String>,
    /// How many stand where.
    pub counts: ItemCounts,
}

/// An item: what readers see, and its newest revisions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemView {
    /// As in the list.
    #[serde(flatten)]
    pub row: ItemRow,
    /// The live document; absent for a new item.
    #[cfg_attr(feature = "schema", schema(value_type = Option<Object>))]
    pub live: Option<Value>,
    /// The ten newest revisions, newest first.
    pub revisions: Vec<RevisionRow>,
    /// Items that link here: `kind:key`.
    pub linked_from: Vec<String>,
}

/// An item that was read again and is right.
pub type ReviewedForm = super::ItemRef;

/// Another address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameForm {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language: both languages of an item move together.
    pub lang: Lang,
    /// The new key.
    pub to: String,
}

/// What came with another address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Renamed {
    /// The address of before and where it leads now; absent for kinds without a page of their own.
    pub redirect: Option<Redirect>,
    /// Items whose links were changed: `kind:key`.
    pub relinked: Vec<String>,
}

/// An address that leads to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Redirect {
    /// Id.
    pub id: Uuid,
    /// Path on the site, `/kb/old`.
    pub from: String,
    /// Path on the site, `/kb/new`.
    pub to: String,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Who made it.
    pub by: String,
}

/// A new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RedirectForm {
    /// Path on the site.
    pub from: String,
    /// Path on the site.
    pub to: String,
}
