//! The desk on the wire: what staff do with a request beyond answering it, groups, duty, shifts, the supervisor's board.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{console::QueueRow, sessions::Role, tickets::LinkKind};
use crate::ticket::{EscalationReason, Level};

/// Taking a request a level up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalateTicket {
    /// Why.
    pub reason: EscalationReason,
    /// In words, for staff; 500 characters at most.
    #[serde(default)]
    pub note: String,
}

/// Going on with a request in another one of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeTicket {
    /// Number of the one that stays.
    pub into: String,
}

/// Making a part of a request one of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SplitTicket {
    /// Messages that go along, at least one; internal notes stay.
    pub messages: Vec<Uuid>,
    /// Subject of the new one.
    pub subject: String,
    /// Its category.
    pub category: String,
}

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkTicket {
    /// `related` or `duplicate`; a duplicate is closed.
    pub kind: LinkKind,
    /// Number of the other one.
    pub number: String,
}

/// Another queue for a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reroute {
    /// Key of the group.
    pub group: String,
    /// Key of the right category, if it was the wrong one.
    #[serde(default)]
    pub category: Option<String>,
    /// Why; must be said.
    pub reason: String,
}

/// What quality control found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReviewTicket {
    /// 1 to 5.
    pub score: u8,
    /// What was good, what was not; 2000 characters at most.
    #[serde(default)]
    pub note: String,
    /// What was missed.
    #[serde(default)]
    pub missed: Vec<Missed>,
}

/// What an answer can lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Missed {
    /// The question was not answered.
    Answer,
    /// What was said is wrong.
    Facts,
    /// Hard to understand.
    Clarity,
    /// Unfriendly.
    Tone,
    /// Later than promised.
    Time,
    /// Personal data were handled wrongly.
    Privacy,
}

impl Missed {
    /// Every one.
    pub const ALL: [Self; 6] =
        [Self::Answer, Self::Facts, Self::Clarity, Self::Tone, Self::Time, Self::Privacy];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Facts => "facts",
            Self::Clarity => "clarity",
            Self::Tone => "tone",
            Self::Time => "time",
            Self::Privacy => "privacy",
        }
    }
}

/// Whether the caller is there, and how many open requests they take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// New requests may be given to them.
    pub present: bool,
    /// Open requests at most, 1 to 200.
    pub limit: u16,
}

/// Somebody is away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Until then; none: back again.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub until: Option<OffsetDateTime>,
    /// For colleagues.
    #[serde(default)]
    pub note: String,
    /// What they have goes back into the queue.
    #[serde(default)]
    pub give_back: bool,
}

/// A stretch of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ShiftView {
    /// Monday is 1.
    pub weekday: u8,
    /// Minutes of the day in Moscow.
    pub from: u16,
    /// Exclusive, 1440 at most.
    pub to: u16,
}

/// Somebody's week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// Its shifts; none: whenever they say that they are there.
    pub shifts: Vec<ShiftView>,
}

/// What somebody does in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The highest level that they work at.
    pub level: Level,
    /// Keys of categories and sub-topics that they know best.
    #[serde(default)]
    pub skills: Vec<String>,
}

/// A group to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GroupName {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether the caller belongs to it.
    pub mine: bool,
}

/// Somebody to give a request to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// There, on shift and below their limit.
    pub free: bool,
    /// Open requests.
    pub open: u32,
}

/// Groups and colleagues, and the caller's own duty: what the workspace needs to pass a request on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Team {
    /// Groups.
    pub groups: Vec<GroupName>,
    /// Colleagues who work on requests.
    pub people: Vec<Colleague>,
    /// The caller's own duty.
    pub duty: Duty,
    /// Whether the caller may open the board.
    pub supervisor: bool,
}

/// A group on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GroupLoad {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Open requests.
    pub open: u32,
    /// Nobody's.
    pub unassigned: u32,
    /// Past the promised time.
    pub late: u32,
    /// Members who could get one now.
    pub free: u32,
}

/// Somebody on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PersonLoad {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// They said that they are there.
    pub present: bool,
    /// Their shift runs.
    pub on_shift: bool,
    /// Away until then.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub away_until: Option<OffsetDateTime>,
    /// Why.
    pub note: String,
    /// Open requests at most.
    pub limit: u16,
    /// Open requests.
    pub open: u32,
    /// Of them waiting for somebody else.
    pub waiting: u32,
    /// Past the promised time.
    pub late: u32,
    /// Groups, with what they do there.
    pub groups: Vec<InGroup>,
    /// Their week.
    pub shifts: Vec<ShiftView>,
}

/// Somebody's place in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct InGroup {
    /// Key of the group.
    pub group: String,
    /// The highest level that they work at.
    pub level: Level,
    /// What they know best.
    pub skills: Vec<String>,
}

/// What a supervisor sees: what is late now, who has how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Board {
    /// The twenty latest requests, the worst first.
    pub breaching: Vec<QueueRow>,
    /// Groups.
    pub groups: Vec<GroupLoad>,
    /// People who work on requests.
    pub people: Vec<PersonLoad>,
    /// Poorly rated or at the last level, closed and not looked at by quality control.
    pub to_review: Vec<QueueRow>,
}
