//! Letters (SPEC 3.7): written into the outbox in the transaction of the change that they tell of,
//! sent by a worker afterwards. A letter never repeats what the requester wrote, since nobody has
//! proved that the address is theirs, and no address gets more than three an hour.

mod letter;
mod outbox;
mod routes;
mod store;
mod worker;

pub use letter::{Kind, Letter};
pub use outbox::letters;
pub use routes::routes;
pub use store::enqueue;
pub use worker::{Sent, deliver_due, run_outbox};

/// Letters to one address in an hour.
pub const HOURLY_MAX: u64 = 3;
