//! `opora mail pipe`: a mail server hands one message over.

use std::{io::Read as _, path::Path, process::ExitCode, sync::Arc};

use clap::Subcommand;

use super::{fail, settle};
use crate::{
    config::Settings,
    mail_in,
    platform::{clock::SystemClock, limits::Limits},
    server::start,
};

/// What mail servers understand (`sysexits.h`): try again later.
const EX_TEMPFAIL: u8 = 75;
/// The same: set up wrongly; the message comes back to its sender.
const EX_CONFIG: u8 = 78;

#[derive(Subcommand)]
pub(super) enum MailCommand {
    /// Reads one message from standard input; the exit code tells the mail server what to do
    Pipe {
        #[command(flatten)]
        settings: Box<Settings>,
    },
}

/// Runs a command.
pub(super) async fn run(command: MailCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    let MailCommand::Pipe { settings } = command;
    let config = settle(*settings, file).map_err(|_| ExitCode::from(EX_CONFIG))?;
    let Some(mail_in) = &config.mail_in else {
        fail("no mail comes in: mail_in_address is not set");
        return Err(ExitCode::from(EX_CONFIG));
    };
    let later = |error: &dyn std::fmt::Display| {
        fail(error);
        ExitCode::from(EX_TEMPFAIL)
    };
    // One byte more than may be taken shows that it is too large; the rest is read, so that the sender does not
    // meet a closed pipe.
    let mut raw = Vec::new();
    let mut input = std::io::stdin().lock();
    let limit = mail_in.size_max as u64 + 1;
    input.by_ref().take(limit).read_to_end(&mut raw).map_err(|error| later(&error))?;
    std::io::copy(&mut input, &mut std::io::sink()).map_err(|error| later(&error))?;
    let state = start::prepare_store(config, Arc::new(SystemClock), Limits::default()).await;
    let state = state.map_err(|error| later(&error))?;
    let taken = mail_in::take(&state, raw).await;
    state.db.close().await;
    // Whatever was wrong, the mail server keeps the message and tries again.
    taken.map(|_| ExitCode::SUCCESS).map_err(|error| later(&error))
}
