//! The disk is full: nothing is filed by halves, reading goes on, and with space again so does writing.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use axum::http::StatusCode;
use opora::platform::limits::Limits;
use opora_tests::{
    api::{App, Database, good_form, new_key, png},
    process::free_port,
};
use sea_orm::{ConnectionTrait, Statement};
use tokio::process::Command;

use crate::server::{Server, command_line};

/// The database may not grow any more, which SQLite tells as it tells of a full disk.
#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_cannot_grow_refuses_and_goes_on() {
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |_| {}).await;
    let visitor = app.visitor();
    let mut filed = 0;
    let pages = async |most: i64| {
        let sql = format!("PRAGMA max_page_count = {most}");
        let row = app.state.db.schema().query_one_raw(Statement::from_string(app.state.db.backend(), sql));
        row.await.expect("the setting").expect("a row").try_get_by_index::<i64>(0).expect("a number")
    };
    // A limit below what is there is raised to what is there.
    pages(1).await;
    let refused = loop {
        let answer = visitor.post_once("/api/v1/tickets", new_key(), &good_form()).await;
        if answer.status != StatusCode::CREATED {
            break answer;
        }
        filed += 1;
        assert!(filed < 500, "the database grows without end");
    };
    assert!(refused.headers.contains_key("retry-after"), "{}", refused.text());
    let problem = refused.problem(StatusCode::INSUFFICIENT_STORAGE, "storage-full");
    assert!(problem["detail"].as_str().is_some_and(|sentence| sentence.contains(' ')), "{problem}");
    visitor.get("/").await.expect(StatusCode::OK);
    let list: serde_json::Value =
        visitor.get("/api/v1/tickets?limit=100").await.expect(StatusCode::OK).json();
    assert_eq!(list["items"].as_array().map(Vec::len), Some(filed.min(100)), "nothing by halves");
    pages(1_000_000).await;
    visitor.post_once("/api/v1/tickets", new_key(), &good_form()).await.expect(StatusCode::CREATED);
    visitor.upload("screen.png", &png()).await.expect(StatusCode::CREATED);
}

/// A server on a small file system of its own: a mount that only it sees.
struct Small {
    server: Server,
    /// The file system as seen from outside, through the process that sees it.
    root: PathBuf,
}

impl Small {
    /// `None` where this user may not make mounts of their own.
    async fn start(folder: &Path) -> Option<Self> {
        let port = free_port();
        let (program, args) = command_line(folder, port);
        let data = folder.join("data");
        fs::create_dir_all(&data).expect("a folder");
        let script = "mount -t tmpfs -o size=24m opora \"$0\" && exec \"$@\"";
        let unshare = || {
            let mut command = Command::new("unshare");
            command.args(["--user", "--map-root-user", "--mount", "sh", "-c"]);
            command
        };
        let tried = unshare().args([script, &data.to_string_lossy(), "true"]).output().await;
        if !tried.is_ok_and(|output| output.status.success()) {
            return None;
        }
        let mut command = unshare();
        command.arg(script).arg(&data).arg(program).args(args);
        let server = Server::spawn(command, port).await;
        let root = PathBuf::from(format!("/proc/{}/root", server.child.id()?));
        let root = root.join(data.strip_prefix("/").unwrap_or(&data));
        Some(Self { server, root })
    }

    /// Takes all space but some kilobytes.
    fn fill(&self) -> PathBuf {
        use std::io::Write as _;
        let path = self.root.join("ballast");
        let mut file = fs::File::create(&path).expect("the file system is reached from outside");
        let block = vec![0_u8; 16 * 1024];
        while file.write_all(&block).is_ok() {}
        path
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_refuses_and_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some(small) = Small::start(folder.path()).await else {
        // Nextest hides what a passed test says; the person who asks for it sees it.
        eprintln!(
            "SKIPPED: this machine lets no user mount a file system of their own (unshare --user --mount)."
        );
        assert!(env::var_os("OPORA_TEST_STRICT").is_none(), "skipped, and OPORA_TEST_STRICT is set");
        return;
    };
    let server = &small.server;
    let before = server.file(new_key()).await.expect("an answer");
    assert_eq!(before.status, 201, "{}", before.text);
    let ballast = small.fill();
    // What is free of the log's last pages still takes some.
    let mut filed = 1;
    let refused = loop {
        let answer = server.file(new_key()).await.expect("an answer");
        if answer.status != 201 {
            break answer;
        }
        filed += 1;
        assert!(filed < 3000, "the disk takes more than it has");
    };
    refused.problem(507, "storage-full");
    assert!(refused.retry, "it says when to try again");
    server.upload("screen.png", png()).await.expect("an answer").problem(507, "storage-full");
    assert_eq!(server.get("/").await.expect("a page").status, 200);
    assert_eq!(server.get("/healthz").await.expect("an answer").status, 200);
    fs::remove_file(ballast).expect("the ballast goes");
    assert_eq!(
        server.file(new_key()).await.expect("an answer").status,
        201,
        "it writes again, without a restart"
    );
    assert_eq!(server.upload("screen.png", png()).await.expect("an answer").status, 201);
    // A copy: SQLite resolves the way into the other file system and would leave it.
    let copies = tempfile::tempdir().expect("a folder");
    for name in ["opora.db", "opora.db-wal"] {
        fs::copy(small.root.join(name), copies.path().join(name)).expect("a copy");
    }
    let stored = rusqlite::Connection::open(copies.path().join("opora.db")).expect("the database");
    let count: i64 = stored.query_row("SELECT count(*) FROM ticket", [], |row| row.get(0)).expect("a number");
    assert_eq!(count, filed + 1, "what was refused left nothing behind");
}
