//! The API as programs and pages use it, on both databases. A module a resource, named as its path.

mod accounts;
mod authorisation;
mod console;
mod headers;
mod keys;
mod letters;
mod messages;
mod oidc;
mod privacy;
mod problems;
mod tickets;
