//! Requests: filing, following, answering.

use shared::{
    api::my_requests::{Advice, AdviceForm, TicketCounts},
    api::tickets::{Filed, Opened, TicketChanged, TicketFilter, TicketRow, TicketView},
    forms::{
        access::AccessForm,
        feedback::RatingForm,
        followup::{EscalationForm, RepeatForm},
        reply::ReplyForm,
        request::RequestForm,
    },
    ids::TicketNumber,
    page::Page,
};
use uuid::Uuid;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent};
use yew::Callback;

use super::{ApiError, Call, Nothing, challenge, get};
use crate::routes::with_query;

fn path(number: &TicketNumber, rest: &str) -> String {
    format!("/tickets/{}{rest}", number.digits())
}

/// Files a request; the same key files it once.
pub async fn create(form: &RequestForm, key: Uuid) -> Result<Filed, ApiError> {
    challenge::send(|| Call::post("/tickets").idempotency(&key.to_string()), form).await
}

/// What to know before a request is sent.
pub async fn advice(form: &AdviceForm) -> Result<Advice, ApiError> {
    Call::post("/tickets/similar").json(form).send().await
}

/// How many of this reader's requests stand where.
pub async fn counts() -> Result<TicketCounts, ApiError> {
    get("/tickets/counts").await
}

/// The filters of a list, as the address writes them.
pub fn query_of(filter: &TicketFilter) -> [(&'static str, &str); 7] {
    [
        ("status", &filter.status),
        ("category", &filter.category),
        ("period", &filter.period),
        ("channel", &filter.channel),
        ("q", &filter.q),
        ("unread", if filter.unread { "true" } else { "" }),
        ("sort", &filter.sort),
    ]
}

/// Address of the list as a table: `csv` or `xlsx`.
pub fn table_url(filter: &TicketFilter, ending: &str) -> String {
    with_query(&format!("{}/tickets/export.{ending}", shared::api::ROOT), &query_of(filter))
}

/// Address of a request as a file: `pdf` or `json`.
pub fn paper_url(number: &TicketNumber, ending: &str) -> String {
    [shared::api::ROOT, &path(number, &format!("/file.{ending}"))].concat()
}

/// The requests of this reader.
pub async fn list(filter: &TicketFilter) -> Result<Page<TicketRow>, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let url = with_query("/tickets", &query_of(filter));
    get(&with_query(&url, &[("cursor", &filter.cursor), ("limit", &limit)])).await
}

/// Opens a request by number and access code on this device.
pub async fn access(form: &AccessForm) -> Result<Opened, ApiError> {
    Call::post("/tickets/access").json(form).send().await
}

/// One request.
pub async fn read(number: &TicketNumber) -> Result<TicketView, ApiError> {
    get(&path(number, "")).await
}

/// Adds a comment or files; the same key adds them once.
pub async fn reply(number: &TicketNumber, form: &ReplyForm, key: Uuid) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/messages")).idempotency(&key.to_string()).json(form).send().await
}

/// Closes a request.
pub async fn close(number: &TicketNumber) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/close")).json(&Nothing {}).send().await
}

/// Opens a closed request again.
pub async fn reopen(number: &TicketNumber) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/reopen")).json(&Nothing {}).send().await
}

/// Reminds of a request.
pub async fn remind(number: &TicketNumber) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/remind")).json(&Nothing {}).send().await
}

/// Asks for a higher level; the same key asks once.
pub async fn escalate(
    number: &TicketNumber,
    form: &EscalationForm,
    key: Uuid,
) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/escalation")).idempotency(&key.to_string()).json(form).send().await
}

/// Files a request again because its answer did not help; the same key files it once.
pub async fn repeat(number: &TicketNumber, form: &RepeatForm, key: Uuid) -> Result<Filed, ApiError> {
    challenge::send(|| Call::post(&path(number, "/repeat")).idempotency(&key.to_string()), form).await
}

/// Rates a finished request.
pub async fn rate(number: &TicketNumber, form: &RatingForm) -> Result<TicketView, ApiError> {
    Call::post(&path(number, "/rating")).json(form).send().await
}

/// Address of a file of a request.
pub fn file_url(number: &TicketNumber, file: Uuid, thumbnail: bool) -> String {
    let query = if thumbnail { "?thumbnail=1" } else { "" };
    [shared::api::ROOT, &path(number, &format!("/files/{file}")), query].concat()
}

/// What a watch tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Live {
    /// The stream is open.
    Open,
    /// Something changed.
    Changed(TicketChanged),
    /// The stream broke; the browser does not try again by itself.
    Broken,
}

/// An open event stream; dropping it closes it.
pub struct Watch {
    source: EventSource,
    _changed: Closure<dyn FnMut(MessageEvent)>,
    _open: Closure<dyn FnMut()>,
    _error: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.source.set_onopen(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

/// Listens for changes of a request. `None` where the browser has no event streams.
pub fn watch(number: &TicketNumber, told: Callback<Live>) -> Option<Watch> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let url = [shared::api::ROOT, &path(number, "/events")].concat();
    let source = EventSource::new(&url).ok()?;
    let changed = {
        let told = told.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            if let Ok(change) = serde_json::from_str(&text) {
                told.emit(Live::Changed(change));
            }
        })
    };
    let open = {
        let told = told.clone();
        Closure::<dyn FnMut()>::new(move || told.emit(Live::Open))
    };
    let error = Closure::<dyn FnMut()>::new(move || told.emit(Live::Broken));
    source.add_event_listener_with_callback("changed", changed.as_ref().unchecked_ref()).ok()?;
    source.set_onopen(Some(open.as_ref().unchecked_ref()));
    source.set_onerror(Some(error.as_ref().unchecked_ref()));
    Some(Watch { source, _changed: changed, _open: open, _error: error })
}
