//! Requests: filing one and following it.

mod advice;
mod asking;
mod error_title;
mod filed;
pub mod files;
mod keeping;
mod list;
mod model;
mod new;
mod notice;
mod sending;
mod sent;
mod status;
mod step_view;
mod steps;
mod suggestions;
mod ticket;
mod trail;
pub mod words;

pub use list::MyRequests;
pub use new::NewRequest;
pub use sent::Sent;
pub use status::Status;
pub use ticket::Ticket;
