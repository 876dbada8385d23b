//! The operator's desk: drafts, replies that wait, mentions, presence, ready replies, views, changes of many.

use serde::Serialize;
use shared::{
    api::{
        console::{StaffReply, StaffTicket},
        desk::{
            ArticleUse, Colleague, RailCounts,
            bulk::{BulkChange, BulkDone},
            canned::CannedReply,
            drafts::{DraftView, DraftWrite, HeldReply, InHand},
            mentions::MentionRow,
            presence::{Beat, Doing, PresenceView},
            views::{SaveView, SavedView},
        },
        mail::{QuarantinedMail, ReleasedMail},
    },
    forms::canned::CannedForm,
    ids::TicketNumber,
    page::Page,
};
use uuid::Uuid;

use super::{ApiError, Call, Method, get};
use crate::routes::with_query;

/// A body for writes that carry nothing.
#[derive(Serialize)]
struct Nothing {}

fn path(number: &TicketNumber, rest: &str) -> String {
    format!("/console/tickets/{}{rest}", number.digits())
}

/// What the operator has in hand for a request.
///
/// # Errors
/// See [`ApiError`].
pub async fn in_hand(number: &TicketNumber) -> Result<InHand, ApiError> {
    get(&path(number, "/draft")).await
}

/// Keeps a draft in place of the version seen, 0: of none.
///
/// # Errors
/// 412 when it was changed elsewhere; see [`ApiError`].
pub async fn keep_draft(number: &TicketNumber, seen: i32, draft: &DraftWrite) -> Result<DraftView, ApiError> {
    Call::new(Method::Put, &path(number, "/draft")).if_match(seen).json(draft).send().await
}

/// Throws the draft away.
///
/// # Errors
/// See [`ApiError`].
pub async fn drop_draft(number: &TicketNumber) -> Result<(), ApiError> {
    Call::delete(&path(number, "/draft")).send().await
}

/// Gives a reply to the server, which sends it when its delay is over; the same `key` again adds nothing.
///
/// # Errors
/// 412 when the request changed since `version`; see [`ApiError`].
pub async fn hold(
    number: &TicketNumber,
    version: i32,
    key: &str,
    reply: &StaffReply,
) -> Result<HeldReply, ApiError> {
    Call::post(&path(number, "/messages")).if_match(version).idempotency(key).json(reply).send().await
}

/// Takes a waiting reply back.
///
/// # Errors
/// 409 when it has gone out; see [`ApiError`].
pub async fn take_back(number: &TicketNumber, id: Uuid) -> Result<InHand, ApiError> {
    Call::delete(&path(number, &format!("/held/{id}"))).send().await
}

/// Sends a waiting reply at once.
///
/// # Errors
/// See [`ApiError`].
pub async fn send_now(number: &TicketNumber, id: Uuid) -> Result<StaffTicket, ApiError> {
    Call::post(&path(number, &format!("/held/{id}/send"))).json(&Nothing {}).send().await
}

/// Colleagues by name.
///
/// # Errors
/// See [`ApiError`].
pub async fn people(q: &str) -> Result<Vec<Colleague>, ApiError> {
    get(&with_query("/console/people", &[("q", q)])).await
}

/// Notes that mention the operator.
///
/// # Errors
/// See [`ApiError`].
pub async fn mentions(cursor: &str) -> Result<Page<MentionRow>, ApiError> {
    get(&with_query("/console/mentions", &[("cursor", cursor)])).await
}

/// What mentions the operator in a request is read.
///
/// # Errors
/// See [`ApiError`].
pub async fn mentions_read(number: &TicketNumber) -> Result<(), ApiError> {
    Call::post(&path(number, "/mentions/read")).json(&Nothing {}).send().await
}

/// A sign of life.
///
/// # Errors
/// See [`ApiError`].
pub async fn beat(number: &TicketNumber, state: Doing) -> Result<PresenceView, ApiError> {
    Call::post(&path(number, "/presence")).json(&Beat { state }).send().await
}

/// An article was the answer.
///
/// # Errors
/// See [`ApiError`].
pub async fn solved_by(number: &TicketNumber, article: &str) -> Result<(), ApiError> {
    Call::post(&path(number, "/articles")).json(&ArticleUse { path: article.to_owned() }).send().await
}

/// Ready replies.
///
/// # Errors
/// See [`ApiError`].
pub async fn canned() -> Result<Vec<CannedReply>, ApiError> {
    get("/console/canned").await
}

/// Keeps a ready reply: a new one, or in place of one whose version was seen.
///
/// # Errors
/// See [`ApiError`].
pub async fn keep_canned(before: Option<(Uuid, i32)>, form: &CannedForm) -> Result<CannedReply, ApiError> {
    let call = match before {
        None => Call::post("/console/canned"),
        Some((id, version)) => Call::new(Method::Put, &format!("/console/canned/{id}")).if_match(version),
    };
    call.json(form).send().await
}

/// Removes a ready reply.
///
/// # Errors
/// See [`ApiError`].
pub async fn drop_canned(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/console/canned/{id}")).send().await
}

/// Unread mentions and saved views with their counts.
///
/// # Errors
/// See [`ApiError`].
pub async fn rail() -> Result<RailCounts, ApiError> {
    get("/console/rail").await
}

/// Keeps a view: a new one, or in place of one's own that the caller saw.
///
/// # Errors
/// 412 when that one was changed meanwhile; see [`ApiError`].
pub async fn keep_view(of: Option<&SavedView>, view: &SaveView) -> Result<SavedView, ApiError> {
    let call = match of {
        Some(of) => Call::new(Method::Put, &format!("/console/views/{}", of.id)).if_match(of.version),
        None => Call::post("/console/views"),
    };
    call.json(view).send().await
}

/// Removes a view.
///
/// # Errors
/// See [`ApiError`].
pub async fn drop_view(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/console/views/{id}")).send().await
}

/// Changes many requests.
///
/// # Errors
/// See [`ApiError`].
pub async fn bulk(change: &BulkChange) -> Result<BulkDone, ApiError> {
    Call::post("/console/bulk").json(change).send().await
}

/// Takes a change of many back.
///
/// # Errors
/// 409 when it is too late; see [`ApiError`].
pub async fn undo_bulk(id: Uuid) -> Result<BulkDone, ApiError> {
    Call::post(&format!("/console/bulk/{id}/undo")).json(&Nothing {}).send().await
}

/// Mail that waits for a decision, newest first.
///
/// # Errors
/// See [`ApiError`].
pub async fn quarantine(cursor: &str) -> Result<Page<QuarantinedMail>, ApiError> {
    get(&with_query("/console/mail/quarantine", &[("cursor", cursor)])).await
}

/// Makes a request of a letter.
///
/// # Errors
/// 404 when it waits no more, 409 when it cannot be read; see [`ApiError`].
pub async fn release_mail(id: i64) -> Result<ReleasedMail, ApiError> {
    Call::post(&format!("/console/mail/quarantine/{id}/release")).json(&Nothing {}).send().await
}

/// Throws a letter away.
///
/// # Errors
/// 404 when it waits no more; see [`ApiError`].
pub async fn discard_mail(id: i64) -> Result<(), ApiError> {
    Call::post(&format!("/console/mail/quarantine/{id}/discard")).json(&Nothing {}).send().await
}
