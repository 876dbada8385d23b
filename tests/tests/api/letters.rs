//! Letters reach a real SMTP server, once, also when it refuses at first.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use axum::http::StatusCode;
use opora::platform::limits::Limits;
use opora_tests::api::{App, Database, good_form, new_key};
use serde_json::json;
use shared::api::tickets::Filed;

/// A running `smtp_sink`.
struct Sink {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Sink {
    fn start(mode: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_smtp_sink"))
            .arg(folder.path())
            .arg(mode)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its port");
        let port = line.trim().strip_prefix("port ").and_then(|text| text.parse().ok()).expect("a port");
        Self { child, port, folder }
    }

    fn letters(&self) -> Vec<String> {
        letters(self.folder.path())
    }

    /// Waits for a number of letters.
    async fn wait(&self, count: usize, app: &App) -> Vec<String> {
        for _ in 0..200 {
            if self.letters().len() >= count {
                break;
            }
            // A letter that was refused waits for its next try by the server's clock.
            app.clock.advance(time::Duration::minutes(1));
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.letters()
    }
}

fn letters(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).into_owned())
        .collect()
}

async fn journey(database: Database, mode: &str) {
    let sink = Sink::start(mode);
    let url = format!("smtp://127.0.0.1:{}", sink.port);
    let app = App::with(database, Limits::scaled(1000), |settings| {
        settings.smtp_url = Some(url);
        settings.mail_from = Some("Help <help@opora.test>".into());
    })
    .await;
    let outbox = tokio::spawn(opora::notify::run_outbox(app.state.clone()));
    let citizen = app.visitor();
    let answer = citizen.post_once("/api/v1/tickets", new_key(), &good_form()).await;
    let filed: Filed = answer.expect(StatusCode::CREATED).json();
    let letters = sink.wait(1, &app).await;
    assert_eq!(letters.len(), 1, "{letters:#?}");
    let letter = &letters[0];
    assert!(letter.contains("RCPT TO:<ivan@example.org>"), "{letter}");
    for header in ["Message-ID:", "Auto-Submitted: auto-generated", "Subject:", "From:"] {
        assert!(letter.contains(header), "{header} in {letter}");
    }
    // What would let a reader of the mailbox in stands after `#`, which no server's log keeps.
    let plain = filed.code.replace('-', "");
    assert!(!letter.contains(&format!("?code={plain}")), "{letter}");

    // The same filing again, as a nervous network does: no second letter.
    let typed = json!({ "number": filed.number.to_string(), "code": filed.code });
    app.visitor().post("/api/v1/tickets/access", &typed).await.expect(StatusCode::OK);
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(sink.letters().len(), 1);
    app.state.shutdown.cancel();
    let _ = outbox.await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    journey(Database::Sqlite, "take").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    journey(Database::Postgres, "take").await;
}

mod refused_at_first {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn sqlite() {
        journey(Database::Sqlite, "defer").await;
    }
}
