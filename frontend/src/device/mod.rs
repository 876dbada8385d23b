//! What the page knows from the device it runs on and keeps on it.
//!
//! Clock, chance, storage and the picture machinery of the browser live here and nowhere else. Nothing in this
//! folder sends anything; everything does nothing on the server.

pub mod challenge;
pub mod chance;
pub mod clock;
pub mod describe;
pub mod details;
pub mod idb;
pub mod passkeys;
pub mod picture;
pub mod push;
pub mod shape;
pub mod trail;
pub mod vault;
