//! Mail fetched from a real IMAP server, Dovecot: what joins, what is new, and that a crash between taking a message
//! and marking it brings no second one. `cargo xtask test imap` runs it where Dovecot is installed.

mod dovecot;
mod fetched;
