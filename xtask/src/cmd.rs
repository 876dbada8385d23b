//! Running other programs.

use std::{
    env,
    ffi::OsStr,
    io::{BufRead, BufReader, Read},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use crate::{Result, paths, term};

/// A silent program is said to be alive this often.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// A command in the workspace's folder, with the project's tools in front on `PATH`.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", path());
    command
}

/// Cargo, the one that runs this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// `PATH` with the project's tools in front.
pub fn path() -> std::ffi::OsString {
    let tools = paths::tools();
    let own = [tools.join("bin"), tools.join("npm/node_modules/.bin")];
    let before = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&before))).unwrap_or(before)
}

/// The first program of that name.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path()).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// Runs to the end, its output on the terminal, with a sign of life while it is at it.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    let child =
        command.stdin(Stdio::null()).spawn().map_err(|error| format!("Cannot start {shown}: {error}."))?;
    let status = wait(child, &shown)?;
    if status.success() { Ok(()) } else { Err(format!("{shown} failed ({status}); its output is above.")) }
}

/// Runs to the end and gives what it printed to standard output; `None` when it failed or is missing.
pub fn capture(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, shows every line and gives all of them to the reader: output of a test runner.
pub fn tee(command: &mut Command, mut line: impl FnMut(&str)) -> Result<ExitStatus> {
    let shown = show(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("Cannot start {shown}: {error}."))?;
    let (send, lines) = mpsc::channel();
    let mut readers = Vec::new();
    if let Some(out) = child.stdout.take() {
        readers.push(reader(out, send.clone()));
    }
    if let Some(err) = child.stderr.take() {
        readers.push(reader(err, send));
    }
    for text in lines {
        println!("{text}");
        line(&text);
    }
    for reader in readers {
        let _ = reader.join();
    }
    child.wait().map_err(|error| format!("{shown}: {error}."))
}

fn reader(stream: impl Read + Send + 'static, send: mpsc::Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut bytes = Vec::new();
        while matches!(stream.read_until(b'\n', &mut bytes), Ok(read) if read > 0) {
            let text = String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned();
            if send.send(text).is_err() {
                return;
            }
            bytes.clear();
        }
    })
}

fn wait(mut child: Child, shown: &str) -> Result<ExitStatus> {
    let start = Instant::now();
    let mut said = start;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => {}
            Err(error) => return Err(format!("{shown}: {error}.")),
        }
        if said.elapsed() >= HEARTBEAT {
            said = Instant::now();
            term::note(&format!("… still at it, {} ({shown})", term::span(start.elapsed())));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// The program's name and its first words, enough to recognise it.
fn show(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().take(4).map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

/// A program that is stopped when this value goes away.
pub struct Guard(pub Child);

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A free port of the loopback address.
pub fn free_port() -> Result<u16> {
    std::net::TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("No free port on 127.0.0.1: {error}."))
}

/// Waits until something listens on a port of the loopback address.
pub fn wait_for_port(port: u16, limit: Duration) -> bool {
    let start = Instant::now();
    while start.elapsed() < limit {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        thread::sleep(Duration::from_millis(50));
    }
    false
}
