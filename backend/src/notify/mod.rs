//! Letters (SPEC 3.7): written into the outbox in the transaction of the change that they tell of,
//! sent by a worker afterwards. A letter never repeats what the requester wrote, since nobody has
//! proved that the address is theirs, and no address gets more than three an hour.

mod account;
mod letter;
mod outbox;
mod reports;
mod routes;
mod sms;
mod store;
mod worker;

pub use account::{AccountLetter, Safety};
pub use letter::{Kind, Letter};
pub use outbox::letters;
pub use routes::routes;
pub use store::{
    enqueue, enqueue_account, enqueue_all, forget_before, forget_contacts, forget_tickets, sweep, take_back,
};
pub use worker::{Sent, Ways, deliver_due, run_outbox};

/// Letters to one address in an hour that anybody can cause by naming it in a form: confirmations of requests and
/// codes together.
pub const HOURLY_MAX: u64 = 3;
/// Confirmations among them: the last one is left for a code, so that forms do not keep an owner out. The request is
/// filed all the same, and its number and code stand on the screen.
pub const CONFIRMATIONS_MAX: u64 = 2;
/// Codes to one address or number in a day.
pub const CODES_DAILY_MAX: u64 = 10;
/// Letters about the safety of an account to one address in an hour: its owner causes them.
pub const SAFETY_HOURLY_MAX: u64 = 10;
