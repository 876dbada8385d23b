//! What every feature stands on.

pub mod assets;
pub mod blobs;
pub mod clock;
pub mod database;
pub mod error;
pub mod events;
pub mod extract;
pub mod idempotency;
pub mod ids;
pub mod limits;
pub mod outbound;
pub mod rounds;
pub mod spreadsheet;
pub mod state;
pub mod telemetry;
pub mod webhook;
