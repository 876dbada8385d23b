//! `opora journal`: whether the journal is whole.

use std::{path::Path, process::ExitCode};

use clap::Subcommand;

use super::{fail, open, settle};
use crate::{config::Settings, journal};

#[derive(Subcommand)]
pub(super) enum JournalCommand {
    /// Checks the chain of seals and names the first row that was changed, removed or moved
    Verify {
        #[command(flatten)]
        settings: Settings,
    },
}

pub(super) async fn run(command: JournalCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    let JournalCommand::Verify { settings } = command;
    let db = open(&settle(settings, file)?).await?;
    let found = journal::verify(&db).await.map_err(fail)?;
    db.close().await;
    match found {
        Ok(rows) => {
            println!("the journal is whole: {rows} rows");
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => Err(fail(broken)),
    }
}
