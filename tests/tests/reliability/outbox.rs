//! The server is killed again and again between a request's commit and the sending of its letter: every acknowledged
//! request has its letter in the end, and a repeat carries the `Message-ID` of the first, by which mail programs know it.
//!
//! Twenty kills; `OPORA_KILLS=100` asks for as many as a release does.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    hash::{BuildHasher, RandomState},
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use opora::platform::database::Db;
use opora_tests::{
    api::{new_key, new_postgres},
    process::free_port,
};
use sea_orm::ConnectionTrait as _;
use tokio::process::Command;
use uuid::Uuid;

use crate::server::{Server, command_line};

const KILLS: u32 = 20;
/// How long the last server may take to send what is left.
const PATIENCE: Duration = Duration::from_mins(2);

/// A mail server that takes its time to answer, so that kills fall between taking and noting.
struct Sink {
    child: Child,
    url: String,
    folder: tempfile::TempDir,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Sink {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_smtp_sink"))
            .arg(folder.path())
            .arg("slow")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its port");
        let port = line.trim().strip_prefix("port ").expect("a port").to_owned();
        Self { child, url: format!("smtp://127.0.0.1:{port}"), folder }
    }

    /// The `Message-ID`s of the letters to each address, in the order of their coming.
    fn letters(&self) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for entry in fs::read_dir(self.folder.path()).expect("the folder").flatten() {
            let path = entry.path();
            if path.extension().is_none_or(|ending| ending != "eml") {
                continue;
            }
            let letter = String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned();
            let line =
                |start: &str| letter.lines().find_map(|line| line.strip_prefix(start)).map(str::to_owned);
            let to = line("RCPT TO:<").and_then(|rest| rest.split('>').next().map(str::to_owned));
            let (Some(to), Some(id)) = (to, line("Message-ID: ")) else { panic!("no letter: {letter}") };
            all.entry(to).or_default().push(id);
        }
        all
    }
}

async fn start(folder: &Path, database: Option<&str>, smtp: &str) -> Server {
    let port = free_port();
    let (program, mut args) = command_line(folder, port);
    args.extend(["--smtp-url".to_owned(), smtp.to_owned()]);
    if let Some(url) = database {
        args.extend(["--database-url".to_owned(), url.to_owned()]);
    }
    let mut command = Command::new(program);
    command.args(args);
    Server::spawn(command, port).await
}

/// Files requests until the server is gone.
async fn write(server: Arc<Server>, acknowledged: Arc<Mutex<Vec<Uuid>>>) {
    loop {
        let key = new_key();
        match server.file(key).await {
            Some(answer) if answer.status == 201 => {
                acknowledged.lock().expect("no writer broke").push(key);
            }
            // Many forms from everywhere: work is asked for, and nothing was filed.
            Some(answer) if answer.status == 428 => {}
            Some(answer) => panic!("{}: {}", answer.status, answer.text),
            None => return,
        }
        // A letter takes longer than a filing: more of them would only lengthen the queue.
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
}

/// What a dead server was sending is given back after five minutes; here, at once.
async fn give_back(folder: &Path, database: Option<&str>) {
    let file = format!("sqlite://{}", folder.join("data/opora.db").display());
    let db = Db::open(database.unwrap_or(&file)).await.expect("the database opens");
    let due = "UPDATE outbox SET next_at = 0 WHERE sent_at IS NULL AND NOT failed";
    db.schema().execute_unprepared(due).await.expect("letters are due");
    db.close().await;
}

async fn killed_while_sending(database: Option<String>) {
    let kills = env::var("OPORA_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let (folder, sink) = (tempfile::tempdir().expect("a folder"), Sink::start());
    let url = database.as_deref();
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    for round in 0..kills {
        let server = Arc::new(start(folder.path(), url, &sink.url).await);
        let writer = tokio::spawn(write(server.clone(), acknowledged.clone()));
        // From before the outbox is first looked into, a second after the start, until some letters are out.
        let moment = Duration::from_millis(200 + RandomState::new().hash_one(round) % 2_000);
        tokio::time::sleep(moment).await;
        let id = server.child.id().expect("it runs").to_string();
        let killed = Command::new("kill").args(["-KILL", &id]).status().await;
        assert!(killed.is_ok_and(|status| status.success()));
        writer.await.expect("it ran");
        drop(server);
        give_back(folder.path(), url).await;
    }
    let acknowledged = std::mem::take(&mut *acknowledged.lock().expect("no writer broke"));
    assert!(acknowledged.len() >= kills as usize, "{}: nothing was tried", acknowledged.len());
    let server = start(folder.path(), url, &sink.url).await;
    let address = |key: &Uuid| format!("citizen-{}@example.org", key.simple());
    let began = Instant::now();
    let lost = loop {
        let letters = sink.letters();
        let lost: Vec<_> = acknowledged.iter().filter(|key| !letters.contains_key(&address(key))).collect();
        if lost.is_empty() || began.elapsed() > PATIENCE {
            break lost.len();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    };
    let letters = sink.letters();
    assert_eq!(lost, 0, "of {} requests so many never had their letter", acknowledged.len());
    server.stop().await;
    let mut repeats = 0;
    for (to, ids) in &letters {
        let names: BTreeSet<_> = ids.iter().collect();
        assert_eq!(names.len(), 1, "{to} got different letters: {ids:?}");
        repeats += ids.len() - 1;
    }
    let ids: BTreeSet<_> = letters.values().flatten().collect();
    assert_eq!(ids.len(), letters.len(), "two letters have one name");
    println!("{kills} kills, {} letters, 0 lost, {repeats} came twice under the same name", letters.len());
}

mod no_letter_is_lost {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn sqlite() {
        killed_while_sending(None).await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn postgres() {
        killed_while_sending(Some(new_postgres().await)).await;
    }
}
