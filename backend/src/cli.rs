//! The command line: `serve`, `content`, `migrate`, `user`, `key`, `keys`, `journal`, `mail`, `doctor`, `openapi`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::{Parser, Subcommand};

use crate::{
    config::{Config, Settings},
    demo, editorial, knowledge,
    platform::{
        clock::{Clock, SystemClock, moscow},
        database::Db,
        limits::Limits,
        telemetry,
    },
    server::{self, start},
};

mod doctor;
mod import;
mod journal;
mod key;
mod keys;
mod mail;
mod user;

#[derive(Parser)]
#[command(name = "opora", version, about = "Self-service help centre and support desk in one binary")]
struct Cli {
    /// File with settings [default: opora.toml in the working folder, if there is one]
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the help centre; creates the database at the first start
    Serve {
        #[command(flatten)]
        settings: Settings,
    },
    /// Checks the settings and what they point to, and says what is wrong and how to mend it
    Doctor {
        #[command(flatten)]
        settings: Settings,
    },
    /// Brings the database up to date
    Migrate {
        #[command(flatten)]
        settings: Settings,
    },
    /// Checks, imports or exports the content
    Content {
        #[command(subcommand)]
        command: ContentCommand,
    },
    /// Checks the journal of changes and readings
    Journal {
        #[command(subcommand)]
        command: journal::JournalCommand,
    },
    /// Makes accounts of staff, gives roles, disables accounts
    User {
        #[command(subcommand)]
        command: user::UserCommand,
    },
    /// Makes, renews and revokes keys of outside systems
    Key {
        #[command(subcommand)]
        command: key::KeyCommand,
    },
    /// Lists, renews and drops the keys that attachments are sealed with
    Keys {
        #[command(subcommand)]
        command: keys::KeysCommand,
    },
    /// Takes mail that a mail server hands over
    Mail {
        #[command(subcommand)]
        command: mail::MailCommand,
    },
    /// Prints the OpenAPI document
    Openapi,
}

#[derive(Subcommand)]
enum ContentCommand {
    /// Names the file and the line of each mistake
    Check {
        /// Content folder
        #[arg(default_value = "content")]
        folder: PathBuf,
    },
    /// Makes the database's content equal to the files; refuses to overwrite what was edited in the browser
    Import {
        /// Content folder
        folder: PathBuf,
        /// Only says what would change
        #[arg(long)]
        dry_run: bool,
        /// What to do where both the files and the browser changed a text
        #[arg(long, value_enum, default_value = "refuse")]
        conflicts: import::Conflicts,
        #[command(flatten)]
        settings: Settings,
    },
    /// Writes the database's content to files
    Export {
        /// Folder to write to
        folder: PathBuf,
        #[command(flatten)]
        settings: Settings,
    },
}

/// Runs the command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(error),
    };
    runtime.block_on(dispatch(cli))
}

fn fail(error: impl std::fmt::Display) -> ExitCode {
    eprintln!("opora: {error}");
    ExitCode::FAILURE
}

fn settle(settings: Settings, file: Option<&Path>) -> Result<Config, ExitCode> {
    let settings = settings.with_file(file).map_err(fail)?;
    settings.validate().map_err(|errors| {
        for error in errors {
            eprintln!("opora: {error}");
        }
        ExitCode::FAILURE
    })
}

async fn dispatch(cli: Cli) -> ExitCode {
    let file = cli.config.as_deref();
    let result = match cli.command {
        Command::Serve { settings } => match settle(settings, file) {
            Ok(config) => serve(config).await,
            Err(code) => Err(code),
        },
        Command::Doctor { settings } => Ok(doctor::run(settings, file).await),
        Command::Migrate { settings } => match settle(settings, file) {
            Ok(config) => migrate(&config).await,
            Err(code) => Err(code),
        },
        Command::Content { command } => content(command, file).await,
        Command::User { command } => user::run(command, file).await,
        Command::Key { command } => key::run(command, file).await,
        Command::Keys { command } => keys::run(command, file).await,
        Command::Journal { command } => journal::run(command, file).await,
        Command::Mail { command } => mail::run(command, file).await,
        Command::Openapi => match server::openapi_json() {
            Ok(text) => {
                print!("{text}");
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => Err(fail(error)),
        },
    };
    result.unwrap_or_else(|code| code)
}

async fn serve(config: Config) -> Result<ExitCode, ExitCode> {
    telemetry::start_logging(config.log_json);
    let demo_mode = config.demo;
    // Several servers may share a PostgreSQL, but not a data folder.
    let _lock = start::lock_data(&config).map_err(fail)?;
    let state = start::prepare(config, Arc::new(SystemClock), Limits::default()).await.map_err(fail)?;
    let name = state.config.name.clone();
    let data = state.config.data.display().to_string();
    server::serve(state, |address| {
        println!("{name}: http://{address}");
        println!("Data: {data}");
        if demo_mode {
            println!(
                "Demonstration. Console: http://{address}/console, letters: http://{address}/demo/outbox"
            );
            for (login, password, role) in demo::ACCOUNTS {
                println!("  {login} / {password} ({role})");
            }
        }
    })
    .await
    .map_err(fail)?;
    Ok(ExitCode::SUCCESS)
}

async fn open(config: &Config) -> Result<Db, ExitCode> {
    use sea_orm_migration::MigratorTrait as _;
    std::fs::create_dir_all(&config.data).map_err(fail)?;
    let db = Db::open(&config.database_url).await.map_err(fail)?;
    crate::migration::Migrator::up(db.schema(), None).await.map_err(fail)?;
    Ok(db)
}

async fn migrate(config: &Config) -> Result<ExitCode, ExitCode> {
    open(config).await?.close().await;
    println!("the database is up to date");
    Ok(ExitCode::SUCCESS)
}

fn read(folder: &Path) -> Result<Vec<knowledge::files::Item>, ExitCode> {
    knowledge::read_content(Some(folder)).map_err(refuse)
}

/// Names the mistakes of content, each with its file and line.
fn refuse(error: knowledge::ImportError) -> ExitCode {
    if let knowledge::ImportError::Mistakes(mistakes) = &error {
        for mistake in mistakes {
            eprintln!("{mistake}");
        }
    }
    fail(error)
}

async fn content(command: ContentCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    match command {
        ContentCommand::Check { folder } => {
            let today = moscow(SystemClock.now()).date();
            let files = knowledge::content_files(Some(&folder)).map_err(refuse)?;
            let items = knowledge::check_content(&files).map_err(refuse)?;
            let warnings = knowledge::check::warnings(&items, &files, today);
            for warning in &warnings {
                println!("warning: {warning}");
            }
            println!("{} items, no mistakes; warnings: {}", items.len(), warnings.len());
        }
        ContentCommand::Import { folder, dry_run, conflicts, settings } => {
            read(&folder)?;
            let db = open(&settle(settings, file)?).await?;
            let result = import::run(&db, &folder, dry_run, conflicts).await;
            db.close().await;
            return result;
        }
        ContentCommand::Export { folder, settings } => {
            let db = open(&settle(settings, file)?).await?;
            let files = editorial::whole_content(&db).await.map_err(fail)?;
            knowledge::export::write(&files, &folder).map_err(fail)?;
            println!("{} files written to {}", files.len(), folder.display());
            db.close().await;
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    /// Names of arguments that clash are found at the first use only.
    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
