//! Requests: filing, following, answering. Each file is one thing that can be done; `store` is the only
//! way to the rows, and every way begins at `visible_to(actor)`.

mod access;
mod board;
mod calendar;
mod change;
mod chase;
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
mod link;
mod list;
mod promise;
mod queue;
mod rate;
mod reopen;
mod routes;
mod routing;
mod store;
mod story;
mod view;

pub use board::{BoardRows, OpenCount, board, open_counts};
pub use chase::{chase, run as run_chase};
pub use create::{Filing, file_request};
pub use erase::{Erased, erase_account, erase_closed};
pub use export::{Amount, Attachment, TicketData, export_amount, export_numbers, export_one};
pub use link::follow as follow_link;
pub use promise::{Book, BookError};
pub use queue::Queue;
pub use routes::routes;
pub use routing::{give_back, route, run as run_routing};
pub use store::housekeeping;
pub use story::{Step, any, tell};
