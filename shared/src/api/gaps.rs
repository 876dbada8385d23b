//! What the knowledge base lacks, as the editors see it (SPEC 1.9, 7.6): one ranked list with what was decided about each.

use serde::{Deserialize, Serialize};
use time::Date;
use uuid::Uuid;

use super::pages::ItemLink;
use crate::{content::ContentKind, forms::feedback::VoteReason};

named! {
    /// Where a gap shows.
    GapSource {
        /// Requests of a topic that staff solved without an article.
        Unanswered = "unanswered",
        /// Readers who said that an item did not help.
        Unhelpful = "unhelpful",
        /// A code that is not in the reference.
        UnknownCode = "unknown_code",
        /// Searches without a result.
        ZeroResult = "zero_result",
        /// A step at which guides are left.
        GuideDrop = "guide_drop",
        /// An item that has to be read again.
        Stale = "stale",
    }
}

impl GapSource {
    /// What one occurrence weighs in the order of the list. A request costs staff an hour and a citizen days; a reader who
    /// says "no" has read a text that does harm; a code can be looked up elsewhere; a search may be a slip.
    pub const fn weight(self) -> u32 {
        match self {
            Self::Unanswered => 6,
            Self::Unhelpful => 4,
            Self::UnknownCode => 3,
            Self::ZeroResult | Self::GuideDrop => 2,
            Self::Stale => 1,
        }
    }
}

named! {
    /// What was decided about a gap.
    GapStatus {
        /// Nobody has looked at it.
        New = "new",
        /// Somebody sees to it.
        InWork = "in_work",
        /// An item closed it.
        Done = "done",
        /// Nothing will be written: it is none of ours, or noise.
        Declined = "declined",
    }
}

named! {
    /// Order of the list.
    GapSort {
        /// What hurts most first.
        Score = "score",
        /// What is due first; what has no date last.
        Due = "due",
        /// What was met most often within a week.
        Week = "week",
    }
}

/// Which gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "schema", into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct GapFilter {
    /// Only of this source.
    pub source: Option<GapSource>,
    /// Only with this status; absent: what is new or in work and not put off.
    pub status: Option<GapStatus>,
    /// `me`, `none`, or the id of a person; absent: everybody's.
    pub owner: String,
    /// Also those that were put off.
    pub snoozed: bool,
    /// Words of the title.
    pub q: String,
    /// Order; by score when absent.
    pub sort: Option<GapSort>,
    /// Where the page before ended.
    pub cursor: String,
    /// Rows, 20 by default, 100 at most.
    pub limit: Option<u16>,
}

/// Somebody who may be given a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapOwner {
    /// Id of the account.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// How often a reason was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ReasonCount {
    /// Reason.
    pub reason: VoteReason,
    /// How often.
    pub count: u32,
}

/// What an item changed: occurrences a week before it was published and since.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapEffect {
    /// Day of the publication.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub published: Date,
    /// A week, over the four weeks before.
    pub before: f32,
    /// A week, over at most four weeks since; none before the first day is over.
    pub after: Option<f32>,
    /// Whole days since the publication that were counted.
    pub days: u16,
}

/// A gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapRow {
    /// Where it shows.
    pub source: GapSource,
    /// Which one: stems of the words, the code, `kind/key` of an item, `guide/step`, `category/subtopic`.
    pub key: String,
    /// In words: what was typed most often, the title of the item, the question of the step.
    pub title: String,
    /// Page of the item that it is about; empty when it is about none.
    pub url: String,
    /// Occurrences of the last seven days.
    pub week: u32,
    /// Of the seven days before.
    pub week_before: u32,
    /// Of the last twelve weeks. Of a stale item: days overdue.
    pub total: u32,
    /// Place in the list: occurrences by their weight, each half as heavy every two weeks.
    pub score: u32,
    /// Why readers said "no", the most frequent reason first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonCount>,
    /// What was decided.
    pub status: GapStatus,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<GapOwner>,
    /// By when.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub due: Option<Date>,
    /// First day on which it shows again.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub snoozed_until: Option<Date>,
    /// The item that closed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_by: Option<ItemLink>,
    /// What that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<GapEffect>,
    /// A remark for colleagues.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Grows with every change; 0: nothing was decided yet.
    pub version: i32,
}

/// How many rows a filter would show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapCount {
    /// Name of the source or the status.
    pub name: String,
    /// Rows.
    pub count: u32,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapList {
    /// Gaps in their order.
    pub items: Vec<GapRow>,
    /// Cursor of the next page.
    pub next: Option<String>,
    /// How many of each source the other filters leave.
    pub sources: Vec<GapCount>,
    /// How many of each status there are.
    pub statuses: Vec<GapCount>,
    /// Whom a gap may be given to.
    pub owners: Vec<GapOwner>,
}

/// Occurrences of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapWeek {
    /// First day.
    #[serde(with = "crate::iso_date")]
    #[cfg_attr(feature = "schema", schema(value_type = String, format = Date))]
    pub from: Date,
    /// Occurrences.
    pub count: u32,
}

/// What people typed, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapText {
    /// The words: lower case, cut, nothing in it that looks personal.
    pub text: String,
    /// How often.
    pub count: u32,
}

/// One gap with what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GapView {
    /// The row.
    pub gap: GapRow,
    /// Twelve weeks, the oldest first; the last one ends today.
    pub weeks: Vec<GapWeek>,
    /// What was typed, the most frequent first.
    pub texts: Vec<GapText>,
    /// Remarks of readers whom an item did not help, the newest first.
    pub remarks: Vec<String>,
    /// What the search finds nearest today.
    pub near: Vec<ItemLink>,
}

/// The item that closed a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DoneBy {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Day of its publication; absent: when the item was published last.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub published: Option<Date>,
}

/// What is decided about a gap: all of it, with the version that it was decided on in `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GapChange {
    /// Status; `done` needs `done_by`.
    pub status: GapStatus,
    /// Who sees to it.
    #[serde(default)]
    pub owner: Option<Uuid>,
    /// By when.
    #[serde(default, with = "day")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub due: Option<Date>,
    /// First day on which it shows again.
    #[serde(default, with = "day")]
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, format = Date))]
    pub snoozed_until: Option<Date>,
    /// The item that closed it.
    #[serde(default)]
    pub done_by: Option<DoneBy>,
    /// A remark for colleagues.
    #[serde(default)]
    pub note: String,
}

/// Characters of a remark.
pub const NOTE_MAX: usize = 500;

/// Which gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "schema", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct GapKey {
    /// The key, as the list gives it.
    pub key: String,
}

/// A reader opened a result of the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Click {
    /// Path of the page that was opened.
    pub url: String,
}

/// A day that may be absent, `YYYY-MM-DD`.
mod day {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};
    use time::Date;

    use crate::{forms::request::parse_date, iso_date};

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => serializer.serialize_str(&iso_date::format(*day)),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?.filter(|text| !text.is_empty());
        let parse = |text: String| parse_date(&text).ok_or_else(|| D::Error::custom("no day"));
        text.map(parse).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_wire() {
        for source in GapSource::ALL {
            assert_eq!(serde_json::to_value(source).expect("JSON"), source.as_str());
            assert_eq!(GapSource::parse(source.as_str()), Some(*source));
        }
        for status in GapStatus::ALL {
            assert_eq!(serde_json::to_value(status).expect("JSON"), status.as_str());
        }
    }

    #[test]
    fn days_may_be_absent() {
        let change: GapChange =
            serde_json::from_str(r#"{"status":"in_work","due":"2026-12-01","snoozed_until":""}"#)
                .expect("a change");
        assert_eq!(change.due, Some(time::macros::date!(2026 - 12 - 01)));
        assert_eq!((change.snoozed_until, change.owner), (None, None));
        assert!(serde_json::from_str::<GapChange>(r#"{"status":"new","due":"soon"}"#).is_err());
    }
}
