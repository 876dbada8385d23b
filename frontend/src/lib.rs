//! Opora's pages: rendered by the server, taken over by the browser.

pub mod api;
pub mod app;
pub mod device;
pub mod findings;
pub mod format;
pub mod forms;
pub mod hooks;
pub mod i18n;
pub mod islands;
pub mod look;
pub mod markdown;
pub mod meta;
pub mod notices;
pub mod pages;
pub mod routes;
#[cfg(feature = "ssr")]
pub mod server;
pub mod ui;
