//! A request for tests.

use shared::{
    api::{
        console::QueueRow,
        tickets::{Details, PromiseView, TicketView},
    },
    ids::TicketNumber,
    ticket::{Action, Channel, Level, Party, Priority, RequestKind, Status, allowed},
};
use time::{Duration, OffsetDateTime, macros::datetime};

const FILED: OffsetDateTime = datetime!(2026-11-21 09:00 UTC);

/// A row of the queue.
pub fn row(counter: u32) -> QueueRow {
    QueueRow {
        number: TicketNumber::new(2026, counter),
        version: 1,
        subject: format!("Не приходит код {counter}"),
        requester: "Анна Петрова".into(),
        category: "access".into(),
        status: Status::Received,
        priority: Priority::Medium,
        assignee: None,
        due: Some(FILED + Duration::hours(24)),
        level: Level::Operator,
        channel: Channel::Form,
        created_at: FILED,
        updated_at: FILED,
    }
}

/// A problem that nobody took yet.
pub fn ticket() -> TicketView {
    let actions: Vec<Action> = allowed(Status::Received, Party::Staff);
    TicketView {
        number: TicketNumber::new(2026, 427),
        version: 1,
        subject: "Не приходит код".into(),
        category: "access".into(),
        subtopic: None,
        kind: RequestKind::Problem,
        service: None,
        status: Status::Received,
        priority: Priority::Medium,
        details: Details::default(),
        created_at: FILED,
        updated_at: FILED,
        first_answer_due: FILED + Duration::hours(24),
        first_answered_at: None,
        solution_due: FILED + Duration::days(3),
        rating: None,
        files: Vec::new(),
        messages: Vec::new(),
        timeline: Vec::new(),
        actions,
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
