//! Opora in the browser.

pub mod ui;
