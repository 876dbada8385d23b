//! What happens to people's requests when the machine fails them: the process dies, the disk is full, the database
//! is locked, a file is not what it says. Real processes, real faults.

mod crash;
mod disk;
mod hostile;
mod locked;
mod outbox;
mod server;
mod twice;
mod uploads;
