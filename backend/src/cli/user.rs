//! `opora user`: the first administrator, and whoever comes after.

use std::{
    io::{self, BufRead as _, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use clap::{Subcommand, ValueEnum};
use shared::{api::sessions::Role, validate::password};

use super::{fail, settle};
use crate::{
    accounts::{self, NewStaff, Roles},
    config::Settings,
    platform::{clock::SystemClock, limits::Limits, state::AppState},
    server::start,
};

#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Makes an account of staff; its second factor is set up at the first sign-in
    Add {
        /// What they sign in with: an e-mail address, to which letters about safety go, or a name
        login: String,
        /// Role
        #[arg(long, value_enum)]
        role: RoleName,
        /// Name as colleagues see it [default: the login]
        #[arg(long)]
        person: Option<String>,
        /// Read the password from the standard input instead of making one
        #[arg(long)]
        password_stdin: bool,
        #[command(flatten)]
        settings: Settings,
    },
    /// Lists everybody who holds a role
    List {
        #[command(flatten)]
        settings: Settings,
    },
    /// Gives roles in place of those held; their sessions end
    Role {
        /// Login
        login: String,
        /// Roles with commas between; `citizen` takes all away
        #[arg(value_enum, value_delimiter = ',', required = true)]
        roles: Vec<RoleName>,
        #[command(flatten)]
        settings: Settings,
    },
    /// Disables an account; its sessions end
    Disable {
        /// Login
        login: String,
        /// Enable it again instead
        #[arg(long)]
        undo: bool,
        #[command(flatten)]
        settings: Settings,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RoleName {
    Citizen,
    Operator,
    Specialist,
    Supervisor,
    Editor,
    Administrator,
}

impl RoleName {
    const fn role(self) -> Option<Role> {
        match self {
            Self::Citizen => None,
            Self::Operator => Some(Role::Operator),
            Self::Specialist => Some(Role::Specialist),
            Self::Supervisor => Some(Role::Supervisor),
            Self::Editor => Some(Role::Editor),
            Self::Administrator => Some(Role::Administrator),
        }
    }
}

pub(super) async fn open(settings: Settings, file: Option<&Path>) -> Result<AppState, ExitCode> {
    let config = settle(settings, file)?;
    start::prepare_store(config, Arc::new(SystemClock), Limits::default()).await.map_err(fail)
}

pub(super) async fn run(command: UserCommand, file: Option<&Path>) -> Result<ExitCode, ExitCode> {
    match command {
        UserCommand::Add { login, role, person, password_stdin, settings } => {
            let role = role.role().ok_or_else(|| fail("citizens sign up themselves"))?;
            let state = open(settings, file).await?;
            add(&state, &login, role, person.as_deref(), password_stdin).await?;
            state.db.close().await;
        }
        UserCommand::List { settings } => {
            let state = open(settings, file).await?;
            for person in accounts::list_staff(&state).await.map_err(fail)? {
                let mark = if person.disabled { "  disabled" } else { "" };
                println!("{}  {}  {}{mark}", person.login, person.roles.text(), person.name);
            }
            state.db.close().await;
        }
        UserCommand::Role { login, roles, settings } => {
            let state = open(settings, file).await?;
            let roles: Roles = roles.into_iter().filter_map(RoleName::role).collect();
            accounts::set_roles(&state, &login, roles).await.map_err(fail)?;
            let shown = if roles.is_staff() { roles.text() } else { "citizen".to_owned() };
            println!("{login}: {shown}");
            state.db.close().await;
        }
        UserCommand::Disable { login, undo, settings } => {
            let state = open(settings, file).await?;
            accounts::set_disabled(&state, &login, !undo).await.map_err(fail)?;
            println!("{login}: {}", if undo { "enabled" } else { "disabled" });
            state.db.close().await;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn add(
    state: &AppState,
    login: &str,
    role: Role,
    name: Option<&str>,
    from_stdin: bool,
) -> Result<(), ExitCode> {
    let known = accounts::list_staff(state).await.map_err(fail)?;
    if known.iter().any(|person| person.login == login.trim().to_lowercase()) {
        return Err(fail(format!("there is an account with the login `{login}` already")));
    }
    let name = name.unwrap_or(login);
    let (password, shown) = if from_stdin {
        (typed(login, name).map_err(fail)?, false)
    } else {
        (generated(state).map_err(fail)?, true)
    };
    let new = NewStaff { login, name, role, password: &password, demo: false };
    accounts::create_staff(state, new).await.map_err(fail)?;
    println!("{login}: {}", role.as_str());
    if shown {
        println!("Password, shown this once: {password}");
    }
    println!("The second factor is set up at the first sign-in.");
    Ok(())
}

/// Twenty letters and digits, 100 random bits, and one of each kind that the policy wants.
fn generated(state: &AppState) -> Result<String, crate::platform::ids::NoEntropy> {
    let (head, tail) = (state.ids.access_code()?, state.ids.access_code()?);
    Ok(format!("{head}-{}-op1A", tail.to_lowercase()))
}

/// The first line of the standard input, by the policy that the pages have.
fn typed(login: &str, name: &str) -> Result<String, String> {
    if io::stdin().is_terminal() {
        print!("Password (it will be seen as you type): ");
        let _ = io::stdout().flush();
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    let password = line.trim_end_matches(['\r', '\n']).to_owned();
    let faults = password::faults(&password, &[login, name]);
    if faults.is_empty() {
        return Ok(password);
    }
    let sentences: Vec<String> = faults
        .into_iter()
        .map(|fault| {
            let key = format!("error-{}", shared::forms::Fault::from(fault).code());
            let limit = [("limit", password::PASSWORD_MIN.into())];
            frontend::i18n::text_args(shared::lang::Lang::En, &key, &limit)
        })
        .collect();
    Err(sentences.join(" "))
}
