//! Who has something new to see, told to their open pages. Only on this server: streams look into the database every few
//! seconds besides, so that what another server wrote is seen as well.

use tokio::sync::broadcast;
use uuid::Uuid;

/// Where it is told.
#[derive(Clone, Debug)]
pub struct Bus(broadcast::Sender<Uuid>);

impl Default for Bus {
    fn default() -> Self {
        Self(broadcast::Sender::new(256))
    }
}

impl Bus {
    /// Somebody has something new; nobody listening is fine. Called after the commit.
    pub fn publish(&self, account: Uuid) {
        let _ = self.0.send(account);
    }

    /// Listens from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<Uuid> {
        self.0.subscribe()
    }
}
