//! What the poller does with a real mailbox.

use std::{
    fs,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use axum::http::StatusCode;
use opora::{
    config::ImapConfig,
    mail_in::{Mailbox, MailboxError, poll, take},
    notify::ReplyTag,
    platform::{database::Db, limits::Limits},
};
use opora_tests::{
    api::{App, Database, good_form, new_key},
    process::{free_port, get, workspace},
};
use sea_orm::{ConnectionTrait as _, Statement};
use shared::api::{console::StaffTicket, sessions::Role, tickets::Filed};
use tokio::process::{Child, Command};

use crate::dovecot::Dovecot;

async fn app(server: &Dovecot, change: impl FnOnce(&mut opora::config::Settings)) -> App {
    App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
        settings.demo = Some(true);
        server.settings(settings);
        change(settings);
    })
    .await
}

fn imap(app: &App) -> ImapConfig {
    let config = app.state.config.mail_in.as_ref().expect("mail comes in");
    config.imap.clone().expect("by IMAP")
}

fn mail(from: &str, to: &str, id: &str, text: &str) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Вопрос о справке\r\nMessage-ID: {id}\r\n\
         Date: Sat, 21 Nov 2026 12:00:00 +0300\r\n\r\n{text}\r\n"
    )
    .into_bytes()
}

async fn count(db: &Db, sql: &str) -> i64 {
    let row = db.read().query_one_raw(Statement::from_string(db.backend(), sql)).await.expect(sql);
    row.expect("a row").try_get_by_index(0).expect("a number")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_in_the_mailbox_is_taken_once() {
    let server = Dovecot::start().await;
    let app = app(&server, |_| {}).await;
    let answer = app.visitor().post_once("/api/v1/tickets", new_key(), &good_form()).await;
    let number = answer.expect(StatusCode::CREATED).json::<Filed>().number;
    let tag = ReplyTag::new(&app.state.server_key, &number, "ivan@example.org");
    server.deliver(&mail("ivan@example.org", &format!("help+{tag}@desk.test"), "<1@x.test>", "Ответ"));
    server.deliver(&mail("petr@example.org", "help@desk.test", "<2@x.test>", "Новый вопрос"));
    server.deliver(&mail("eve@evil.test", &format!("help+{tag}@desk.test"), "<3@x.test>", "Подделка"));
    server.deliver(&vec![b'x'; 11 * 1024 * 1024]);
    assert_eq!(server.unread(), 4);
    assert_eq!(poll(&app.state, &imap(&app)).await.expect("the mailbox is read"), 4);
    assert_eq!(server.unread(), 0);
    assert_eq!(poll(&app.state, &imap(&app)).await.expect("the mailbox is read"), 0);
    let of = async |verdict: &str| {
        count(&app.state.db, &format!("SELECT count(*) FROM mail_in WHERE verdict = '{verdict}'")).await
    };
    assert_eq!((of("joined").await, of("new").await, of("quarantined").await), (1, 1, 2));
    let desk = app.staff(Role::Operator).await;
    let path = format!("/api/v1/console/tickets/{}", number.digits());
    let seen: StaffTicket = desk.get(&path).await.expect(StatusCode::OK).json();
    assert_eq!(
        seen.ticket.messages.iter().map(|message| message.body.as_str()).collect::<Vec<_>>(),
        ["Ответ"]
    );
}

/// The crash in between, step by step: a message is taken, but the line breaks before it is marked.
#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_was_not_marked_is_no_second_one() {
    let server = Dovecot::start().await;
    let app = app(&server, |settings| settings.mail_in_done = Some("Taken".into())).await;
    server.deliver(&mail("petr@example.org", "help@desk.test", "<1@x.test>", "Один раз"));
    let mut mailbox = Mailbox::open(&imap(&app)).await.expect("the mailbox opens");
    let uids = mailbox.unread().await.expect("a list");
    let raw = mailbox.fetch(uids[0], 1024 * 1024).await.expect("an answer").expect("a message");
    assert!(!take(&app.state, raw).await.expect("it is taken").repeated);
    drop(mailbox);
    assert_eq!(server.unread(), 1, "looking at a message does not mark it");
    assert_eq!(poll(&app.state, &imap(&app)).await.expect("the mailbox is read"), 1);
    assert_eq!((server.unread(), server.in_folder("Taken")), (0, 1));
    assert_eq!(count(&app.state.db, "SELECT count(*) FROM mail_in").await, 1);
    assert_eq!(count(&app.state.db, "SELECT count(*) FROM ticket WHERE email = 'petr@example.org'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said() {
    let server = Dovecot::start().await;
    let app = app(&server, |_| {}).await;
    let good = imap(&app);
    let wrong = app.folder().join("wrong-password");
    std::fs::write(&wrong, "guess").expect("a file");
    let refused = ImapConfig { password_file: wrong, ..good.clone() };
    assert!(matches!(Mailbox::open(&refused).await, Err(MailboxError::Login)));
    let nowhere = ImapConfig { port: opora_tests::process::free_port(), ..good.clone() };
    assert!(matches!(Mailbox::open(&nowhere).await, Err(MailboxError::Line)));
    let no_folder = ImapConfig { folder: "Nowhere".into(), ..good.clone() };
    assert!(matches!(Mailbox::open(&no_folder).await, Err(MailboxError::Refused(_))));
    let no_tls = ImapConfig { tls: true, ..good };
    assert!(matches!(Mailbox::open(&no_tls).await, Err(MailboxError::Tls | MailboxError::Line)));
}

/// A server process on a data folder, as soon as it is ready; it reads the mailbox every second.
async fn serve(folder: &Path, server: &Dovecot) -> Child {
    let content = folder.join("content");
    fs::create_dir_all(&content).expect("a folder");
    let categories = "categories.yaml";
    fs::copy(workspace().join("content").join(categories), content.join(categories)).expect("the categories");
    let port = free_port();
    let mut command = Command::new(env!("CARGO_BIN_EXE_opora_under_test"));
    command.args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"]).arg(folder.join("data"));
    command.arg("--content").arg(content).arg("--dist").arg(workspace().join("tests/dist"));
    command.envs(server.environment()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let child = command.kill_on_drop(true).spawn().expect("the server starts");
    let start = Instant::now();
    while get(&format!("http://127.0.0.1:{port}/readyz")).await.is_none_or(|(status, _)| status != 200) {
        assert!(start.elapsed() < Duration::from_mins(1), "the server was not ready");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    child
}

/// The real server is killed while it reads the mailbox, again and again.
#[tokio::test(flavor = "multi_thread")]
async fn killed_while_fetching() {
    const MESSAGES: usize = 60;
    let server = Dovecot::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..MESSAGES {
        let from = format!("person{number}@example.org");
        server.deliver(&mail(
            &from,
            "help@desk.test",
            &format!("<{number}@x.test>"),
            &format!("Вопрос {number}"),
        ));
    }
    for round in 0..5_u64 {
        let mut site = serve(folder.path(), &server).await;
        tokio::time::sleep(Duration::from_millis(50 + 70 * round)).await;
        site.kill().await.expect("it is killed");
    }
    let start = Instant::now();
    let mut site = serve(folder.path(), &server).await;
    while server.unread() > 0 {
        assert!(start.elapsed() < Duration::from_mins(2), "{} are left", server.unread());
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    // Whatever it was about to write, it has written or never will.
    site.kill().await.expect("it is killed");
    let db = Db::open(&format!("sqlite://{}", folder.path().join("data/opora.db").display()))
        .await
        .expect("it opens");
    assert_eq!(count(&db, "SELECT count(*) FROM ticket").await, MESSAGES as i64);
    assert_eq!(count(&db, "SELECT count(DISTINCT email) FROM ticket").await, MESSAGES as i64);
    assert_eq!(count(&db, "SELECT count(*) FROM mail_in WHERE verdict = 'new'").await, MESSAGES as i64);
    assert!(opora::journal::verify(&db).await.expect("the database answers").is_ok());
    db.close().await;
}
