//! What every handler gets.

use std::{ops::Deref, sync::Arc};

use tokio_util::sync::CancellationToken;

use super::{
    assets::Assets, blobs::Blobs, clock::Clock, database::Db, events::Events, ids::Ids, limits::Limits,
    telemetry::Figures,
};
use crate::{accounts::Metadata, config::Config, knowledge::Knowledge, site::cache::PageCache};

/// Shared by every handler; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Inner>);

/// The parts of the state.
pub struct Inner {
    /// Settings.
    pub config: Config,
    /// Database.
    pub db: Db,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids and secrets.
    pub ids: Ids,
    /// Live events.
    pub events: Events,
    /// Published content.
    pub knowledge: Knowledge,
    /// What the identity provider said of itself, for a few minutes.
    pub provider: moka::sync::Cache<(), Metadata>,
    /// Files.
    pub blobs: Blobs,
    /// Rate limits.
    pub limits: Limits,
    /// Metrics.
    pub figures: Figures,
    /// The app's files.
    pub assets: Assets,
    /// What is promised, and which hours are worked.
    pub book: crate::tickets::Book,
    /// Who has which request open, and counts of the queue.
    pub desk: crate::tickets::DeskState,
    /// Names of staff, for a few seconds.
    pub names: crate::accounts::StaffNames,
    /// Readings that stand in the journal already.
    pub lately: crate::journal::Lately,
    /// Who has which draft of the knowledge base open.
    pub editorial: crate::editorial::EditorialState,
    /// Requests that wait to be filed.
    pub filings: crate::tickets::Queue,
    /// Rendered pages.
    pub pages: PageCache,
    /// Who has new notices to see.
    pub told: crate::notify::Bus,
    /// Key for codes and tokens; lives in the data folder.
    pub server_key: [u8; 32],
    /// Told when the server stops, so that open streams end.
    pub shutdown: CancellationToken,
}

impl AppState {
    /// Joins the parts.
    pub fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }
}

impl Deref for AppState {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
