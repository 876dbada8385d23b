//! The staff console.
//!
//! Every change carries the version that the operator saw: a request that changed meanwhile answers 412.

use serde::Serialize;
use shared::{
    api::{
        ROOT,
        console::{Assign, QueueCounts, QueueFilter, QueueRow, StaffAction, StaffReply, StaffTicket},
        pages::CabinetPage,
        search::SearchResponse,
    },
    content::Category,
    ids::TicketNumber,
    lang::Lang,
    page::Page,
    ticket::Priority,
};
use uuid::Uuid;

use super::{ApiError, Call, get};
use crate::routes::with_query;

/// The stream that tells which requests change.
pub const EVENTS: &str = "/api/v1/console/events";

fn path(number: &TicketNumber, rest: &str) -> String {
    format!("/console/tickets/{}{rest}", number.digits())
}

/// A page of the queue.
///
/// # Errors
/// See [`ApiError`].
pub async fn queue(filter: &QueueFilter) -> Result<Page<QueueRow>, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let query = [
        ("view", filter.view.as_str()),
        ("category", &filter.category),
        ("group", &filter.group),
        ("priority", &filter.priority),
        ("status", &filter.status),
        ("assignee", &filter.assignee),
        ("q", &filter.q),
        ("sort", &filter.sort),
        ("cursor", &filter.cursor),
        ("limit", &limit),
    ];
    get(&with_query("/console/tickets", &query)).await
}

/// How much each view holds.
///
/// # Errors
/// See [`ApiError`].
pub async fn counts() -> Result<QueueCounts, ApiError> {
    get("/console/counts").await
}

/// One request.
///
/// # Errors
/// See [`ApiError`].
pub async fn ticket(number: &TicketNumber) -> Result<StaffTicket, ApiError> {
    get(&path(number, "")).await
}

/// Writes an answer, a question or a note; the same `key` again writes nothing new.
///
/// # Errors
/// 412 when the request changed since `version`; see [`ApiError`].
pub async fn reply(
    number: &TicketNumber,
    version: i32,
    key: &str,
    reply: &StaffReply,
) -> Result<StaffTicket, ApiError> {
    Call::post(&path(number, "/messages")).if_match(version).idempotency(key).json(reply).send().await
}

/// Changes the status.
///
/// # Errors
/// As [`reply`].
pub async fn act(number: &TicketNumber, version: i32, action: &StaffAction) -> Result<StaffTicket, ApiError> {
    Call::post(&path(number, "/actions")).if_match(version).json(action).send().await
}

/// Takes the request or gives it back.
///
/// # Errors
/// As [`reply`].
pub async fn assign(number: &TicketNumber, version: i32, to_me: bool) -> Result<StaffTicket, ApiError> {
    Call::post(&path(number, "/assignment")).if_match(version).json(&Assign { to_me, to: None }).send().await
}

#[derive(Serialize)]
struct NewPriority<'a> {
    priority: Priority,
    reason: &'a str,
}

/// Changes the priority.
///
/// # Errors
/// As [`reply`].
pub async fn prioritise(
    number: &TicketNumber,
    version: i32,
    priority: Priority,
    reason: &str,
) -> Result<StaffTicket, ApiError> {
    let body = NewPriority { priority, reason };
    Call::post(&path(number, "/priority")).if_match(version).json(&body).send().await
}

/// Where a file is.
pub fn file(number: &TicketNumber, id: Uuid) -> String {
    format!("{ROOT}{}", path(number, &format!("/files/{id}")))
}

/// Where its small picture is.
pub fn thumbnail(number: &TicketNumber, id: Uuid) -> String {
    format!("{}?thumbnail=1", file(number, id))
}

/// The categories of requests; `None` when they could not be read, keys are shown then.
pub async fn categories(lang: Lang) -> Option<Vec<Category>> {
    match super::pages::page("/request/new", lang).await {
        Ok(CabinetPage::RequestForm(form)) => Some(form.categories),
        _ => None,
    }
}

/// Items of the knowledge base to point a requester to.
///
/// # Errors
/// See [`ApiError`].
pub async fn articles(query: &str, lang: Lang) -> Result<SearchResponse, ApiError> {
    get(&with_query("/search", &[("q", query), ("limit", "8"), ("lang", lang.as_str())])).await
}
