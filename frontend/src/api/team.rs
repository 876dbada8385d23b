//! Passing requests on, and the people of the desk: groups, duty, absences, shifts, the supervisor's board.

use serde::Serialize;
use shared::{
    api::{
        console::{Assign, StaffTicket},
        team::{
            Absence, Board, Duty, EscalateTicket, LinkTicket, Membership, MergeTicket, Reroute, ReviewTicket,
            SplitTicket, Team, Week,
        },
    },
    ids::TicketNumber,
};
use uuid::Uuid;

use super::{ApiError, Call, Method, get, send};

/// A change of a request, made against the version that the operator saw, if one is given.
async fn change(
    number: &TicketNumber,
    rest: &str,
    version: Option<i32>,
    body: &impl Serialize,
) -> Result<StaffTicket, ApiError> {
    let call = Call::post(&format!("/console/tickets/{}/{rest}", number.digits()));
    let call = match version {
        Some(version) => call.if_match(version),
        None => call,
    };
    call.json(body).send().await
}

/// Takes a request a level up.
///
/// # Errors
/// 412 when the request changed since `version`; see [`ApiError`].
pub async fn escalate(
    number: &TicketNumber,
    version: i32,
    body: &EscalateTicket,
) -> Result<StaffTicket, ApiError> {
    change(number, "escalation", Some(version), body).await
}

/// Puts a request into another group's queue.
///
/// # Errors
/// As [`escalate`].
pub async fn reroute(number: &TicketNumber, version: i32, body: &Reroute) -> Result<StaffTicket, ApiError> {
    change(number, "route", Some(version), body).await
}

/// Gives a request to a colleague. Without a version whoever has it loses it: the supervisor's board.
///
/// # Errors
/// As [`escalate`].
pub async fn assign_to(
    number: &TicketNumber,
    version: Option<i32>,
    to: Uuid,
) -> Result<StaffTicket, ApiError> {
    change(number, "assignment", version, &Assign { to_me: false, to: Some(to) }).await
}

/// Goes on with a request in another one of the same person; answers with that other one.
///
/// # Errors
/// As [`escalate`].
pub async fn merge(
    number: &TicketNumber,
    version: i32,
    into: &TicketNumber,
) -> Result<StaffTicket, ApiError> {
    change(number, "merge", Some(version), &MergeTicket { into: into.digits().to_owned() }).await
}

/// Makes a part of a request one of its own; the same `key` again makes nothing new.
///
/// # Errors
/// As [`escalate`].
pub async fn split(
    number: &TicketNumber,
    version: i32,
    key: Uuid,
    body: &SplitTicket,
) -> Result<StaffTicket, ApiError> {
    Call::post(&format!("/console/tickets/{}/split", number.digits()))
        .if_match(version)
        .idempotency(&key.to_string())
        .json(body)
        .send()
        .await
}

/// Links a request to another one.
///
/// # Errors
/// As [`escalate`].
pub async fn link(number: &TicketNumber, version: i32, body: &LinkTicket) -> Result<StaffTicket, ApiError> {
    change(number, "links", Some(version), body).await
}

/// Takes a link away that was made by hand.
///
/// # Errors
/// See [`ApiError`].
pub async fn unlink(number: &TicketNumber, other: &TicketNumber) -> Result<StaffTicket, ApiError> {
    Call::delete(&format!("/console/tickets/{}/links/{}", number.digits(), other.digits())).send().await
}

/// Writes down what quality control found.
///
/// # Errors
/// See [`ApiError`].
pub async fn review(number: &TicketNumber, body: &ReviewTicket) -> Result<StaffTicket, ApiError> {
    change(number, "reviews", None, body).await
}

/// Groups, colleagues, the caller's own duty.
///
/// # Errors
/// See [`ApiError`].
pub async fn team() -> Result<Team, ApiError> {
    get("/console/team").await
}

/// Says whether the caller is there, and how many open requests they take.
///
/// # Errors
/// See [`ApiError`].
pub async fn set_duty(duty: Duty) -> Result<Duty, ApiError> {
    send(Method::Put, "/console/duty", &duty).await
}

/// The supervisor's board.
///
/// # Errors
/// See [`ApiError`].
pub async fn board() -> Result<Board, ApiError> {
    get("/console/board").await
}

/// Notes an absence, or its end.
///
/// # Errors
/// See [`ApiError`].
pub async fn set_absence(id: Uuid, absence: &Absence) -> Result<(), ApiError> {
    send(Method::Put, &format!("/console/people/{id}/absence"), absence).await
}

/// Puts a week of shifts in place of the one before.
///
/// # Errors
/// See [`ApiError`].
pub async fn set_shifts(id: Uuid, week: &Week) -> Result<(), ApiError> {
    send(Method::Put, &format!("/console/people/{id}/shifts"), week).await
}

/// Puts somebody into a group, or changes level and skills there.
///
/// # Errors
/// See [`ApiError`].
pub async fn join(group: &str, id: Uuid, place: &Membership) -> Result<(), ApiError> {
    send(Method::Put, &format!("/console/groups/{group}/members/{id}"), place).await
}

/// Takes somebody out of a group.
///
/// # Errors
/// See [`ApiError`].
pub async fn leave(group: &str, id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/console/groups/{group}/members/{id}")).send().await
}
