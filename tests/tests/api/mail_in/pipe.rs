//! `opora mail pipe`, as a mail server runs it.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use opora_tests::process::workspace;

use super::raw::mail;

const LOCKED: &str = "BEGIN IMMEDIATE";

/// Runs the program on a data folder with a text at its input; its exit code.
fn run(folder: &Path, args: &[&str], input: &[u8]) -> i32 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_opora_under_test"))
        .args(args)
        .arg("--data")
        .arg(folder)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    // It may have ended before it read everything.
    let _ = child.stdin.take().expect("its input").write_all(input);
    child.wait().expect("its end is seen").code().expect("an exit code")
}

#[test]
fn a_mail_server_hands_messages_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, content) = (folder.path().join("data"), folder.path().join("content"));
    for path in [&data, &content] {
        fs::create_dir_all(path).expect("a folder");
    }
    fs::copy(workspace().join("content/categories.yaml"), content.join("categories.yaml"))
        .expect("the categories");
    let content = content.display().to_string();
    assert_eq!(run(&data, &["content", "import", &content], b""), 0);
    let pipe = ["mail", "pipe", "--mail-in-address", "help@desk.test"];
    let raw =
        mail("petr@example.org", "help@desk.test", "Вопрос о справке", "Как получить?").id("<1@x>").bytes();
    assert_eq!(run(&data, &["mail", "pipe"], &raw), 78, "no mail comes in");
    assert_eq!(run(&data, &pipe, &raw), 0);
    assert_eq!(run(&data, &pipe, &raw), 0, "a repeat is taken, too");
    assert_eq!(run(&data, &pipe, &vec![b'x'; 12 * 1024 * 1024]), 0, "what is too large is not sent back");
    let db = rusqlite::Connection::open(data.join("opora.db")).expect("the database opens");
    let count = |sql: &str| -> i64 { db.query_row(sql, [], |row| row.get(0)).expect("a number") };
    assert_eq!(count("SELECT count(*) FROM ticket WHERE email = 'petr@example.org'"), 1);
    assert_eq!(count("SELECT count(*) FROM mail_in WHERE verdict = 'quarantined'"), 1);
    // While somebody else writes, the mail server keeps the message and tries again.
    db.execute_batch(LOCKED).expect("the lock");
    let other = mail("anna@example.org", "help@desk.test", "Вопрос о справке", "А мне?").bytes();
    assert_eq!(run(&data, &pipe, &other), 75);
    db.execute_batch("ROLLBACK").expect("the lock ends");
    assert_eq!(run(&data, &pipe, &other), 0);
    assert_eq!(count("SELECT count(*) FROM ticket"), 2);
}
