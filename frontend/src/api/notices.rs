//! What a person is told: the list, its live count, browsers that are told by push, links that switch letters off.

use std::cell::RefCell;

use shared::{
    api::notices::{
        MarkRead, Notice, NoticeCount, NoticeFilter, PushState, PushSubscription, Unsubscribe, Unsubscribed,
    },
    page::Page,
};
use uuid::Uuid;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent};
use yew::Callback;

use super::{ApiError, Call, Method, get, send};
use crate::routes::with_query;

/// A page of the list, the newest first.
pub async fn list(filter: &NoticeFilter) -> Result<Page<Notice>, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    let unread = if filter.unread { "true" } else { "" };
    let query = [("unread", unread), ("cursor", &filter.cursor), ("limit", &limit)];
    get(&with_query("/account/notices", &query)).await
}

/// Marks one as seen, or all up to the newest that was shown.
pub async fn mark_read(which: &MarkRead) -> Result<NoticeCount, ApiError> {
    send(Method::Post, "/account/notices/read", which).await
}

/// The server's key and the person's browsers.
pub async fn push() -> Result<PushState, ApiError> {
    get("/account/push").await
}

/// Switches a browser on.
pub async fn add_browser(subscription: &PushSubscription) -> Result<PushState, ApiError> {
    send(Method::Post, "/account/push", subscription).await
}

/// Switches a browser off.
pub async fn remove_browser(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/account/push/{id}")).send().await
}

/// Switches letters of a kind off, or on again, by the token of a letter.
pub async fn unsubscribe(what: &Unsubscribe) -> Result<Unsubscribed, ApiError> {
    send(Method::Post, "/unsubscribe", what).await
}

/// The one stream of a page, and those who listen to it.
#[derive(Default)]
struct Hub {
    stream: Option<Stream>,
    listeners: Vec<(u32, Callback<NoticeCount>)>,
    last: Option<NoticeCount>,
    names: u32,
}

thread_local! {
    static HUB: RefCell<Hub> = RefCell::default();
}

struct Stream {
    source: EventSource,
    _told: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}

impl Stream {
    fn open() -> Option<Self> {
        if !cfg!(target_arch = "wasm32") {
            return None;
        }
        let source = EventSource::new(&[shared::api::ROOT, "/account/events"].concat()).ok()?;
        let told = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            let Ok(count) = serde_json::from_str::<NoticeCount>(&text) else { return };
            let listeners = HUB.with_borrow_mut(|hub| {
                hub.last = Some(count);
                hub.listeners.clone()
            });
            for (_, listener) in listeners {
                listener.emit(count);
            }
        });
        source.add_event_listener_with_callback("notices", told.as_ref().unchecked_ref()).ok()?;
        Some(Self { source, _told: told })
    }
}

/// Somebody who listens; dropping it ends that. The last one closes the stream.
pub struct Follow(u32);

impl Drop for Follow {
    fn drop(&mut self) {
        let closed = HUB.with_borrow_mut(|hub| {
            hub.listeners.retain(|(name, _)| *name != self.0);
            hub.listeners.is_empty().then(|| hub.stream.take()).flatten()
        });
        drop(closed);
    }
}

/// Listens to the count of unseen notices. However many listen, the page holds one stream.
pub fn follow(told: Callback<NoticeCount>) -> Follow {
    let (name, last) = HUB.with_borrow_mut(|hub| {
        hub.names += 1;
        hub.listeners.push((hub.names, told.clone()));
        if hub.stream.is_none() {
            hub.stream = Stream::open();
        }
        (hub.names, hub.last)
    });
    if let Some(count) = last {
        told.emit(count);
    }
    Follow(name)
}
