//! The workplace of support staff: signing in, the queue, one request.
//!
//! An app of its own, rendered by the browser only, so that citizens never download it.

pub mod app;
pub mod bench;
pub mod board;
pub mod bulk;
pub mod desk;
pub mod draft;
pub mod due;
pub mod duty;
pub mod group_choice;
pub mod help;
pub mod hub;
pub mod intake;
pub mod keep_view;
pub mod keys;
pub mod lists;
pub mod mail;
pub mod mentions;
pub mod now;
pub mod palette;
pub mod pass;
pub mod picker;
pub mod prefs;
pub mod promise;
pub mod queue;
pub mod queue_filters;
pub mod queue_state;
pub mod rail;
pub mod rail_more;
pub mod ready;
pub mod reply;
pub mod route;
#[cfg(test)]
pub(crate) mod sample;
pub mod shell;
pub mod sign_in;
pub mod team;
pub mod theme;
pub mod ticket;
pub mod tray;
pub mod wires;
pub mod words;

pub use app::ConsoleApp;
