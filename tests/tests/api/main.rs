//! The API as programs and pages use it, on both databases. A module a resource, named as its path.

mod accounts;
mod authorisation;
mod builder;
mod channels;
mod console;
mod discovery;
mod drawings;
mod editor;
mod files;
mod followup;
mod gaps;
mod headers;
mod keys;
mod letters;
mod life;
mod mail_in;
mod messages;
mod my_requests;
mod notices;
mod oidc;
mod privacy;
mod problems;
mod subscriptions;
mod tickets;
mod transfers;
