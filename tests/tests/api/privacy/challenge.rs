//! Forms without an account that come too often are asked for work; nothing that was written is lost.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use opora::platform::{ids::sha256, limits::Limits};
use opora_tests::api::{Answer, App, Database, Visitor, good_form, new_key, request};
use serde_json::{Value, json};
use shared::api::accounts::challenge::{Challenge, ChallengeProblem};
use time::Duration;
use uuid::Uuid;

async fn app(database: Database) -> App {
    App::with(database, Limits::default(), |settings| settings.demo = Some(true)).await
}

/// What a browser does.
fn solve(challenge: &Challenge) -> String {
    let fits = |number: &u64| sha256(format!("{}{number}", challenge.salt).as_bytes()) == challenge.challenge;
    let number = (0..=challenge.maxnumber).find(fits).expect("there is a number");
    let answer = json!({
        "algorithm": challenge.algorithm, "challenge": challenge.challenge, "number": number,
        "salt": challenge.salt, "signature": challenge.signature,
    });
    BASE64_STANDARD.encode(answer.to_string())
}

async fn file(visitor: &Visitor<'_>, key: Uuid, more: &[(&str, &str)]) -> Answer {
    let key = key.to_string();
    let mut headers = vec![("content-type", "application/json"), ("idempotency-key", key.as_str())];
    headers.extend_from_slice(more);
    let mut form: Value = good_form();
    form["email"] = json!("");
    form["preferred"] = json!("portal");
    visitor.send(request(Method::POST, "/api/v1/tickets", &headers, Body::from(form.to_string()))).await
}

fn challenge(answer: Answer) -> Challenge {
    let answer = answer.expect(StatusCode::PRECONDITION_REQUIRED);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    let problem: ChallengeProblem = answer.json();
    assert_eq!(problem.problem.code, "challenge-needed");
    assert!(!problem.problem.detail.starts_with("problem-"), "{}", problem.problem.detail);
    problem.challenge
}

async fn scenario(database: Database) {
    let app = app(database).await;
    let visitor = app.visitor();
    for _ in 0..3 {
        file(&visitor, new_key(), &[]).await.expect(StatusCode::CREATED);
    }
    // The fourth from one address: work, then it is filed under the same key.
    let key = new_key();
    let first = solve(&challenge(file(&visitor, key, &[]).await));
    file(&visitor, key, &[("x-challenge", &first)]).await.expect(StatusCode::CREATED);
    // Once, and twenty at once are once.
    challenge(file(&visitor, new_key(), &[("x-challenge", &first)]).await);
    let given: Challenge = visitor.get("/api/v1/challenge").await.expect(StatusCode::OK).json();
    let second = solve(&given);
    let body = json!({ "contact": "ivan@example.org" });
    let headers = [("content-type", "application/json"), ("x-challenge", second.as_str())];
    let presses = (0..20).map(|_| {
        visitor.send(request(
            Method::POST,
            "/api/v1/accounts/sign-up",
            &headers,
            Body::from(body.to_string()),
        ))
    });
    let answers = futures_util::future::join_all(presses).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::ACCEPTED).count(), 1);
    // Too late, and not ours.
    let late = solve(&challenge(file(&visitor, new_key(), &[]).await));
    app.clock.advance(Duration::minutes(10));
    challenge(file(&visitor, new_key(), &[("x-challenge", &late)]).await);
    for garbage in ["", "x", "e30=", "bm90aGluZw=="] {
        let more = [("x-challenge", garbage)];
        let answer = file(&visitor, new_key(), &more).await;
        assert_ne!(answer.status, StatusCode::CREATED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    scenario(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    scenario(Database::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filled_honeypot_costs_work_and_loses_nothing() {
    let app = app(Database::Sqlite).await;
    let visitor = app.visitor();
    let key = new_key();
    let trap = ("x-website", "filled");
    let answer = solve(&challenge(file(&visitor, key, &[trap]).await));
    file(&visitor, key, &[trap, ("x-challenge", &answer)]).await.expect(StatusCode::CREATED);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_signed_in_is_not_asked() {
    let app = app(Database::Sqlite).await;
    let citizen = app.citizen("ivan@example.org").await;
    for _ in 0..6 {
        file(&citizen, new_key(), &[]).await.expect(StatusCode::CREATED);
    }
}
