//! Levels of a request and the ways up (SPEC 2.12); why a request was closed.

use serde::{Deserialize, Serialize};

use super::Status;

/// Who looks at a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The first line.
    #[default]
    Operator,
    /// An expert of the group.
    Specialist,
    /// A supervisor.
    Supervisor,
    /// Quality control: the last word.
    Quality,
}

impl Level {
    /// Every level, from below.
    pub const ALL: [Self; 4] = [Self::Operator, Self::Specialist, Self::Supervisor, Self::Quality];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Specialist => "specialist",
            Self::Supervisor => "supervisor",
            Self::Quality => "quality",
        }
    }

    /// The level of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == name)
    }

    /// Its place, 0 to 3, as the database keeps it.
    pub const fn place(self) -> i16 {
        self as i16
    }

    /// The level of a place; what is above the last is the last.
    pub fn of_place(place: i16) -> Self {
        Self::ALL.into_iter().rev().find(|level| level.place() <= place).unwrap_or_default()
    }

    /// The next one up; none above quality control.
    pub fn up(self) -> Option<Self> {
        Self::ALL.into_iter().find(|level| *level > self)
    }
}

/// Why somebody asks for a higher level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EscalationReason {
    /// The promised time has passed.
    Late,
    /// The answer did not help.
    NotHelped,
    /// The requester cannot get at services at all.
    NoAccess,
    /// Staff need somebody who knows more.
    Expertise,
}

impl EscalationReason {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Late, Self::NotHelped, Self::NoAccess, Self::Expertise];

    /// The name on the wire and in the timeline.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::NotHelped => "not_helped",
            Self::NoAccess => "no_access",
            Self::Expertise => "expertise",
        }
    }

    /// The reason of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == name)
    }
}

/// How a request stands when its requester asks for a higher level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// Status.
    pub status: Status,
    /// Level now.
    pub level: Level,
    /// A promised time has passed.
    pub late: bool,
    /// A closed request can still be opened again.
    pub within_window: bool,
    /// Staff have answered at least once.
    pub answered: bool,
}

/// Why a request does not go up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// Nobody is above.
    #[error("it is at the highest level")]
    Highest,
    /// The promised time has not come.
    #[error("the promised time has not passed")]
    NotLate,
    /// There is no answer to be unhappy with.
    #[error("nothing has been answered yet")]
    NotAnswered,
    /// It was closed too long ago.
    #[error("it was closed too long ago")]
    Closed,
    /// This reason is for staff.
    #[error("this reason is for staff")]
    Reason,
}

/// Whether a requester may have a higher level for a reason (SPEC 2.12).
///
/// # Errors
/// What stands in the way.
pub const fn may_escalate(grounds: Grounds, reason: EscalationReason) -> Result<(), NotYet> {
    if matches!(grounds.level, Level::Quality) {
        return Err(NotYet::Highest);
    }
    if matches!(grounds.status, Status::Closed) && !grounds.within_window {
        return Err(NotYet::Closed);
    }
    match reason {
        EscalationReason::Late if !grounds.late => Err(NotYet::NotLate),
        EscalationReason::NotHelped if !grounds.answered => Err(NotYet::NotAnswered),
        EscalationReason::Expertise => Err(NotYet::Reason),
        EscalationReason::Late | EscalationReason::NotHelped | EscalationReason::NoAccess => Ok(()),
    }
}

/// Why a request was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CloseReason {
    /// It is solved.
    Solved,
    /// The requester closed it.
    Withdrawn,
    /// The requester did not write for a week.
    Silence,
    /// It goes on in another request.
    Merged,
    /// It repeats another one.
    Duplicate,
    /// It is nothing that support can do.
    OutOfRemit,
}

impl CloseReason {
    /// Every reason.
    pub const ALL: [Self; 6] =
        [Self::Solved, Self::Withdrawn, Self::Silence, Self::Merged, Self::Duplicate, Self::OutOfRemit];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Solved => "solved",
            Self::Withdrawn => "withdrawn",
            Self::Silence => "silence",
            Self::Merged => "merged",
            Self::Duplicate => "duplicate",
            Self::OutOfRemit => "out_of_remit",
        }
    }

    /// The reason of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRESH: Grounds = Grounds {
        status: Status::InProgress,
        level: Level::Operator,
        late: false,
        within_window: true,
        answered: false,
    };

    #[test]
    fn the_way_up_is_opened_by_what_the_specification_names() {
        use EscalationReason::{Expertise, Late, NoAccess, NotHelped};
        let may = |grounds, reason| may_escalate(grounds, reason);
        assert_eq!(may(FRESH, NoAccess), Ok(()));
        assert_eq!(may(FRESH, Late), Err(NotYet::NotLate));
        assert_eq!(may(Grounds { late: true, ..FRESH }, Late), Ok(()));
        assert_eq!(may(FRESH, NotHelped), Err(NotYet::NotAnswered));
        assert_eq!(may(Grounds { answered: true, ..FRESH }, NotHelped), Ok(()));
        assert_eq!(may(FRESH, Expertise), Err(NotYet::Reason));
        let closed = Grounds { status: Status::Closed, within_window: false, answered: true, ..FRESH };
        assert_eq!(may(closed, NotHelped), Err(NotYet::Closed));
        assert_eq!(may(Grounds { level: Level::Quality, ..FRESH }, NoAccess), Err(NotYet::Highest));
    }

    #[test]
    fn levels_go_up_to_quality_control() {
        let all: Vec<_> = std::iter::successors(Some(Level::Operator), |level| level.up()).collect();
        assert_eq!(all, Level::ALL);
        for level in Level::ALL {
            assert_eq!(Level::of_place(level.place()), level);
            assert_eq!(Level::parse(level.as_str()), Some(level));
        }
        assert_eq!(Level::of_place(9), Level::Quality);
    }
}
