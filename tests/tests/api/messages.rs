//! Messages by SMS reach a gateway, once, also when it fails at first.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::http::StatusCode;
use opora::platform::limits::Limits;
use opora_tests::api::{App, Database};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use serde_json::{Value, json};

/// A gateway on a free port: fails once, then takes what comes. Gives its port and what it was sent.
fn gateway() -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let into = taken.clone();
    std::thread::spawn(move || {
        for (place, stream) in listener.incoming().flatten().enumerate() {
            let mut reader = BufReader::new(stream);
            let (mut line, mut length) = (String::new(), 0_usize);
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                let lower = line.to_lowercase();
                if let Some(value) = lower.strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap_or(0);
                }
                line.clear();
            }
            let mut body = vec![0; length];
            let _ = reader.read_exact(&mut body);
            let status = if place == 0 { "503 Service Unavailable" } else { "200 OK" };
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            let _ = reader.get_mut().write_all(answer.as_bytes());
            if place > 0 {
                into.lock().expect("no thread broke").push(String::from_utf8_lossy(&body).into_owned());
            }
        }
    });
    (port, taken)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_reaches_the_phone() {
    let (port, taken) = gateway();
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
        settings.sms_url = Some(format!("http://127.0.0.1:{port}/send"));
        settings.sms_body = Some(r#"{"to":"{phone}","text":"{text}","dlr":"{report}"}"#.into());
        settings.sms_authorization = Some("Bearer of-the-tests".into());
    })
    .await;
    let outbox = tokio::spawn(opora::notify::run_outbox(app.state.clone()));
    let visitor = app.visitor();
    let body = json!({ "contact": "8 912 345-67-89" });
    visitor.post("/api/v1/accounts/sign-up", &body).await.expect(StatusCode::ACCEPTED);
    let count = || taken.lock().expect("no thread broke").len();
    for _ in 0..60 {
        if count() > 0 {
            break;
        }
        // What failed waits for its next try by the server's clock; the outbox looks once a second by the real one.
        app.clock.advance(time::Duration::seconds(20));
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    app.clock.advance(time::Duration::minutes(10));
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(count(), 1, "once");
    let sent: Value = serde_json::from_str(&taken.lock().expect("no thread broke")[0]).expect("JSON");
    assert_eq!(sent["to"], "+79123456789");
    let text = sent["text"].as_str().unwrap_or_default();
    assert!(text.split_whitespace().next().is_some_and(|word| word.len() == 6), "{text}");
    app.state.shutdown.cancel();
    let _ = outbox.await;
    // The gateway reports where it was told to; nobody else can.
    let report =
        sent["dlr"].as_str().and_then(|url| url.strip_prefix("http://opora.test")).expect("an address");
    let gateway = app.visitor();
    let fate = async || {
        let sql = "SELECT CASE WHEN delivered_at IS NOT NULL THEN 1 ELSE 0 END + CASE WHEN failed THEN 2 ELSE 0 END \
                   FROM outbox";
        let row = app.state.db.read().query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await;
        let row = row.expect("the database answers").expect("a message");
        row.try_get_by_index::<i64>(0).expect("a number")
    };
    let forged = format!("{}0", &report[..report.len() - 1]);
    if forged != report {
        gateway.get(&format!("{forged}?status=delivered")).await.problem(StatusCode::NOT_FOUND, "not-found");
    }
    gateway.get(&format!("{report}?status=accepted")).await.expect(StatusCode::NO_CONTENT);
    assert_eq!(fate().await, 0, "on its way is not there yet");
    gateway.post(report, &json!({ "status": "DELIVRD" })).await.expect(StatusCode::NO_CONTENT);
    gateway.post(report, &json!({ "status": "failed" })).await.expect(StatusCode::NO_CONTENT);
    assert_eq!(fate().await, 1, "what came first stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_nobody_can_use_is_not_sent() {
    let (port, taken) = gateway();
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
        settings.sms_url = Some(format!("http://127.0.0.1:{port}/send?to={{phone}}&text={{text}}"));
    })
    .await;
    let visitor = app.visitor();
    let body = json!({ "contact": "8 912 345-67-89" });
    visitor.post("/api/v1/accounts/sign-up", &body).await.expect(StatusCode::ACCEPTED);
    // The server was down, or the gateway was.
    app.clock.advance(time::Duration::minutes(11));
    let round = opora::notify::deliver_due(&app.state, &opora::notify::Ways::of(&app.state.config)).await;
    assert_eq!(round.expect("the database answers"), opora::notify::Sent::default());
    assert!(taken.lock().expect("no thread broke").is_empty());
}
