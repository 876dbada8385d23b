//! Accounts: hard cases first.

mod claims;
mod codes;
mod enumeration;
mod factors;
mod passkeys;
mod profile;
mod sessions;
mod throttling;
