//! Rows as the wire shows them, for each side.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use shared::{
    api::tickets::{Details, EventKind, Message, TicketRow, TicketView, TimelineEvent},
    ticket::{Party, Priority, RequestKind, Status, allowed},
};
use uuid::Uuid;

use super::{
    change::{number_of, status_of},
    store::Detail,
};
use crate::{
    entity::{ticket, ticket_event},
    platform::error::AppError,
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
    row: &ticket::Model,
    detail: &Detail,
    side: Side,
    names: &Names,
) -> Result<TicketView, AppError> {
    let status = status_of(row)?;
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
        actions: allowed(status, party),
    })
}

/// A line of the timeline. The requester is told what happened, not who of the staff did it nor why
/// they thought so.
fn line(event: &ticket_event::Model, side: Side) -> Option<TimelineEvent> {
    let kind = EventKind::parse(&event.kind)?;
    let note = match (side, kind) {
        (Side::Requester, EventKind::Assigned | EventKind::AgencyFailed) => return None,
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
