//! `opora key`: keys of outside systems.

use std::{path::Path, process::ExitCode};

use clap::{Subcommand, ValueEnum};
use time::Duration;

use super::{fail, user::open};
use crate::{
    accounts::{Scope, Scopes},
    config::Settings,
    integrations::{self, NewKey},
};

/// A year, then it is renewed or ends by itself.
const DAYS: u16 = 365;

#[derive(Subcommand)]
pub(super) enum KeyCommand {
    /// Makes a key for an outside system and prints it, this once
    Add {
        /// What the system is called
        system: String,
        /// What it may do, with commas between
        #[arg(long, value_enum, value_delimiter = ',', required = true)]
        scope: Vec<ScopeName>,
        /// Days until it ends
        #[arg(long, default_value_t = DAYS, value_parser = clap::value_parser!(u16).range(1..=3650))]
        days: u16,
        #[command(flatten)]
        settings: Settings,
    },
    /// Gives a system another key; the one before ends at once, its requests stay its own
    Rotate {
        /// What the system is called
        system: String,
        /// Days until the new one ends
        #[arg(long, default_value_t = DAYS, value_parser = clap::value_parser!(u16).range(1..=3650))]
        days: u16,
        #[command(flatten)]
        settings: Settings,
    },
    /// Ends a key at once
    Revoke {
        /// What the system is called
        system: String,
        #[command(flatten)]
        settings: Settings,
    },
    /// Lists the keys: name, scopes, end, last use
    List {
        #[command(flatten)]
        settings: Settings,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScopeName {
    /// File requests and upload their files
    #[value(name = "tickets.file")]
    File,
    /// Read the requests that it filed
    #[value(name = "tickets.read")]
    Read,
    /// Comment on them, close, reopen and rate them
    #[value(name = "tickets.change")]
    Change,
}

impl From<ScopeName> for Scope {
    fn from(name: ScopeName) -> Self {
        match name {
            ScopeName::File => Self::FileTickets,
            ScopeName::Read => Self::ReadTickets,
            ScopeName::Change => Self::ChangeTickets,
        }
    }
}

fn show(name: &str, key: &str, days: u16) {
    println!("{name}: good for {days} days, shown this once");
    println!("{key}");
}

pub(super) async fn run(command: KeyCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    match command {
        KeyCommand::Add { system, scope, days, settings } => {
            let state = open(settings, file).await?;
            let scopes: Scopes = scope.into_iter().map(Scope::from).collect();
            let new = NewKey { name: &system, scopes, lasts: Duration::days(days.into()) };
            let key = integrations::add(&state, new).await.map_err(fail)?;
            show(&system, &key, days);
            state.db.close().await;
        }
        KeyCommand::Rotate { system, days, settings } => {
            let state = open(settings, file).await?;
            let lasts = Duration::days(days.into());
            let key = integrations::rotate(&state, &system, lasts).await.map_err(fail)?;
            show(&system, &key, days);
            state.db.close().await;
        }
        KeyCommand::Revoke { system, settings } => {
            let state = open(settings, file).await?;
            integrations::revoke(&state, &system).await.map_err(fail)?;
            println!("{system}: revoked");
            state.db.close().await;
        }
        KeyCommand::List { settings } => {
            let state = open(settings, file).await?;
            for key in integrations::list(&state).await.map_err(fail)? {
                let used = key.used_at.map_or_else(|| "never used".to_owned(), |at| at.date().to_string());
                println!("{}  {}  until {}  {used}", key.name, key.scopes.text(), key.expires_at.date());
            }
            state.db.close().await;
        }
    }
    Ok(ExitCode::SUCCESS)
}
