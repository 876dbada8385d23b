//! Requests on the wire, as their requester sees them.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::uploads::FileView;
use crate::{
    forms::request::Device,
    ids::TicketNumber,
    ticket::{Action, Channel, CloseReason, EscalationReason, Level, Party, Priority, RequestKind, Status},
};

/// Answer to a filed request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Filed {
    /// Number.
    pub number: TicketNumber,
    /// Access code, `XXXXX-XXXXX`: shown once and sent by letter, stored only as a hash.
    pub code: String,
    /// When it was received.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When the first answer is promised.
    #[serde(with = "time::serde::rfc3339")]
    pub first_answer_due: OffsetDateTime,
    /// When the solution is promised.
    #[serde(with = "time::serde::rfc3339")]
    pub solution_due: OffsetDateTime,
    /// Whether a letter goes out.
    pub letter: bool,
}

/// Filters of the list, as in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct TicketFilter {
    /// A status, or `open`.
    pub status: String,
    /// Key of a category.
    pub category: String,
    /// `day`, `week`, `month` or `year`.
    pub period: String,
    /// Part of the number or of the subject.
    pub q: String,
    /// A channel: `form`, `chat`, `email`, `phone`, `callback`, `social`, `walk_in` or `api`.
    pub channel: String,
    /// `true`: only what has something new.
    pub unread: bool,
    /// `-updated` (as usual), `updated`, `-created` or `created`: see [`super::my_requests::TicketSort`].
    pub sort: String,
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TicketRow {
    /// Number.
    pub number: TicketNumber,
    /// Subject.
    pub subject: String,
    /// Key of the category.
    pub category: String,
    /// Status.
    pub status: Status,
    /// Whether there is something new since the requester last looked.
    pub unread: bool,
    /// When it was filed.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Last change.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}

/// The structured details of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Details {
    /// What was done.
    pub steps: String,
    /// Text and code of the error.
    pub error_text: String,
    /// Day, `YYYY-MM-DD`.
    pub happened_on: String,
    /// Time, `HH:MM`.
    pub happened_at: String,
    /// Since when.
    pub since: String,
    /// What was tried.
    pub tried: String,
    /// Account number.
    pub account: String,
    /// The path through a guide.
    pub guide_path: String,
    /// Path of the page that it was written from.
    pub page: String,
    /// What was looked at before in the help centre: paths, and searches as `?words`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tried_trail: Vec<String>,
    /// Device.
    pub device: Option<Device>,
}

/// A message of the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Message {
    /// Id, growing with time.
    pub id: uuid::Uuid,
    /// Who wrote it.
    pub party: Party,
    /// Name of the author, for staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Whether only staff see it.
    #[serde(default)]
    pub internal: bool,
    /// Plain text, line breaks count.
    pub body: String,
    /// Files.
    pub files: Vec<FileView>,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

/// What kind of change a line of the timeline tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Filed.
    Filed,
    /// The status changed.
    Status,
    /// Assigned to somebody.
    Assigned,
    /// The priority changed.
    Priority,
    /// A promised time was set or moved.
    Promise,
    /// Rated.
    Rated,
    /// A letter was written.
    Letter,
    /// A message went to an agency; the remark is the agency's name and the code.
    AgencySent,
    /// The agency said that it has it.
    AgencyAcknowledged,
    /// The agency answered.
    AgencyAnswered,
    /// The agency asks for something.
    AgencyAsked,
    /// The agency refused it, or it could not be delivered; for staff only.
    AgencyFailed,
    /// Staff's question was repeated after days of silence.
    AskedAgain,
    /// The requester reminded.
    Reminded,
    /// Half or four fifths of a promise have run; for staff only. The note is `50:first_reply`.
    Warned,
    /// A promised time has passed; the note says which.
    Breached,
    /// It went up; the note is `level:reason`, for staff with what was said.
    Escalated,
    /// It came into another group's queue; for staff only. The note is `group:why`.
    Rerouted,
    /// It was linked; the note is `kind:number`.
    Linked,
    /// It goes on in another request, or another one goes on in it; the note is `into:number` or `from:number`.
    Merged,
    /// A part of it became a request of its own; the note is its number.
    Split,
    /// Quality control looked at it; for staff only. The note is the score and what was said.
    Reviewed,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 22] = [
        Self::AgencySent,
        Self::AgencyAcknowledged,
        Self::AgencyAnswered,
        Self::AgencyAsked,
        Self::AgencyFailed,
        Self::Filed,
        Self::Status,
        Self::Assigned,
        Self::Priority,
        Self::Promise,
        Self::Rated,
        Self::Letter,
        Self::AskedAgain,
        Self::Reminded,
        Self::Warned,
        Self::Breached,
        Self::Escalated,
        Self::Rerouted,
        Self::Linked,
        Self::Merged,
        Self::Split,
        Self::Reviewed,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::Status => "status",
            Self::Assigned => "assigned",
            Self::Priority => "priority",
            Self::Promise => "promise",
            Self::Rated => "rated",
            Self::Letter => "letter",
            Self::AgencySent => "agency_sent",
            Self::AgencyAcknowledged => "agency_acknowledged",
            Self::AgencyAnswered => "agency_answered",
            Self::AgencyAsked => "agency_asked",
            Self::AgencyFailed => "agency_failed",
            Self::AskedAgain => "asked_again",
            Self::Reminded => "reminded",
            Self::Warned => "warned",
            Self::Breached => "breached",
            Self::Escalated => "escalated",
            Self::Rerouted => "rerouted",
            Self::Linked => "linked",
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Reviewed => "reviewed",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether only staff read of it.
    pub const fn is_internal(self) -> bool {
        matches!(self, Self::Assigned | Self::Warned | Self::Rerouted | Self::Reviewed | Self::AgencyFailed)
    }
}

/// How two requests belong together, seen from the one that has the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// They have to do with each other.
    Related,
    /// It repeats the other one.
    Duplicate,
    /// Its requester was not content with the other one's answer.
    Repeat,
    /// It was a part of the other one.
    Split,
    /// It goes on in the other one.
    Merged,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Related, Self::Duplicate, Self::Repeat, Self::Split, Self::Merged];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Related => "related",
            Self::Duplicate => "duplicate",
            Self::Repeat => "repeat",
            Self::Split => "split",
            Self::Merged => "merged",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether a requester is shown it, between requests that are both theirs.
    pub const fn is_shown(self) -> bool {
        !matches!(self, Self::Duplicate | Self::Related)
    }
}

/// A link of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LinkView {
    /// How.
    pub kind: LinkKind,
    /// The link stands at the other one: `split` then means that the other was a part of this one.
    pub back: bool,
    /// The other one's number.
    pub number: TicketNumber,
    /// Its subject.
    pub subject: String,
    /// Its status.
    pub status: Status,
}

/// What is promised now, in words' raw material: «Ждём документ от вас: срок сдвинут до вт 14:00».
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct PromiseView {
    /// `first_reply`, `next_update` or `solution`; none while the clock stands still.
    pub running: Option<String>,
    /// When it is due.
    #[serde(with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub due: Option<OffsetDateTime>,
    /// Since when the clock stands still.
    #[serde(with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub paused_since: Option<OffsetDateTime>,
    /// Seconds that it stood still before.
    pub paused_before: u64,
    /// The solution's day was counted without an official calendar.
    pub preliminary: bool,
    /// A promised time has passed.
    pub late: bool,
}

/// A line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TimelineEvent {
    /// What changed.
    pub kind: EventKind,
    /// Who did it.
    pub party: Party,
    /// Status after, for a change of status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// A date the line speaks of: the promised time.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub until: Option<OffsetDateTime>,
    /// A remark or a value.
    #[serde(default)]
    pub note: String,
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TicketView {
    /// Number.
    pub number: TicketNumber,
    /// Grows with every change; sent back as `If-Match`.
    pub version: i32,
    /// Subject.
    pub subject: String,
    /// Key of the category.
    pub category: String,
    /// Key of the sub-topic.
    pub subtopic: Option<String>,
    /// Kind.
    pub kind: RequestKind,
    /// Slug of the service.
    pub service: Option<String>,
    /// Status.
    pub status: Status,
    /// Priority.
    pub priority: Priority,
    /// Details.
    pub details: Details,
    /// When it was filed.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Last change.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
    /// When the first answer is promised.
    #[serde(with = "time::serde::rfc3339")]
    pub first_answer_due: OffsetDateTime,
    /// When the first answer was given.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub first_answered_at: Option<OffsetDateTime>,
    /// When the solution is promised.
    #[serde(with = "time::serde::rfc3339")]
    pub solution_due: OffsetDateTime,
    /// Rating 1–5.
    pub rating: Option<u8>,
    /// Files that came with the request itself.
    pub files: Vec<FileView>,
    /// Conversation, oldest first.
    pub messages: Vec<Message>,
    /// Every change, oldest first.
    pub timeline: Vec<TimelineEvent>,
    /// What the reader may do now.
    pub actions: Vec<Action>,
    /// Way that it came.
    #[serde(default)]
    pub channel: Channel,
    /// Level.
    #[serde(default)]
    pub level: Level,
    /// What is promised now.
    #[serde(default)]
    pub promise: PromiseView,
    /// When it was closed.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<OffsetDateTime>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_reason: Option<CloseReason>,
    /// Until when it can be opened again.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub reopen_until: Option<OffsetDateTime>,
    /// From when its requester may remind.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub remind_from: Option<OffsetDateTime>,
    /// For which reasons its requester may ask for a higher level now.
    #[serde(default)]
    pub may_escalate: Vec<EscalationReason>,
    /// Requests that belong to it; a requester sees those of their own.
    #[serde(default)]
    pub links: Vec<LinkView>,
}

/// What a live event says: something about this request changed, read it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TicketChanged {
    /// Number.
    pub number: TicketNumber,
    /// Version after the change.
    pub version: i32,
    /// Status after the change.
    pub status: Status,
}

/// Answer to a number and its code: from now on this device may read the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Opened {
    /// Number.
    pub number: TicketNumber,
}
