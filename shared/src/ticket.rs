//! A request (ticket): statuses, who may change what, priority, promised times.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

mod channel;
mod level;

pub use channel::Channel;
pub use level::{CloseReason, EscalationReason, Grounds, Level, NotYet, may_escalate};

/// Status as a citizen sees it (SPEC 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// «Принято»: received, nobody has taken it yet.
    Received,
    /// «В работе».
    InProgress,
    /// «Нужен ваш ответ»: waiting for the requester; the clock stands still.
    NeedsAnswer,
    /// «Передано в ведомство»: waiting for an agency; the clock stands still.
    AtAgency,
    /// «Ответ готов».
    Answered,
    /// «Закрыто».
    Closed,
}

impl Status {
    /// Every status, in the order of a request's life.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::InProgress, Self::NeedsAnswer, Self::AtAgency, Self::Answered, Self::Closed];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InProgress => "in_progress",
            Self::NeedsAnswer => "needs_answer",
            Self::AtAgency => "at_agency",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// The status of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// Whether somebody still has to act.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed)
    }
}

/// Who acts on a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The person who filed it.
    Requester,
    /// Support staff.
    Staff,
    /// Rules that run by themselves: routing, reminders, closing.
    System,
}

impl Party {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requester => "requester",
            Self::Staff => "staff",
            Self::System => "system",
        }
    }

    /// The party of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Requester, Self::Staff, Self::System].into_iter().find(|party| party.as_str() == name)
    }
}

/// What happens to a request; the state machine's input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Staff take it into work.
    Start,
    /// Staff ask the requester for something.
    AskRequester,
    /// Staff hand it to an agency.
    SendToAgency,
    /// Staff answer.
    Answer,
    /// The requester writes a comment or adds a file.
    Comment,
    /// Either side, or the system after silence, closes it.
    Close,
    /// It is opened again.
    Reopen,
    /// It goes up a level: to a specialist, a supervisor, quality control.
    Escalate,
    /// The requester asks why nothing is heard.
    Remind,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 9] = [
        Self::Start,
        Self::AskRequester,
        Self::SendToAgency,
        Self::Answer,
        Self::Comment,
        Self::Close,
        Self::Reopen,
        Self::Escalate,
        Self::Remind,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::AskRequester => "ask_requester",
            Self::SendToAgency => "send_to_agency",
            Self::Answer => "answer",
            Self::Comment => "comment",
            Self::Close => "close",
            Self::Reopen => "reopen",
            Self::Escalate => "escalate",
            Self::Remind => "remind",
        }
    }
}

/// A change that the state machine does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{action:?} by {party:?} is not allowed while the request is {from:?}")]
pub struct IllegalChange {
    /// Status before.
    pub from: Status,
    /// What was tried.
    pub action: Action,
    /// By whom.
    pub party: Party,
}

/// The only place that knows which change of status is legal (SPEC 3.1); the browser, the API and
/// the store all ask here.
///
/// # Errors
/// [`IllegalChange`] when the party may not do this in this status.
#[expect(clippy::match_same_arms, reason = "a line a rule reads as the table of the specification")]
pub const fn transition(from: Status, action: Action, party: Party) -> Result<Status, IllegalChange> {
    use {Action as A, Party as P, Status as S};
    let to = match (party, action, from) {
        (P::Staff, A::Start, S::Received | S::NeedsAnswer | S::AtAgency | S::Answered) => S::InProgress,
        // What an agency sends back is work again: an operator passes it on.
        (P::System, A::Start, S::AtAgency) => S::InProgress,
        (
            P::Staff,
            A::AskRequester,
            S::Received | S::InProgress | S::AtAgency | S::Answered | S::NeedsAnswer,
        ) => S::NeedsAnswer,
        (P::Staff, A::SendToAgency, S::Received | S::InProgress | S::NeedsAnswer) => S::AtAgency,
        (P::Staff, A::Answer, S::Received | S::InProgress | S::NeedsAnswer | S::AtAgency | S::Answered) => {
            S::Answered
        }
        // What the requester adds brings a waiting or answered request back to work; one that nobody
        // took yet stays where it is.
        (P::Requester, A::Comment, S::NeedsAnswer | S::Answered) => S::InProgress,
        (P::Requester, A::Comment, S::Received | S::InProgress | S::AtAgency) => from,
        (
            P::Requester | P::Staff,
            A::Close,
            S::Received | S::InProgress | S::NeedsAnswer | S::AtAgency | S::Answered,
        )
        | (P::System, A::Close, S::NeedsAnswer | S::Answered) => S::Closed,
        (P::Requester | P::Staff, A::Reopen, S::Closed) => S::InProgress,
        // What was answered is looked at again; what waits goes on waiting, one level higher.
        (P::Requester | P::Staff | P::System, A::Escalate, S::Answered) => S::InProgress,
        (P::Requester, A::Escalate, S::Closed) => S::InProgress,
        (
            P::Requester | P::Staff | P::System,
            A::Escalate,
            S::Received | S::InProgress | S::NeedsAnswer | S::AtAgency,
        ) => from,
        (P::Requester, A::Remind, S::Received | S::InProgress | S::AtAgency) => from,
        _ => return Err(IllegalChange { from, action, party }),
    };
    Ok(to)
}

/// The actions that a party may take now, in the order of buttons.
pub fn allowed(from: Status, party: Party) -> Vec<Action> {
    Action::ALL.into_iter().filter(|&action| transition(from, action, party).is_ok()).collect()
}

/// What kind of message a request is (SPEC 2.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// Something does not work.
    #[default]
    Problem,
    /// A question.
    Question,
    /// A complaint.
    Complaint,
    /// A suggestion.
    Suggestion,
    /// Thanks or other feedback.
    Feedback,
}

impl RequestKind {
    /// Every kind, in the order of the form.
    pub const ALL: [Self; 5] =
        [Self::Problem, Self::Question, Self::Complaint, Self::Suggestion, Self::Feedback];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Question => "question",
            Self::Complaint => "complaint",
            Self::Suggestion => "suggestion",
            Self::Feedback => "feedback",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Urgency (SPEC 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// No access, a function is down.
    Critical,
    /// Technical errors, compatibility.
    Medium,
    /// Questions and suggestions.
    Low,
}

impl Priority {
    /// Every priority, most urgent first.
    pub const ALL: [Self; 3] = [Self::Critical, Self::Medium, Self::Low];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The priority of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| priority.as_str() == name)
    }

    /// The priority that a new request gets: no access to the account is critical, other problems
    /// are medium, the rest is low.
    pub fn of_new(category: &str, kind: RequestKind) -> Self {
        match kind {
            RequestKind::Problem if category == "access" => Self::Critical,
            RequestKind::Problem | RequestKind::Complaint => Self::Medium,
            _ => Self::Low,
        }
    }
}

/// Days after closing in which the same request can be opened again; later a new one is filed that refers to it.
pub const REOPEN_DAYS: i64 = 30;

/// Until when a closed request can be opened again.
pub fn reopen_until(closed: OffsetDateTime) -> OffsetDateTime {
    closed + Duration::days(REOPEN_DAYS)
}

/// Hours of silence after which the requester may remind, and between two reminders (SPEC 2.10).
pub const REMIND_HOURS: i64 = 48;

/// From when the requester may remind: staff have been silent for that long, and the last reminder is as old.
pub fn remind_from(last_word: OffsetDateTime, reminded: Option<OffsetDateTime>) -> OffsetDateTime {
    reminded.map_or(last_word, |at| at.max(last_word)) + Duration::hours(REMIND_HOURS)
}

/// Days without a word from the requester after which a question is repeated.
pub const SILENCE_REMINDER_DAYS: i64 = 3;
/// Days after which a request that waits for its requester, or was answered, is closed.
pub const SILENCE_CLOSE_DAYS: i64 = 7;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_can_only_be_reopened() {
        for action in Action::ALL {
            for party in [Party::Requester, Party::Staff, Party::System] {
                let ok = transition(Status::Closed, action, party).is_ok();
                let again = action == Action::Reopen && party != Party::System;
                let higher = action == Action::Escalate && party == Party::Requester;
                assert_eq!(ok, again || higher, "{action:?} {party:?}");
            }
        }
    }

    #[test]
    fn requester_never_answers_for_staff() {
        for from in Status::ALL {
            for action in [Action::Start, Action::Answer, Action::AskRequester, Action::SendToAgency] {
                assert!(transition(from, action, Party::Requester).is_err());
            }
        }
    }

    #[test]
    fn only_an_agencys_word_puts_a_request_to_work_by_itself() {
        for from in Status::ALL {
            let to = transition(from, Action::Start, Party::System);
            assert_eq!(to.ok(), (from == Status::AtAgency).then_some(Status::InProgress), "{from:?}");
        }
    }

    #[test]
    fn a_comment_brings_a_waiting_request_back() {
        assert_eq!(
            transition(Status::NeedsAnswer, Action::Comment, Party::Requester),
            Ok(Status::InProgress)
        );
        assert_eq!(transition(Status::Received, Action::Comment, Party::Requester), Ok(Status::Received));
    }

    #[test]
    fn names_round_trip() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
        for kind in RequestKind::ALL {
            assert_eq!(RequestKind::parse(kind.as_str()), Some(kind));
        }
    }
}
