//! Who has an account cannot be told from outside: the same status, body, headers and time (goal 19).

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use opora::platform::limits::Limits;
use opora_tests::api::{Answer, App, Database, Visitor};
use serde_json::{Value, json};

/// Answers of each kind that are timed.
const N: usize = 200;
/// How far apart the medians may be.
const GAP: f64 = 0.05;
/// A busy machine spoils a measurement; a difference that is there spoils every one.
const ATTEMPTS: usize = 4;

async fn timed(visitor: &Visitor<'_>, path: &str, body: &Value) -> (Duration, Answer) {
    let begun = Instant::now();
    let answer = visitor.post(path, body).await;
    (begun.elapsed(), answer)
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}

/// Times two forms in turns; what they get must be equal but for what every answer has of its own.
async fn gap(app: &App, path: &str, forms: [&dyn Fn(usize) -> Value; 2], status: StatusCode) -> f64 {
    let visitor = app.visitor();
    let mut times = [Vec::new(), Vec::new()];
    let mut seen: Option<(Vec<u8>, Vec<String>)> = None;
    for round in 0..N {
        // Nobody gets more than ten codes a day.
        app.clock.advance(time::Duration::days(1));
        for half in 0..2 {
            // Whoever goes second has warm caches: take turns.
            let kind = (round + half) % 2;
            let (took, answer) = timed(&visitor, path, &forms[kind](round)).await;
            assert_eq!(answer.status, status, "{path}: {}", answer.text());
            times[kind].push(took);
            let mut body = answer.json::<Value>();
            // A token, a time, and what the asker typed.
            for own in ["flow", "expires_at", "to"] {
                if let Some(value) = body.get_mut(own) {
                    *value = Value::Null;
                }
            }
            let mut headers: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
            headers.sort();
            let face = (body.to_string().into_bytes(), headers);
            assert_eq!(*seen.get_or_insert_with(|| face.clone()), face, "{path}");
        }
    }
    let [one, two] = times.map(median);
    (one - two).abs() / one.max(two)
}

async fn same_time(app: &App, path: &str, forms: [&dyn Fn(usize) -> Value; 2], status: StatusCode) {
    let mut gaps = Vec::new();
    for _ in 0..ATTEMPTS {
        let found = gap(app, path, forms, status).await;
        gaps.push(found);
        if found < GAP {
            return;
        }
    }
    panic!("{path}: the medians are {gaps:.3?} apart");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_takes_as_long_for_nobody() {
    let app =
        App::with(Database::Sqlite, Limits::scaled(100_000), |settings| settings.demo = Some(true)).await;
    app.citizen("known@example.org").await;
    let form = |login: &str| json!({ "login": login, "password": "Wrong-Password-1" });
    let forms: [&dyn Fn(usize) -> Value; 2] =
        [&|_| form("known@example.org"), &|round| form(&format!("nobody{round}@example.org"))];
    same_time(&app, "/api/v1/sessions", forms, StatusCode::UNAUTHORIZED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_code_takes_as_long_for_nobody() {
    let app =
        App::with(Database::Sqlite, Limits::scaled(100_000), |settings| settings.demo = Some(true)).await;
    app.citizen("known@example.org").await;
    let form = |contact: &str| json!({ "contact": contact });
    for path in ["/api/v1/accounts/recovery", "/api/v1/accounts/sign-up"] {
        let forms: [&dyn Fn(usize) -> Value; 2] =
            [&|_| form("known@example.org"), &|round| form(&format!("nobody{round}@example.org"))];
        same_time(&app, path, forms, StatusCode::ACCEPTED).await;
    }
}
