//! The requester's own list on the wire: its order, its counts; and what they are told before a request is sent.

use serde::{Deserialize, Serialize};

use super::tickets::TicketRow;

/// The order of somebody's list, as the address writes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TicketSort {
    /// `-updated`: the last change first.
    #[default]
    LastChanged,
    /// `updated`: the longest without a change first.
    FirstChanged,
    /// `-created`: the last filed first.
    LastFiled,
    /// `created`: the first filed first.
    FirstFiled,
}

impl TicketSort {
    /// Every order, as offered.
    pub const ALL: [Self; 4] = [Self::LastChanged, Self::FirstChanged, Self::LastFiled, Self::FirstFiled];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LastChanged => "-updated",
            Self::FirstChanged => "updated",
            Self::LastFiled => "-created",
            Self::FirstFiled => "created",
        }
    }

    /// The order of a name; the usual one of none.
    pub fn parse(name: &str) -> Option<Self> {
        if name.is_empty() {
            return Some(Self::default());
        }
        Self::ALL.into_iter().find(|sort| sort.as_str() == name)
    }

    /// Whether the newest come first.
    pub const fn newest_first(self) -> bool {
        matches!(self, Self::LastChanged | Self::LastFiled)
    }

    /// Whether the day of filing decides.
    pub const fn by_filing(self) -> bool {
        matches!(self, Self::LastFiled | Self::FirstFiled)
    }
}

/// Requests that are counted for the chips of a list; somebody who has more sees "and more".
pub const COUNTED_MAX: u64 = 5000;

/// How many of somebody's requests stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TicketCounts {
    /// All.
    pub all: u32,
    /// Not closed.
    pub open: u32,
    /// Waiting for the requester.
    pub needs_answer: u32,
    /// Answered.
    pub answered: u32,
    /// Closed.
    pub closed: u32,
    /// With something that was not read yet.
    pub unread: u32,
    /// There are more than were counted: only the last changed [`COUNTED_MAX`] were.
    pub more: bool,
}

/// What was typed so far of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AdviceForm {
    /// Key of the category.
    pub category: String,
    /// Key of the sub-topic; may be empty.
    pub subtopic: String,
    /// Short title.
    pub subject: String,
    /// What was done.
    pub steps: String,
    /// Text and code of the error.
    pub error_text: String,
}

/// What the person should know before it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Advice {
    /// Their own open requests about the same, the most alike first.
    pub similar: Vec<TicketRow>,
    /// Whom to turn to, when the support cannot decide it.
    pub elsewhere: Option<Elsewhere>,
}

/// Somebody else is in charge (SPEC 2.5).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Elsewhere {
    /// Key of the topic.
    pub key: String,
    /// What it is about, a sentence.
    pub title: String,
    /// Why the support cannot decide it.
    pub why: String,
    /// Where to go, a step each.
    pub steps: Vec<String>,
    /// What the support can do all the same.
    pub still: String,
    /// A page of this site that helps: path and words.
    pub link: Option<ElsewhereLink>,
}

/// A page that helps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ElsewhereLink {
    /// Path.
    pub url: String,
    /// Words.
    pub title: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_have_names() {
        for sort in TicketSort::ALL {
            assert_eq!(TicketSort::parse(sort.as_str()), Some(sort));
        }
        assert_eq!(TicketSort::parse(""), Some(TicketSort::LastChanged));
        for name in ["subject", "-number", "updated ", "UPDATED", "updated;drop"] {
            assert_eq!(TicketSort::parse(name), None, "{name}");
        }
    }
}
