//! Quarantine: what the virus scanner did not judge, nobody fetches.

use std::time::Duration as Wait;

use axum::http::StatusCode;
use opora::{platform::limits::Limits, uploads};
use opora_tests::{
    api::{App, Database, Visitor, png},
    clamd::{Clamd, Mood, eicar},
};
use serde_json::{Value, json};
use shared::api::{
    sessions::Role,
    uploads::{FileState, FileView},
};
use time::Duration;

use super::{column, files_in, path, send, text};

async fn app(database: Database, clamd: &Clamd) -> App {
    let app = App::with(database, Limits::scaled(1000), |settings| {
        settings.demo = Some(true);
        settings.files_clamd = Some(clamd.address.clone());
    })
    .await;
    // The demonstration brings files of its own.
    uploads::scan_due(&app.state).await.expect("a round");
    app
}

async fn state_of(visitor: &Visitor<'_>, number: &str) -> Vec<Value> {
    let ticket: Value = visitor.get(&format!("/api/v1/tickets/{number}")).await.expect(StatusCode::OK).json();
    let files = ticket["files"].as_array().cloned().unwrap_or_default();
    files.into_iter().map(|file| file["state"].clone()).collect()
}

/// Both databases, with a scanner beside the server.
macro_rules! with_clamd {
    ($(async fn $name:ident($app:ident: App, $clamd:ident: Clamd) $body:block)*) => { $(
        mod $name {
            use super::*;

            async fn run($app: App, $clamd: Clamd) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                let clamd = Clamd::start(Mood::Fine);
                run(app(Database::Sqlite, &clamd).await, clamd).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                let clamd = Clamd::start(Mood::Fine);
                run(app(Database::Postgres, &clamd).await, clamd).await;
            }
        }
    )* };
}

with_clamd! {
    async fn a_clean_file_is_clean_at_once_and_a_virus_is_never_kept(app: App, clamd: Clamd) {
        let visitor = app.visitor();
        let asked = clamd.asked();
        let file = text(&visitor, "строка").await;
        assert_eq!(file.state, FileState::Clean);
        let before = files_in(&app.folder().join("blobs")).len();
        let answer = visitor.upload("virus.txt", eicar().as_bytes()).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "file-infected");
        assert!(problem["detail"].as_str().is_some_and(|text| text.contains("антивирус")), "{problem}");
        assert_eq!(files_in(&app.folder().join("blobs")).len(), before);
        let notes = column(&app, "SELECT note FROM journal WHERE action = 'file.infected'").await;
        assert_eq!(notes, ["Eicar-Test-Signature"]);
        assert_eq!(clamd.asked(), asked + 2);
        // A picture is scanned as it is kept: what hung behind it is gone.
        let tail = [png(), eicar().into_bytes()].concat();
        let picture: FileView = visitor.upload("a.png", &tail).await.expect(StatusCode::CREATED).json();
        assert_eq!(picture.state, FileState::Clean);
    }

    async fn a_file_waits_while_the_scanner_is_in_a_bad_mood(app: App, clamd: Clamd) {
        let visitor = app.visitor();
        let operator = app.staff(Role::Operator).await;
        let moods = [Mood::HangsUp, Mood::Dumb, Mood::Narrow(4), Mood::Slow(Wait::from_secs(5))];
        let mut sent = Vec::new();
        for mood in moods {
            clamd.be(mood);
            let file = text(&visitor, &format!("строка {mood:?}")).await;
            assert_eq!(file.state, FileState::Pending, "{mood:?}");
            let seen: FileView = visitor.get(&format!("/api/v1/uploads/{}", file.id)).await.json();
            assert_eq!(seen.state, FileState::Pending);
            // It can be sent all the same.
            let number = send(&visitor, &[&file]).await;
            assert_eq!(state_of(&visitor, &number).await, ["pending"]);
            let desk = format!("/api/v1/console/tickets/{number}/files/{}", file.id);
            operator.get(&desk).await.problem(StatusCode::CONFLICT, "file-pending");
            operator.get(&format!("{desk}?thumbnail=1")).await.problem(StatusCode::CONFLICT, "file-pending");
            let link: Value = operator.post(&format!("{desk}/link"), &json!({})).await.expect(StatusCode::CREATED).json();
            operator.get(link["url"].as_str().expect("a link")).await.problem(StatusCode::CONFLICT, "file-pending");
            visitor.get(&path(&number, &file)).await.problem(StatusCode::CONFLICT, "file-pending");
            app.visitor().get(&path(&number, &file)).await.problem(StatusCode::NOT_FOUND, "not-found");
            sent.push((number, file, desk));
        }
        // Nothing that is odd counts as a verdict.
        clamd.be(Mood::Dumb);
        let round = uploads::scan_due(&app.state).await.expect("a round");
        assert_eq!((round.judged, round.put_off), (0, 4));
        // Put off: not asked again and again.
        let asked = clamd.asked();
        clamd.be(Mood::Fine);
        assert_eq!(uploads::scan_due(&app.state).await.expect("a round").judged, 0);
        assert_eq!(clamd.asked(), asked);
        app.clock.advance(Duration::minutes(11));
        assert_eq!(uploads::scan_due(&app.state).await.expect("a round").judged, 4);
        let operator = app.staff(Role::Operator).await;
        for (number, file, desk) in sent {
            assert_eq!(state_of(&visitor, &number).await, ["clean"]);
            visitor.get(&path(&number, &file)).await.expect(StatusCode::OK);
            operator.get(&desk).await.expect(StatusCode::OK);
        }
        assert_eq!(uploads::scan_due(&app.state).await.expect("a round"), uploads::Round::default());
    }

    async fn a_virus_found_later_is_taken_away_and_said(app: App, clamd: Clamd) {
        clamd.be(Mood::HangsUp);
        let visitor = app.visitor();
        let bad = text(&visitor, &eicar()).await;
        app.clock.advance(Duration::seconds(1));
        let good = text(&visitor, "строка").await;
        let waiting = text(&visitor, &eicar()).await;
        let number = send(&visitor, &[&bad, &good]).await;
        let version = async || -> i64 {
            let ticket: Value = visitor.get(&format!("/api/v1/tickets/{number}")).await.json();
            ticket["version"].as_i64().expect("a version")
        };
        let (before, blobs) = (version().await, files_in(&app.folder().join("blobs")).len());
        let mut stream = visitor.get(&format!("/api/v1/tickets/{number}/events")).await.expect(StatusCode::OK);
        let round = uploads::scan_due(&app.state).await.expect("a round");
        assert_eq!((round.judged, round.put_off, round.away), (0, 3, false));
        clamd.be(Mood::Fine);
        app.clock.advance(Duration::minutes(2));
        assert_eq!(uploads::scan_due(&app.state).await.expect("a round").judged, 3);
        assert!(stream.event().await.contains("\"version\""), "open pages are told");
        assert!(version().await > before, "and read it anew");
        assert_eq!(state_of(&visitor, &number).await, ["infected", "clean"]);
        visitor.get(&path(&number, &bad)).await.problem(StatusCode::CONFLICT, "file-removed");
        visitor.get(&path(&number, &good)).await.expect(StatusCode::OK);
        let seen: FileView = visitor.get(&format!("/api/v1/uploads/{}", waiting.id)).await.json();
        assert_eq!(seen.state, FileState::Infected);
        let objects = column(&app, "SELECT object FROM journal WHERE action = 'file.infected' ORDER BY seq").await;
        assert_eq!(objects, ["upload".to_owned(), format!("ticket:{number}")]);
        // The bytes go with the next round of the trash.
        opora::privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(files_in(&app.folder().join("blobs")).len(), blobs - 2);
        // It can still be sent: the person is told in the request.
        let second = send(&visitor, &[&waiting]).await;
        assert_eq!(state_of(&visitor, &second).await, ["infected"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_wait_for_a_scanner_that_is_away() {
    let port = opora_tests::process::free_port();
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
        settings.files_clamd = Some(format!("tcp://127.0.0.1:{port}"));
    })
    .await;
    let visitor = app.visitor();
    let file = text(&visitor, "строка").await;
    let number = send(&visitor, &[&file]).await;
    visitor.get(&path(&number, &file)).await.problem(StatusCode::CONFLICT, "file-pending");
    for _ in 0..2 {
        let round = uploads::scan_due(&app.state).await.expect("a round");
        assert!(round.away && round.judged == 0 && round.put_off == 0);
    }
}

/// The daemon itself, where it is installed and somebody says where it listens.
#[tokio::test(flavor = "multi_thread")]
async fn the_real_scanner_finds_the_test_virus() {
    let address = std::env::var("OPORA_TEST_CLAMD")
        .expect("OPORA_TEST_CLAMD names no clamd: `cargo xtask test` leaves this test out then");
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
        settings.files_clamd = Some(address);
    })
    .await;
    let visitor = app.visitor();
    assert_eq!(text(&visitor, "строка").await.state, FileState::Clean);
    visitor
        .upload("a.txt", eicar().as_bytes())
        .await
        .problem(StatusCode::UNPROCESSABLE_ENTITY, "file-infected");
    let large = [b"%PDF-1.7\n".to_vec(), vec![b' '; 4 * 1024 * 1024]].concat();
    let file: FileView = visitor.upload("a.pdf", &large).await.expect(StatusCode::CREATED).json();
    assert_eq!(file.state, FileState::Clean);
}
