//! Two help desks that write to each other, with a vacation notice and a delivery report thrown in: two letters at
//! the most (RFC 3834). The letters go through a real SMTP server.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use opora::{
    notify::{Ways, deliver_due},
    platform::limits::Limits,
};
use opora_tests::api::{App, Database};

use super::{give, raw::mail, said};

/// A desk with its mail server.
struct Desk {
    app: App,
    sink: Child,
    folder: tempfile::TempDir,
    /// Letters that were handed on.
    seen: usize,
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.sink.kill();
        let _ = self.sink.wait();
    }
}

impl Desk {
    async fn start(database: Database, name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut sink = Command::new(env!("CARGO_BIN_EXE_smtp_sink"))
            .arg(folder.path())
            .arg("take")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server starts");
        let mut line = String::new();
        BufReader::new(sink.stdout.take().expect("its output")).read_line(&mut line).expect("its port");
        let port = line.trim().strip_prefix("port ").expect("a port").to_owned();
        let app = App::with(database, Limits::scaled(1000), |settings| {
            settings.public_url = Some(format!("http://{name}.test"));
            settings.smtp_url = Some(format!("smtp://127.0.0.1:{port}"));
            settings.mail_from = Some(format!("Desk <help@{name}.test>"));
            settings.mail_in_address = Some(format!("help@{name}.test"));
        })
        .await;
        Self { app, sink, folder, seen: 0 }
    }

    /// Sends what is due and gives the letters that went out since the last time, as they came over the wire.
    async fn letters(&mut self) -> Vec<Vec<u8>> {
        let ways = Ways::of(&self.app.state.config);
        deliver_due(&self.app.state, &ways).await.expect("the outbox is read");
        let all = letters(self.folder.path());
        let fresh = all[self.seen..].to_vec();
        self.seen = all.len();
        fresh
    }
}

/// The letters of a sink in their order, without the envelope.
fn letters(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    paths.sort();
    let whole = paths.iter().map(|path| fs::read(path).expect("a letter"));
    whole
        .map(|bytes| {
            let at = bytes.windows(2).position(|pair| pair == b"\n\n").expect("the end of the envelope");
            bytes[at + 2..].to_vec()
        })
        .collect()
}

/// What a mail server says that cannot deliver a letter.
fn report(letter: &[u8], to: &str) -> Vec<u8> {
    let quoted = String::from_utf8_lossy(letter).into_owned();
    mail("MAILER-DAEMON@mx.test", to, "Undelivered Mail Returned to Sender", "")
        .header("Return-Path", "<>")
        .parts(
            "multipart/report; report-type=delivery-status",
            &[
                super::raw::part("text/plain", "", "Sorry."),
                super::raw::part("message/delivery-status", "", "Action: failed\r\n"),
                super::raw::part("message/rfc822", "", quoted),
            ],
        )
        .bytes()
}

async fn correspondence(database: Database) {
    let mut one = Desk::start(database, "one").await;
    let mut two = Desk::start(database, "two").await;
    let mut sent = 0;
    // Somebody sets them on each other.
    let bait = mail("help@two.test", "help@one.test", "Вопрос о справке", "Помогите").bytes();
    assert_eq!(said(&give(&one.app, bait).await), "new");
    for minute in 0..10 {
        for letter in one.letters().await {
            sent += 1;
            let text = String::from_utf8_lossy(&letter).into_owned();
            assert!(text.contains("Auto-Submitted: auto-generated"), "{text}");
            assert!(text.contains("Reply-To: help+26"), "{text}");
            // The other desk, a vacation and a broken mailbox all react to it.
            assert!(said(&give(&two.app, letter.clone()).await).starts_with("dropped"), "minute {minute}");
            let vacation = mail("help@two.test", "help@one.test", "Автоответ", "Я в отпуске")
                .header("Auto-Submitted", "auto-replied")
                .header("X-Minute", minute.to_string());
            assert_eq!(said(&give(&one.app, vacation).await), "dropped: automatic");
            assert_eq!(said(&give(&one.app, report(&letter, "help@one.test")).await), "bounce");
        }
        for letter in two.letters().await {
            sent += 1;
            give(&one.app, letter).await;
        }
        for desk in [&one, &two] {
            desk.app.clock.advance(time::Duration::minutes(1));
        }
    }
    assert!((1..=2).contains(&sent), "{sent} letters");
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    correspondence(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    correspondence(Database::Postgres).await;
}
