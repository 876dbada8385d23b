//! Forms of accounts: contacts and codes, passwords, the profile.

pub mod claim;
pub mod contact;
pub mod factor;
pub mod passkey;
pub mod password;
pub mod profile;
pub mod register;
