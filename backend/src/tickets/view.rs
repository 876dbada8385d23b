//! Rows as the wire shows them, for each side.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use shared::{
    api::tickets::{
        Details, EventKind, LinkView, Message, PromiseView, TicketRow, TicketView, TimelineEvent,
    },
    sla::Promise,
    ticket::{
        Action, Channel, CloseReason, EscalationReason, Grounds, Level, Party, Priority, RequestKind, Status,
        allowed, may_escalate, remind_from, reopen_until,
    },
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    change::{may_reopen, number_of, status_of},
    store::{Detail, Linked},
};
use crate::{
    entity::{ticket, ticket_event},
    platform::{error::AppError, state::AppState},
    uploads,
};

/// Names of authors by id; given for staff only.
pub(super) type Names = Vec<(Uuid, String)>;

/// Whose eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The requester.
    Requester,
    /// Staff.
    Staff,
}

fn known<T>(value: Option<T>) -> Result<T, AppError> {
    value.ok_or_else(|| AppError::internal("a request has an unknown word"))
}

/// One request.
///
/// # Errors
/// When a stored word is unknown, which the schema does not allow.
pub(super) fn ticket(
    state: &AppState,
    row: &ticket::Model,
    detail: &Detail,
    links: &[Linked],
    side: Side,
    names: &Names,
) -> Result<TicketView, AppError> {
    let (status, now) = (status_of(row)?, state.clock.now());
    let promise = promise(state, row, now);
    let grounds = grounds_of(row, status, promise.late, now);
    let party = if side == Side::Staff { Party::Staff } else { Party::Requester };
    let files = |message: Option<Uuid>| {
        detail.files.iter().filter(|file| file.message_id == message).map(uploads::view).collect::<Vec<_>>()
    };
    let messages = detail
        .messages
        .iter()
        .map(|message| {
            let name =
                || names.iter().find(|(id, _)| Some(*id) == message.author_id).map(|(_, name)| name.clone());
            Ok(Message {
                id: message.id,
                party: known(Party::parse(&message.party))?,
                author: if side == Side::Staff { name() } else { None },
                internal: message.internal,
                body: message.body.clone(),
                files: files(Some(message.id)),
                at: message.created_at.0,
            })
        })
        .collect::<Result<Vec<_>, AppError>>()?;
    let timeline = detail.events.iter().filter_map(|event| line(event, side)).collect();
    Ok(TicketView {
        number: number_of(row)?,
        version: row.version,
        subject: row.subject.clone(),
        category: row.category.clone(),
        subtopic: row.subtopic.clone(),
        kind: known(RequestKind::parse(&row.kind))?,
        service: row.service.clone(),
        status,
        priority: known(Priority::parse(&row.priority))?,
        details: serde_json::from_value::<Details>(row.details.clone()).map_err(AppError::internal)?,
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
        first_answer_due: row.first_answer_due.0,
        first_answered_at: row.first_answered_at.map(|at| at.0),
        solution_due: row.solution_due.0,
        rating: row.rating.and_then(|stars| u8::try_from(stars).ok()),
        files: files(None),
        messages,
        timeline,
        actions: allowed(status, party).into_iter().filter(|action| may(row, *action, party, now)).collect(),
        channel: Channel::parse(&row.channel).unwrap_or_default(),
        level: Level::of_place(row.level),
        promise,
        closed_at: row.closed_at.map(|at| at.0),
        close_reason: row.close_reason.as_deref().and_then(CloseReason::parse),
        reopen_until: row.closed_at.filter(|_| row.merged_into.is_none()).map(|at| reopen_until(at.0)),
        remind_from: remind_at(row, status),
        may_escalate: EscalationReason::ALL
            .into_iter()
            .filter(|reason| may_escalate(grounds, *reason).is_ok())
            .collect(),
        links: links
            .iter()
            .filter(|link| side == Side::Staff || link.kind.is_shown())
            .map(link_view)
            .collect::<Result<_, _>>()?,
    })
}

/// What the state machine allows and the clock does not: opening again what was closed long ago, reminding too soon.
fn may(row: &ticket::Model, action: Action, party: Party, now: OffsetDateTime) -> bool {
    match (party, action) {
        (Party::Requester, Action::Reopen) => may_reopen(row, now),
        (_, Action::Reopen) => row.merged_into.is_none(),
        (Party::Requester, Action::Remind) => {
            status_of(row).ok().and_then(|status| remind_at(row, status)).is_some_and(|from| from <= now)
        }
        _ => true,
    }
}

/// From when the requester may remind, while somebody else has the word.
pub(super) fn remind_at(row: &ticket::Model, status: Status) -> Option<OffsetDateTime> {
    let ours = matches!(status, Status::Received | Status::InProgress | Status::AtAgency);
    let word = row.answered_at.unwrap_or(row.created_at).0.max(row.status_at.0);
    ours.then(|| remind_from(word, row.reminded_at.map(|at| at.0)))
}

/// How it stands for whoever asks for a higher level.
pub(super) fn grounds(state: &AppState, row: &ticket::Model, status: Status, now: OffsetDateTime) -> Grounds {
    grounds_of(row, status, promise(state, row, now).late, now)
}

fn grounds_of(row: &ticket::Model, status: Status, late: bool, now: OffsetDateTime) -> Grounds {
    Grounds {
        status,
        level: Level::of_place(row.level),
        late,
        within_window: may_reopen(row, now),
        answered: row.first_answered_at.is_some(),
    }
}

fn promise(state: &AppState, row: &ticket::Model, now: OffsetDateTime) -> PromiseView {
    let running = state.book.running(row, now);
    let name = |promise| match promise {
        Promise::FirstReply => "first_reply",
        Promise::NextUpdate => "next_update",
        Promise::Solution => "solution",
    };
    let open = status_of(row).is_ok_and(Status::is_open);
    PromiseView {
        running: running.map(|(promise, _)| name(promise).to_owned()),
        due: running.map(|(_, due)| due),
        paused_since: row.paused_at.filter(|_| open).map(|at| at.0),
        paused_before: u64::try_from(row.paused_total / 1000).unwrap_or_default(),
        preliminary: row.preliminary,
        // Late on our side: the word is not awaited from the requester.
        late: running.is_some_and(|(_, due)| due < now),
    }
}

fn link_view(link: &Linked) -> Result<LinkView, AppError> {
    Ok(LinkView {
        kind: link.kind,
        back: link.back,
        number: number_of(&link.other)?,
        subject: link.other.subject.clone(),
        status: status_of(&link.other)?,
    })
}

/// A line of the timeline. The requester is told what happened, not who of the staff did it nor why
/// they thought so.
fn line(event: &ticket_event::Model, side: Side) -> Option<TimelineEvent> {
    let kind = EventKind::parse(&event.kind)?;
    if side == Side::Requester && kind.is_internal() {
        return None;
    }
    let note = match (side, kind) {
        // The level and the reason, not the words that staff added. Links to what is not theirs are not told.
        (Side::Requester, EventKind::Escalated) => {
            event.note.splitn(3, ':').take(2).collect::<Vec<_>>().join(":")
        }
        (Side::Requester, EventKind::Linked) => return None,
        (Side::Requester, EventKind::Priority) => event.note.split(':').next().unwrap_or_default().to_owned(),
        _ => event.note.clone(),
    };
    Some(TimelineEvent {
        kind,
        party: Party::parse(&event.party)?,
        status: event.status.as_deref().and_then(Status::parse),
        until: event.until_at.map(|at| at.0),
        note,
        at: event.created_at.0,
    })
}

/// A row of the requester's list.
///
/// # Errors
/// When a stored word is unknown.
pub(super) fn row(row: &ticket::Model, unread: bool) -> Result<TicketRow, AppError> {
    Ok(TicketRow {
        number: number_of(row)?,
        subject: row.subject.clone(),
        category: row.category.clone(),
        status: status_of(row)?,
        unread,
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
    })
}

/// An answer with the version as its tag.
pub(super) fn tagged<T: Serialize>(status: StatusCode, version: i32, body: T) -> Response {
    let mut response = (status, Json(body)).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
