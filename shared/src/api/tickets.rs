//! Requests on the wire, as their requester sees them.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::uploads::FileView;
use crate::{
    forms::request::Device,
    ids::TicketNumber,
    ticket::{Action, Party, Priority, RequestKind, Status},
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
}

impl EventKind {
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
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Filed, Self::Status, Self::Assigned, Self::Priority, Self::Promise, Self::Rated, Self::Letter]
            .into_iter()
            .find(|kind| kind.as_str() == name)
    }
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
