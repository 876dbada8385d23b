//! What the browser and the server must agree on: domain types, forms, search, wire types.
//!
//! Pure by rule: no clock, no chance, no database, no network, no DOM. `cargo xtask check` watches it.

#[macro_use]
mod named;

pub mod api;
pub mod blanks;
pub mod canned;
pub mod completeness;
pub mod content;
pub mod diff;
pub mod error_code;
pub mod forms;
pub mod guide;
pub mod history;
pub mod ids;
pub mod iso_date;
pub mod lang;
pub mod markdown;
pub mod notice;
pub mod page;
pub mod problem;
pub mod readability;
pub mod routing;
pub mod search;
pub mod similar;
pub mod sla;
pub mod ticket;
pub mod transfer;
pub mod validate;
pub mod zone;
