//! Web push: notices of the browser, also while no page is open. The browser's maker runs the push service that a notice
//! goes through, so that everything is sealed for the browser alone (RFC 8291) and signed by the server (VAPID, RFC 8292).

mod guard;
mod seal;
mod send;
pub(super) mod subscriptions;
mod vapid;

pub(super) use send::Pusher;
