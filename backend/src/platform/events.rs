//! Live events: what changed, told to every open page that may know. A receiver that falls behind
//! misses some; each event only says "read it again", so nothing is lost by that.

use shared::api::tickets::TicketChanged;
use tokio::sync::broadcast;

/// A request changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// Id of the request.
    pub ticket_id: i64,
    /// Only staff can see what changed.
    pub internal: bool,
    /// What the pages are told.
    pub changed: TicketChanged,
}

/// Where changes are published.
#[derive(Clone, Debug)]
pub struct Events(broadcast::Sender<Change>);

impl Default for Events {
    fn default() -> Self {
        Self(broadcast::Sender::new(256))
    }
}

impl Events {
    /// Tells everybody who listens; nobody listening is fine. Called after the commit.
    pub fn publish(&self, change: Change) {
        let _ = self.0.send(change);
    }

    /// Listens from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Change> {
        self.0.subscribe()
    }
}
