//! `opora keys`: the keys that attachments are sealed with.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use clap::Subcommand;

use super::{fail, user::open};
use crate::{
    config::Settings,
    platform::{
        blobs::{
            Blobs,
            keys::{KeyError, KeyId},
        },
        error::AppError,
        state::AppState,
    },
    uploads,
};

#[derive(Subcommand)]
pub(super) enum KeysCommand {
    /// Lists the keys: id, when it was made, how many files it opens
    List {
        #[command(flatten)]
        settings: Settings,
    },
    /// Makes a new current key; the others still open what they sealed
    Rotate {
        #[command(flatten)]
        settings: Settings,
    },
    /// Seals every file anew that is plain or under another key; may be broken off and begun again
    Rewrap {
        #[command(flatten)]
        settings: Settings,
    },
    /// Takes out a key that no file needs any more
    Drop {
        /// Id of the key
        id: String,
        #[command(flatten)]
        settings: Settings,
    },
}

/// How many files need which key, whether the database knows them or not, and how many are plain.
async fn needed(blobs: &Blobs) -> Result<(BTreeMap<KeyId, usize>, usize), AppError> {
    let (mut by_key, mut plain) = (BTreeMap::new(), 0);
    for name in blobs.names().await? {
        if !Blobs::is_sealed(&name) {
            plain += 1;
        } else if let Some(key) = blobs.key_of(&name).await? {
            *by_key.entry(key).or_default() += 1;
        }
    }
    Ok((by_key, plain))
}

pub(super) async fn run(command: KeysCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    let state = match &command {
        KeysCommand::List { settings }
        | KeysCommand::Rotate { settings }
        | KeysCommand::Rewrap { settings }
        | KeysCommand::Drop { settings, .. } => open(settings.clone(), file).await?,
    };
    let code = carry_out(&state, command).await;
    state.db.close().await;
    code
}

async fn carry_out(state: &AppState, command: KeysCommand) -> Result<ExitCode, ExitCode> {
    let (keys, now) = (state.blobs.keys(), state.clock.now());
    match command {
        KeysCommand::List { .. } => {
            let (by_key, plain) = needed(&state.blobs).await.map_err(fail)?;
            let current = keys.current_id();
            for key in keys.list() {
                let files = by_key.get(&key.id).copied().unwrap_or_default();
                let mark = if current == Some(key.id) { "  current" } else { "" };
                println!("{}  {}  {files} files{mark}", key.id, key.created_at.date());
            }
            if plain > 0 {
                println!("{plain} files of an earlier version are not sealed yet: opora keys rewrap");
            }
            println!("{}", keys.path().display());
        }
        KeysCommand::Rotate { .. } => {
            let id = keys.rotate(&state.ids, now).map_err(fail)?;
            println!("{id}: the current key from now on");
            println!("Keep a copy of {} apart from the attachments.", keys.path().display());
        }
        KeysCommand::Rewrap { .. } => {
            let report = uploads::rewrap(state, false).await.map_err(fail)?;
            println!(
                "{} sealed anew, {} as they were, {} failed",
                report.done, report.as_they_were, report.failed
            );
            if report.failed > 0 {
                return Ok(ExitCode::FAILURE);
            }
        }
        KeysCommand::Drop { id, .. } => {
            let id = KeyId::parse(&id).ok_or_else(|| fail(KeyError::Unknown(id)))?;
            let (by_key, _) = needed(&state.blobs).await.map_err(fail)?;
            keys.remove(id, by_key.get(&id).copied().unwrap_or_default(), now).map_err(fail)?;
            println!("{id}: dropped");
        }
    }
    Ok(ExitCode::SUCCESS)
}
