//! A private PostgreSQL cluster for one run: new folder, random port, stopped and removed whatever happens.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::{Result, cmd, paths};

/// A running cluster; dropping it stops it.
pub struct Cluster {
    /// Address for `OPORA_TEST_POSTGRES`, without a database: each test makes its own.
    pub url: String,
    /// Waits for the end of its standard input, which closes even when this program is killed; then it
    /// stops the cluster and removes its folder.
    keeper: Child,
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The folder of PostgreSQL's server programs.
pub fn programs() -> Option<PathBuf> {
    let has = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let told = cmd::capture(cmd::command("pg_config").arg("--bindir")).map(|text| PathBuf::from(text.trim()));
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    found.sort();
    let on_path = cmd::find("initdb").and_then(|path| path.parent().map(Path::to_path_buf));
    told.into_iter().chain(found.into_iter().rev()).chain(on_path).find(has)
}

/// Starts a cluster with safe settings: what is tested is what is promised.
pub fn start(programs: &Path) -> Result<Cluster> {
    let folder = paths::scratch("pg")?;
    let owner = owner();
    if let Some(owner) = &owner {
        let given = Command::new("chown").arg(owner).arg(&folder).status();
        if !given.is_ok_and(|status| status.success()) {
            return Err(format!("Cannot give {} to the user {owner}.", folder.display()));
        }
    }
    let data = folder.join("data");
    let tool = |name: &str| {
        let program = programs.join(name);
        let mut command = match &owner {
            // The server refuses to run as root.
            Some(owner) => {
                let mut command = Command::new("runuser");
                command.args(["-u", owner, "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(&folder).stdin(Stdio::null()).stdout(Stdio::null());
        command
    };
    let make = |locale: &str| {
        let _ = fs::remove_dir_all(&data);
        let mut initdb = tool("initdb");
        initdb.args(["--username=opora", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
        initdb.arg(format!("--locale={locale}")).arg("-D").arg(&data).stderr(Stdio::null());
        initdb.status().is_ok_and(|status| status.success())
    };
    if !make("C.UTF-8") && !make("C") {
        return Err(String::from("PostgreSQL's initdb failed."));
    }
    let port = cmd::free_port()?;
    let options = format!(
        "-p {port} -k {} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=on -c synchronous_commit=on",
        folder.display()
    );
    let mut start = tool("pg_ctl");
    start
        .arg("-D")
        .arg(&data)
        .args(["-w", "-t", "60", "-o", &options, "-l"])
        .arg(folder.join("log"))
        .arg("start");
    if !start.status().is_ok_and(|status| status.success()) {
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        return Err(format!("PostgreSQL did not start:\n{log}"));
    }
    let stop = tool("pg_ctl");
    let words: Vec<String> = std::iter::once(stop.get_program())
        .chain(stop.get_args())
        .map(|word| format!("'{}'", word.to_string_lossy()))
        .collect();
    let script = format!(
        "trap '' INT TERM HUP; cat >/dev/null; {} -D '{}' -m fast -w stop; rm -rf '{}'",
        words.join(" "),
        data.display(),
        folder.display()
    );
    let keeper = Command::new("sh")
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Cannot start sh: {error}."))?;
    Ok(Cluster { url: format!("postgres://opora@127.0.0.1:{port}"), keeper })
}

/// For root: the account that the cluster runs as.
fn owner() -> Option<String> {
    let root = cmd::capture(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if !root || env::consts::FAMILY != "unix" {
        return None;
    }
    let known =
        |name: &str| Command::new("id").arg(name).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ["postgres", "nobody"].into_iter().find(|name| known(name).is_ok_and(|s| s.success())).map(str::to_owned)
}
