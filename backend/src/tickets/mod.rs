//! Requests: filing, following, answering. Each file is one thing that can be done; `store` is the only
//! way to the rows, and every way begins at `visible_to(actor)`.

mod access;
mod calendar;
mod change;
mod claims;
mod close;
mod codes;
mod comment;
mod console;
mod create;
mod cursor;
mod erase;
mod events;
mod export;
mod file;
mod get;
mod list;
mod promise;
mod queue;
mod rate;
mod reopen;
mod routes;
mod store;
mod story;
mod view;

pub use console::{DeskState, run_desk, seed_canned, send_due};
pub use create::{Filing, file_request};
pub use erase::{Erased, erase_account, erase_closed};
pub use export::{Amount, Attachment, TicketData, export_amount, export_numbers, export_one};
pub use queue::Queue;
pub use routes::routes;
pub use store::housekeeping;
pub use story::{Step, any, tell};
