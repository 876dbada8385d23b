//! The life of a revision.

named! {
    /// Where a revision stands.
    RevisionState {
        /// Being written.
        Draft = "draft",
        /// A reviewer reads it.
        InReview = "in_review",
        /// The reviewer gave it back.
        Returned = "returned",
        /// The reviewer found it good.
        Approved = "approved",
        /// It will be published at a time.
        Scheduled = "scheduled",
        /// It was published.
        Published = "published",
        /// It was given up.
        Discarded = "discarded",
    }
}

named! {
    /// What may be done with a revision.
    Change {
        /// Other words.
        Save = "save",
        /// Given to a reviewer.
        Submit = "submit",
        /// Given back to the author.
        Return = "return",
        /// Found good.
        Approve = "approve",
        /// Published now.
        Publish = "publish",
        /// Published at a time.
        Schedule = "schedule",
        /// Not published at that time after all.
        Unschedule = "unschedule",
        /// Given up.
        Discard = "discard",
    }
}

named! {
    /// How much a revision changes for its readers.
    #[derive(Default)]
    Significance {
        /// A slip of the pen: nobody is told and the day of the last edit stays.
        Typo = "typo",
        /// Something became clearer or was added.
        #[default]
        Medium = "medium",
        /// Who read it before must read it again.
        Major = "major",
    }
}

impl RevisionState {
    /// The state after a change; nothing when the change is not possible now.
    ///
    /// Other words after an approval need another one, so they lead back to a draft.
    pub const fn may(self, change: Change) -> Option<Self> {
        use Change as C;
        Some(match (self, change) {
            (Self::Draft | Self::Returned | Self::Approved, C::Save) => Self::Draft,
            (Self::InReview, C::Save) | (Self::Draft | Self::Returned, C::Submit) => Self::InReview,
            (Self::InReview | Self::Approved, C::Return) => Self::Returned,
            (Self::InReview, C::Approve) | (Self::Scheduled, C::Unschedule) => Self::Approved,
            (
                Self::Draft | Self::Returned | Self::InReview | Self::Approved | Self::Scheduled,
                C::Publish,
            ) => Self::Published,
            (Self::Draft | Self::Returned | Self::InReview | Self::Approved, C::Schedule) => Self::Scheduled,
            (Self::Draft | Self::Returned | Self::InReview | Self::Approved, C::Discard) => Self::Discarded,
            _ => return None,
        })
    }

    /// Whether it is somebody's work still; an item has one such revision at most.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Published | Self::Discarded)
    }

    /// Whether a second pair of eyes has seen it.
    pub const fn is_approved(self) -> bool {
        matches!(self, Self::Approved | Self::Scheduled)
    }
}

/// Whether somebody may publish, or have published at a time: four eyes see everything but slips of the pen. `own`: the last
/// words are theirs; `alone`: nobody else could read it.
pub const fn may_publish(state: RevisionState, significance: Significance, own: bool, alone: bool) -> bool {
    if state.may(Change::Publish).is_none() {
        return false;
    }
    state.is_approved()
        || matches!(significance, Significance::Typo)
        || alone
        || (matches!(state, RevisionState::InReview) && !own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_stays_over() {
        for state in [RevisionState::Published, RevisionState::Discarded] {
            assert!(!state.is_open());
            assert!(Change::ALL.iter().all(|change| state.may(*change).is_none()));
        }
    }

    #[test]
    fn every_change_is_possible_somewhere_and_every_state_is_reached() {
        for change in Change::ALL {
            assert!(RevisionState::ALL.iter().any(|state| state.may(*change).is_some()), "{change:?}");
        }
        let reached = |goal: RevisionState| {
            RevisionState::ALL
                .iter()
                .any(|state| Change::ALL.iter().any(|change| state.may(*change) == Some(goal)))
        };
        assert!(RevisionState::ALL.iter().all(|state| reached(*state)));
    }

    #[test]
    fn what_waits_for_its_hour_is_not_rewritten_and_an_approval_is_for_these_words() {
        assert_eq!(RevisionState::Scheduled.may(Change::Save), None);
        assert_eq!(RevisionState::Scheduled.may(Change::Discard), None);
        assert_eq!(RevisionState::Approved.may(Change::Save), Some(RevisionState::Draft));
        assert_eq!(RevisionState::InReview.may(Change::Save), Some(RevisionState::InReview));
        assert_eq!(RevisionState::Draft.may(Change::Approve), None);
    }

    #[test]
    fn four_eyes() {
        use RevisionState as S;
        use Significance as M;
        assert!(!may_publish(S::Draft, M::Medium, true, false));
        assert!(!may_publish(S::InReview, M::Major, true, false));
        assert!(may_publish(S::InReview, M::Major, false, false));
        assert!(may_publish(S::Approved, M::Major, true, false));
        assert!(may_publish(S::Draft, M::Typo, true, false));
        assert!(may_publish(S::Draft, M::Major, true, true));
        assert!(!may_publish(S::Published, M::Typo, true, true));
    }
}
