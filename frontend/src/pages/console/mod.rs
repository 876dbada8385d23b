//! The workplace of support staff: signing in, the queue, one request.
//!
//! An app of its own, rendered by the browser only, so that citizens never download it.

pub mod app;
pub mod bench;
pub mod bulk;
pub mod desk;
pub mod draft;
pub mod due;
pub mod help;
pub mod hub;
pub mod keys;
pub mod links;
pub mod lists;
pub mod mentions;
pub mod now;
pub mod palette;
pub mod picker;
pub mod prefs;
pub mod queue;
pub mod queue_filters;
pub mod queue_state;
pub mod rail;
pub mod rail_more;
pub mod ready;
pub mod reply;
pub mod route;
#[cfg(test)]
mod sample;
pub mod shell;
pub mod sign_in;
pub mod theme;
pub mod ticket;
pub mod tray;
pub mod wires;
pub mod words;

pub use app::ConsoleApp;
