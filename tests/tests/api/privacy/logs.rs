//! Nothing about people in logs and figures: everything that can be logged at all, at the widest `RUST_LOG`, is caught
//! while somebody lives through every kind of success and failure.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use axum::http::StatusCode;
use opora_tests::{
    api::{App, Database, good_form, new_key},
    people::PASSWORD,
};
use serde_json::json;
use shared::api::{sessions::Role, tickets::Filed};
use tracing_subscriber::{
    filter::{LevelFilter, filter_fn},
    fmt::MakeWriter,
    layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

#[derive(Clone, Default)]
struct Caught(Arc<Mutex<Vec<u8>>>);

impl Write for Caught {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no test thread broke").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Caught {
    type Writer = Self;
    fn make_writer(&self) -> Self {
        self.clone()
    }
}

const EMAIL: &str = "kanareyka5512@example.org";
const PHONE: &str = "+79005512736";
const WORD: &str = "Kanareyka5512";

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    scenario(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    scenario(Database::Postgres).await;
}

async fn scenario(database: Database) {
    let caught = Caught::default();
    // In one process with other tests the first catcher stays; each test is a process of its own under nextest.
    let caught_here = tracing_subscriber::registry()
        .with(LevelFilter::TRACE)
        .with(filter_fn(opora::platform::telemetry::may_log))
        .with(tracing_subscriber::fmt::layer().with_ansi(false).with_writer(caught.clone()))
        .try_init()
        .is_ok();
    let app = App::start(database).await;
    let mut secrets: Vec<String> = [EMAIL, PHONE, "9005512736", WORD, PASSWORD].map(str::to_owned).to_vec();

    let citizen = app.citizen(EMAIL).await;
    secrets.extend(app.last_code(EMAIL).await);
    app.citizen(PHONE).await;
    secrets.extend(app.last_code(PHONE).await);
    secrets.extend(citizen.cookie("opora-session"));
    let mut form = good_form();
    for field in ["subject", "steps", "name"] {
        form[field] = json!(format!("{WORD} {field}"));
    }
    form["email"] = json!(EMAIL);
    let filed: Filed =
        citizen.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
    secrets.push(filed.code.replace('-', ""));
    secrets.push(filed.code.clone());
    secrets.push(filed.number.digits().to_owned());
    let path = format!("/api/v1/tickets/{}", filed.number.digits());
    citizen.get(&path).await.expect(StatusCode::OK);
    citizen.upload(&format!("{WORD}.txt"), WORD.as_bytes()).await.expect(StatusCode::CREATED);
    let operator = app.staff(Role::Operator).await;
    let desk = format!("/api/v1/console/tickets/{}", filed.number.digits());
    operator.get(&desk).await.expect(StatusCode::OK);
    operator.get(&format!("/api/v1/console/tickets?view=all&q={WORD}")).await.expect(StatusCode::OK);
    let body = json!({ "body": format!("Здравствуйте, {WORD}"), "action": "answer" });
    operator.post_once(&format!("{desk}/messages"), new_key(), &body).await.expect(StatusCode::CREATED);

    // Failures of every kind, with the same in them.
    let stranger = app.visitor();
    let wrong = json!({ "login": EMAIL, "password": format!("{WORD}-Wrong-1") });
    stranger.post("/api/v1/sessions", &wrong).await.expect(StatusCode::UNAUTHORIZED);
    stranger.post("/api/v1/accounts/recovery", &json!({ "contact": format!("{WORD}@") })).await;
    stranger.post("/api/v1/accounts/recovery/confirm", &json!({ "flow": WORD, "code": "123456" })).await;
    stranger.post("/api/v1/tickets", &json!({ WORD: WORD })).await;
    stranger.get(&path).await.expect(StatusCode::NOT_FOUND);
    stranger.get(&format!("/api/v1/search?q={WORD}")).await;
    stranger.get(&format!("/api/v1/{WORD}")).await;
    stranger.get(&format!("/{WORD}?q={EMAIL}")).await;
    stranger.get(&format!("/api/v1/oidc/callback?code={WORD}&state={WORD}")).await;
    citizen.post("/api/v1/account/export", &json!({})).await.expect(StatusCode::CREATED);
    citizen.get("/api/v1/account/export").await.expect(StatusCode::OK);
    citizen.post("/api/v1/account/erasure", &json!({})).await.expect(StatusCode::ACCEPTED);
    app.clock.advance(time::Duration::days(15));
    opora::privacy::keep_house(&app.state).await.expect("a round");
    let figures = app.visitor().get("/metrics").await.expect(StatusCode::OK).text();
    let log = String::from_utf8_lossy(&caught.0.lock().expect("no test thread broke")).into_owned();
    if caught_here {
        assert!(log.contains("request") && log.lines().count() > 50, "the log was caught: {}", log.len());
    }
    for secret in secrets {
        let small = secret.to_lowercase();
        for (place, text) in [("log", &log), ("metrics", &figures)] {
            let line = text.lines().find(|line| line.to_lowercase().contains(&small));
            assert!(line.is_none(), "{secret} in the {place}: {line:?}");
        }
    }
}
