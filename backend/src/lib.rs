//! Opora's server.

pub mod accounts;
pub mod challenge;
pub mod cli;
pub mod config;
pub mod demo;
pub mod entity;
pub mod journal;
pub mod knowledge;
pub mod migration;
pub mod notify;
pub mod platform;
pub mod privacy;
pub mod server;
pub mod site;
pub mod tickets;
pub mod uploads;
