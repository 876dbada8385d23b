//! The pages.

pub mod account;
pub mod agency;
pub mod console;
pub mod editor;
pub mod knowledge;
pub mod notices;
pub mod request;
pub mod shell;
pub mod staff;
