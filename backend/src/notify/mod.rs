//! Telling people what happened (SPEC 3.7): in the list on the site, by letter, by SMS, by the browser. What goes where is the
//! rule of `shared::notice`; everything is written in the transaction of the change.
//!
//! Letters, messages and notices of browsers: written into the outbox in the transaction of the change that they tell of,
//! sent by a worker afterwards. A letter never repeats what the requester wrote, since nobody has
//! proved that the address is theirs, and no address gets more than three an hour.

mod account;
mod bus;
mod centre;
mod digest;
mod headers;
mod item;
mod letter;
mod outbox;
mod push;
mod reply_tag;
mod reports;
mod routes;
mod sms;
mod store;
mod tell;
mod unsubscribe;
mod worker;

pub use account::{AccountLetter, Safety};
pub use bus::Bus;
pub use centre::list::export_notices;
pub use digest::{run_digests, write_due};
pub use item::{ItemLetter, ask_to_confirm, tell_of_item, write_of_item};
pub use letter::{Kind, Letter};
pub use outbox::letters;
pub use reply_tag::{ReplyTag, of_message_id};
pub use routes::routes;
pub use store::{
    bounced, enqueue, enqueue_account, enqueue_all, forget_account, forget_before, forget_contacts,
    forget_tickets, known, sweep, take_back,
};
pub use tell::{News, To, Told, seen, tell};
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
