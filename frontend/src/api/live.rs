//! The stream of changes.

use shared::api::tickets::TicketChanged;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};
use yew::prelude::*;

/// How the stream fares.
#[derive(Clone, Debug, PartialEq)]
pub enum Pulse {
    /// Open.
    Open,
    /// Broken; the browser tries again by itself.
    Broken,
    /// Refused; somebody has to open it again.
    Closed,
    /// A request changed.
    Changed(TicketChanged),
}

/// An open stream; closes when dropped.
pub struct Stream {
    source: EventSource,
    _changed: Closure<dyn Fn(MessageEvent)>,
    _state: Closure<dyn Fn(Event)>,
    others: Vec<Closure<dyn Fn(MessageEvent)>>,
}

impl Stream {
    /// Opens a stream; `None` where there are none.
    pub fn open(url: &str, pulse: Callback<Pulse>) -> Option<Self> {
        let source = EventSource::new(url).ok()?;
        let changed = {
            let pulse = pulse.clone();
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                if let Ok(change) = serde_json::from_str(&text) {
                    pulse.emit(Pulse::Changed(change));
                }
            })
        };
        let state = {
            let source = source.clone();
            Closure::<dyn Fn(Event)>::new(move |_: Event| {
                pulse.emit(match source.ready_state() {
                    EventSource::OPEN => Pulse::Open,
                    EventSource::CLOSED => Pulse::Closed,
                    _ => Pulse::Broken,
                });
            })
        };
        source.add_event_listener_with_callback("changed", changed.as_ref().unchecked_ref()).ok()?;
        source.set_onopen(Some(state.as_ref().unchecked_ref()));
        source.set_onerror(Some(state.as_ref().unchecked_ref()));
        Some(Self { source, _changed: changed, _state: state, others: Vec::new() })
    }

    /// Hears another kind of event as well: its data as it came.
    #[must_use]
    pub fn also(mut self, kind: &str, told: Callback<String>) -> Self {
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            told.emit(event.data().as_string().unwrap_or_default());
        });
        // Fails only for a listener that is none.
        let _ = self.source.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        self.others.push(listener);
        self
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}
