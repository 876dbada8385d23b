//! Facts that a request lacks, and how questions for them gather in one message (SPEC 3.5).

use crate::{api::tickets::TicketView, lang::Lang, ticket::RequestKind};

/// A fact that helps to solve a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Text or code of the error.
    ErrorText,
    /// When it happened.
    When,
    /// What was done, step by step.
    Steps,
    /// On which device and in which browser.
    Device,
    /// Number of the account.
    Account,
    /// A picture of the screen.
    Screenshot,
}

impl Fact {
    /// Every fact, in the order of asking.
    pub const ALL: [Self; 6] =
        [Self::ErrorText, Self::When, Self::Steps, Self::Device, Self::Account, Self::Screenshot];

    /// The last part of the sentences' keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ErrorText => "error-text",
            Self::When => "when",
            Self::Steps => "steps",
            Self::Device => "device",
            Self::Account => "account",
            Self::Screenshot => "screenshot",
        }
    }

    /// Whether it helps with such a request. A question or thanks needs none; a complaint the time; a payment is the
    /// same on every device, and an account number matters where the account does.
    pub fn helps(self, category: &str, kind: RequestKind) -> bool {
        match (kind, self) {
            (RequestKind::Complaint, fact) => fact == Self::When,
            (RequestKind::Problem, Self::Device) => category != "payments",
            (RequestKind::Problem, Self::Account) => matches!(category, "access" | "payments" | "identity"),
            (RequestKind::Problem, _) => true,
            _ => false,
        }
    }

    fn is_missing(self, ticket: &TicketView) -> bool {
        let details = &ticket.details;
        let empty = |text: &str| text.trim().is_empty();
        match self {
            Self::ErrorText => empty(&details.error_text),
            Self::When => empty(&details.happened_on) && empty(&details.since),
            Self::Steps => empty(&details.steps),
            Self::Device => {
                details.device.as_ref().is_none_or(|device| empty(&device.os) && empty(&device.browser))
            }
            Self::Account => empty(&details.account),
            Self::Screenshot => {
                let in_messages = ticket.messages.iter().flat_map(|message| &message.files);
                !ticket.files.iter().chain(in_messages).any(|file| file.file_type.is_picture())
            }
        }
    }
}

/// The facts that are missing of an open request.
pub fn missing(ticket: &TicketView) -> Vec<Fact> {
    if !ticket.status.is_open() {
        return Vec::new();
    }
    Fact::ALL
        .into_iter()
        .filter(|fact| fact.helps(&ticket.category, ticket.kind) && fact.is_missing(ticket))
        .collect()
}

/// The language to write to the requester in: that of their browser, Russian when it is not known.
pub fn requester_lang(ticket: &TicketView) -> Lang {
    ticket.details.device.as_ref().and_then(|device| Lang::parse(&device.language)).unwrap_or_default()
}

/// Adds a question to what is typed already; the first one brings the greeting. Asking twice changes nothing.
pub fn with_question(text: &str, greeting: &str, question: &str) -> String {
    let line = format!("— {question}");
    if text.contains(&line) {
        return text.to_owned();
    }
    let body = text.trim_end();
    if body.is_empty() { format!("{greeting}\n{line}\n") } else { format!("{body}\n{line}\n") }
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;
    use crate::{
        api::tickets::{Details, PromiseView},
        forms::request::Device,
        ids::TicketNumber,
        ticket::{Channel, Level, Priority, Status},
    };

    fn ticket(category: &str, kind: RequestKind) -> TicketView {
        let filed = datetime!(2026-11-21 09:00 UTC);
        TicketView {
            number: TicketNumber::new(2026, 427),
            version: 1,
            subject: "Не приходит код".into(),
            category: category.into(),
            subtopic: None,
            kind,
            service: None,
            status: Status::Received,
            priority: Priority::Medium,
            details: Details::default(),
            created_at: filed,
            updated_at: filed,
            first_answer_due: filed + Duration::hours(24),
            first_answered_at: None,
            solution_due: filed + Duration::days(3),
            rating: None,
            files: Vec::new(),
            messages: Vec::new(),
            timeline: Vec::new(),
            actions: Vec::new(),
            channel: Channel::Form,
            level: Level::Operator,
            promise: PromiseView::default(),
            closed_at: None,
            close_reason: None,
            reopen_until: None,
            remind_from: None,
            may_escalate: Vec::new(),
            links: Vec::new(),
        }
    }

    #[test]
    fn each_kind_and_category_asks_for_its_own() {
        assert_eq!(missing(&ticket("access", RequestKind::Problem)), Fact::ALL);
        let payments = missing(&ticket("payments", RequestKind::Problem));
        assert!(payments.contains(&Fact::Account) && !payments.contains(&Fact::Device));
        assert!(!missing(&ticket("technical", RequestKind::Problem)).contains(&Fact::Account));
        assert_eq!(missing(&ticket("access", RequestKind::Complaint)), [Fact::When]);
        assert!(missing(&ticket("access", RequestKind::Question)).is_empty());
        let closed = TicketView { status: Status::Closed, ..ticket("access", RequestKind::Problem) };
        assert!(missing(&closed).is_empty());
    }

    #[test]
    fn a_given_fact_is_not_asked_for() {
        let mut ticket = ticket("technical", RequestKind::Problem);
        ticket.details = Details {
            error_text: "ESIA-007014".into(),
            since: "вчера".into(),
            steps: "Вошёл".into(),
            device: Some(Device { os: "Android 14".into(), language: "en-GB".into(), ..Device::default() }),
            ..Details::default()
        };
        assert_eq!(missing(&ticket), [Fact::Screenshot]);
        assert_eq!(requester_lang(&ticket), Lang::En);
    }

    #[test]
    fn questions_gather_under_one_greeting() {
        let one = with_question("", "Здравствуйте.", "Какой текст ошибки?");
        assert_eq!(one, "Здравствуйте.\n— Какой текст ошибки?\n");
        let two = with_question(&one, "Здравствуйте.", "Когда?");
        assert_eq!(two, "Здравствуйте.\n— Какой текст ошибки?\n— Когда?\n");
        assert_eq!(with_question(&two, "Здравствуйте.", "Когда?"), two);
    }
}
