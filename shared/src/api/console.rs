//! Requests on the wire, as staff see them.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::tickets::TicketView;
use crate::{
    ids::TicketNumber,
    ticket::{Action, Channel, Level, Priority, Status},
};

/// Views of the queue (SPEC 6.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QueueView {
    /// Open and mine.
    Mine,
    /// Open and nobody's.
    #[default]
    Unassigned,
    /// Open, the promised time has passed.
    Breaching,
    /// Waiting for the requester or an agency.
    Waiting,
    /// Open, in the queue of a group: the one that is asked for, else the reader's first.
    Group,
    /// Open, above the first level.
    Escalated,
    /// All open.
    Open,
    /// Everything.
    All,
}

impl QueueView {
    /// Every view, in the order of the rail.
    pub const ALL: [Self; 8] = [
        Self::Mine,
        Self::Group,
        Self::Unassigned,
        Self::Breaching,
        Self::Escalated,
        Self::Waiting,
        Self::Open,
        Self::All,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Unassigned => "unassigned",
            Self::Breaching => "breaching",
            Self::Waiting => "waiting",
            Self::Group => "group",
            Self::Escalated => "escalated",
            Self::Open => "open",
            Self::All => "all",
        }
    }

    /// The view of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == name)
    }
}

/// Filters of the queue, as in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct QueueFilter {
    /// View; empty means unassigned.
    pub view: String,
    /// Key of a category.
    pub category: String,
    /// Key of a group, for its view.
    pub group: String,
    /// A priority.
    pub priority: String,
    /// A status.
    pub status: String,
    /// A channel, as in [`Channel::as_str`].
    pub channel: String,
    /// `me`, `none`, or the account of a colleague.
    pub assignee: String,
    /// Part of the number or of the subject.
    pub q: String,
    /// `due`, `updated` or `created`; empty means the view's own order.
    pub sort: String,
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}

/// A row of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct QueueRow {
    /// Number.
    pub number: TicketNumber,
    /// Grows with every change; what a change of many requests names.
    pub version: i32,
    /// Subject.
    pub subject: String,
    /// Name the requester gave, or empty.
    pub requester: String,
    /// Key of the category.
    pub category: String,
    /// Status.
    pub status: Status,
    /// Priority.
    pub priority: Priority,
    /// Name of the assignee.
    pub assignee: Option<String>,
    /// The next promised time.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub due: Option<OffsetDateTime>,
    /// Level.
    #[serde(default)]
    pub level: Level,
    /// Way that it came.
    #[serde(default)]
    pub channel: Channel,
    /// When it was filed.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// Last change.
    #[serde(with = "time::serde::rfc3339")]
    pub updated_at: OffsetDateTime,
}

/// How many requests each view holds; above `cap` the count says "cap or more".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct QueueCounts {
    /// Open and mine.
    pub mine: u32,
    /// Open and nobody's.
    pub unassigned: u32,
    /// Past the promised time.
    pub breaching: u32,
    /// Waiting for somebody else.
    pub waiting: u32,
    /// In the queue of the reader's first group.
    #[serde(default)]
    pub group: u32,
    /// Above the first level.
    #[serde(default)]
    pub escalated: u32,
    /// All open.
    pub open: u32,
    /// Counting stops here.
    pub cap: u32,
}

/// A request in the workspace: what the requester sees, internal notes, and who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct StaffTicket {
    /// The request; messages include internal notes and authors, actions are those of staff.
    pub ticket: TicketView,
    /// Name of the requester.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Preferred way of contact.
    pub preferred: String,
    /// Name of the assignee.
    pub assignee: Option<String>,
    /// Whether it is assigned to the reader.
    pub mine: bool,
    /// Key of the group whose queue it is in.
    #[serde(default)]
    pub group: String,
    /// Earlier requests from the same e-mail or phone, newest first, ten at most.
    pub earlier: Vec<QueueRow>,
}

/// A reply by staff: the text and what happens to the request with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffReply {
    /// The text.
    pub body: String,
    /// `answer`, `ask_requester`; `comment` writes an internal note.
    pub action: Action,
    /// Ids of uploaded files.
    #[serde(default)]
    pub files: Vec<uuid::Uuid>,
    /// Accounts of the colleagues that a note mentions as `@Name`, ten at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<uuid::Uuid>,
    /// Paths of the articles that the text points to, ten at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// Seconds to wait before sending, 60 at most: until then it can be taken back. Zero sends at once.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub delay: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_zero(seconds: &u8) -> bool {
    *seconds == 0
}

/// A change without a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffAction {
    /// `start`, `send_to_agency`, `close`, `reopen`.
    pub action: Action,
    /// Why, for the timeline.
    #[serde(default)]
    pub reason: String,
}

/// Taking a request or giving it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// True: to me; false: to nobody, or to whom `to` names.
    pub to_me: bool,
    /// A colleague.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<uuid::Uuid>,
}

/// A new priority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SetPriority {
    /// The priority.
    pub priority: Priority,
    /// Why, for the timeline.
    #[serde(default)]
    pub reason: String,
}
