//! Wire types: the only ones that cross between browser and server, and the paths they travel on.

pub mod accounts;
pub mod builder;
pub mod console;
pub mod desk;
pub mod editor;
pub mod gaps;
pub mod letters;
pub mod mail;
pub mod my_requests;
pub mod notices;
pub mod pages;
pub mod search;
pub mod sessions;
pub mod subscriptions;
pub mod team;
pub mod tickets;
pub mod transfers;
pub mod uploads;

/// The root of the API's paths.
pub const ROOT: &str = "/api/v1";
