//! Limits as they are in production.

use std::net::SocketAddr;

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora::platform::limits::Limits;
use opora_tests::{
    api::{App, Database, request},
    people::PASSWORD,
};
use serde_json::json;

async fn demo(limits: Limits) -> App {
    App::with(Database::Sqlite, limits, |settings| settings.demo = Some(true)).await
}

/// From one address whose headers say each time that it is another: how many of them are tried.
async fn tried(app: &App, path: &str, body: &serde_json::Value, count: u32) -> u32 {
    let attacker = app.visitor();
    let mut tried = 0;
    for place in 0..count {
        let spoofed = format!("198.51.{}.{}", place / 250, place % 250);
        let headers = [
            ("content-type", "application/json"),
            ("x-forwarded-for", spoofed.as_str()),
            ("forwarded", "for=192.0.2.1"),
            ("x-real-ip", spoofed.as_str()),
            ("cf-connecting-ip", spoofed.as_str()),
        ];
        let answer = attacker.send(request(Method::POST, path, &headers, Body::from(body.to_string()))).await;
        // A form that is asked for work first was not tried, either.
        if !matches!(answer.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::PRECONDITION_REQUIRED) {
            tried += 1;
        }
    }
    tried
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_spoofed_addresses_are_one() {
    let app = demo(Limits::default()).await;
    let guess = json!({ "login": "operator@demo", "password": "Wrong-Password-1" });
    let signing_in = tried(&app, "/api/v1/sessions", &guess, 1000).await;
    assert!(signing_in <= 10, "{signing_in}");
    let asking =
        tried(&app, "/api/v1/accounts/sign-up", &json!({ "contact": "victim@example.org" }), 1000).await;
    assert!(asking <= 11, "{asking}");
    assert!(app.letters_to("victim@example.org").await.len() <= 3);
    // The owner comes from elsewhere and is not kept out.
    let mut owner = app.visitor();
    owner.address = SocketAddr::from(([203, 0, 113, 7], 1));
    let right = json!({ "login": "operator@demo", "password": "Operator-demo-1" });
    owner.post("/api/v1/sessions", &right).await.expect(StatusCode::CREATED);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_an_app_are_not_guessed_from_many_addresses() {
    let wide = demo(Limits::default()).await;
    let mut citizen = wide.visitor();
    citizen.address = SocketAddr::from(([203, 0, 113, 8], 1));
    let flow = wide.confirmed(&citizen, "/api/v1/accounts/sign-up", "ivan@example.org").await;
    let form = json!({ "flow": flow, "name": "Иван", "password": PASSWORD });
    citizen.post("/api/v1/accounts", &form).await.expect(StatusCode::CREATED);
    wide.enrol(&citizen, "ivan").await;
    let mut tried = 0;
    for place in 0..40_u8 {
        let mut half = wide.visitor();
        half.address = SocketAddr::from(([198, 51, 100, place], 1));
        let body = json!({ "login": "ivan@example.org", "password": PASSWORD });
        half.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED);
        let guess = json!({ "method": "totp", "code": "000000" });
        let answer = half.post("/api/v1/sessions/current/factor", &guess).await;
        tried += u32::from(answer.status != StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(tried <= 12, "{tried}");
}
