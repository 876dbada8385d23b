//! One-time codes, signing up, recovery.

use std::net::SocketAddr;

use axum::http::{HeaderMap, StatusCode};
use opora_tests::{
    api::{Answer, Visitor},
    both_databases,
    people::PASSWORD,
};
use serde_json::{Value, json};
use shared::api::accounts::codes::{CodeAccepted, CodeSent};
use time::Duration;

const SIGN_UP: &str = "/api/v1/accounts/sign-up";
const RECOVERY: &str = "/api/v1/accounts/recovery";

async fn ask(visitor: &Visitor<'_>, path: &str, contact: &str) -> CodeSent {
    let answer = visitor.post(path, &json!({ "contact": contact })).await;
    answer.expect(StatusCode::ACCEPTED).json()
}

async fn give(visitor: &Visitor<'_>, path: &str, flow: &str, code: &str) -> Answer {
    visitor.post(&format!("{path}/confirm"), &json!({ "flow": flow, "code": code })).await
}

/// Six digits that are not these.
fn other(code: &str) -> String {
    let number: u32 = code.parse().expect("six digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

/// What differs between any two answers is left out.
fn shape(answer: &Answer) -> (StatusCode, Vec<String>, Value) {
    let mut headers: Vec<String> = HeaderMap::iter(&answer.headers)
        .filter(|(name, _)| !["x-request-id", "date", "content-length"].contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {value:?}"))
        .collect();
    headers.sort();
    let mut body: Value = answer.json();
    for varying in ["flow", "to"] {
        if let Some(value) = body.get_mut(varying) {
            *value = json!(value.as_str().map(str::len).is_some_and(|length| length > 0));
        }
    }
    (answer.status, headers, body)
}

both_databases! {
    async fn of_twenty_uses_at_once_one_succeeds(app: App) {
        let visitor = app.visitor();
        let sent = ask(&visitor, SIGN_UP, "ivan@example.org").await;
        let code = app.last_code("ivan@example.org").await.expect("a code");
        let uses = (0..20).map(|_| give(&visitor, SIGN_UP, &sent.flow, &code));
        let answers = futures_util::future::join_all(uses).await;
        let mut right: Vec<CodeAccepted> = Vec::new();
        for answer in answers {
            match answer.status {
                StatusCode::OK => right.push(answer.json()),
                _ => { answer.problem(StatusCode::CONFLICT, "code-over"); }
            }
        }
        assert_eq!(right.len(), 1);
        // The flow that it opened makes one account, too.
        let form = json!({ "flow": right[0].flow, "name": "Иван", "password": PASSWORD });
        let makes = (0..20).map(|_| visitor.post("/api/v1/accounts", &form));
        let made = futures_util::future::join_all(makes).await;
        assert_eq!(made.iter().filter(|answer| answer.status == StatusCode::CREATED).count(), 1);
        assert!(made.iter().all(|answer| matches!(answer.status, StatusCode::CREATED | StatusCode::CONFLICT)));
    }

    async fn three_wrong_ones_lock_the_code_and_not_the_owner(app: App) {
        let attacker = app.visitor();
        let sent = ask(&attacker, SIGN_UP, "ivan@example.org").await;
        let code = app.last_code("ivan@example.org").await.expect("a code");
        give(&attacker, SIGN_UP, &sent.flow, &other(&code)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "code-wrong");
        give(&attacker, SIGN_UP, &sent.flow, &other(&code)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "code-wrong");
        give(&attacker, SIGN_UP, &sent.flow, &other(&code)).await.problem(StatusCode::CONFLICT, "code-over");
        give(&attacker, SIGN_UP, &sent.flow, &code).await.problem(StatusCode::CONFLICT, "code-over");
        // Not six digits: no try.
        let owner = app.visitor();
        let sent = ask(&owner, SIGN_UP, "ivan@example.org").await;
        for _ in 0..5 {
            give(&owner, SIGN_UP, &sent.flow, "12").await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        }
        let code = app.last_code("ivan@example.org").await.expect("a code");
        give(&owner, SIGN_UP, &sent.flow, &code).await.expect(StatusCode::OK);
    }

    async fn a_hundred_guesses_at_once_are_three(app: App) {
        let visitor = app.visitor();
        let sent = ask(&visitor, SIGN_UP, "ivan@example.org").await;
        let code = app.last_code("ivan@example.org").await.expect("a code");
        let wrong = other(&code);
        let guesses = (0..100).map(|_| give(&visitor, SIGN_UP, &sent.flow, &wrong));
        let answers = futures_util::future::join_all(guesses).await;
        let counted = answers.iter().filter(|answer| answer.status == StatusCode::UNPROCESSABLE_ENTITY).count();
        assert_eq!(counted, 2, "the third wrong one says that it is over");
        give(&visitor, SIGN_UP, &sent.flow, &code).await.problem(StatusCode::CONFLICT, "code-over");
    }

    async fn codes_end_and_open_nothing_else(app: App) {
        app.citizen("known@example.org").await;
        let visitor = app.visitor();
        let sent = ask(&visitor, SIGN_UP, "ivan@example.org").await;
        let code = app.last_code("ivan@example.org").await.expect("a code");
        // Of another purpose, of no flow at all.
        for (path, flow) in [(RECOVERY, sent.flow.as_str()), (SIGN_UP, ""), (SIGN_UP, " "), (SIGN_UP, "0")] {
            give(&visitor, path, flow, &code).await.problem(StatusCode::CONFLICT, "code-over");
        }
        // A flow that was not confirmed makes no account.
        let form = json!({ "flow": sent.flow, "name": "Иван", "password": PASSWORD });
        visitor.post("/api/v1/accounts", &form).await.problem(StatusCode::CONFLICT, "code-over");
        app.clock.advance(Duration::minutes(11));
        give(&visitor, SIGN_UP, &sent.flow, &code).await.problem(StatusCode::CONFLICT, "code-over");
        let sent = ask(&visitor, RECOVERY, "known@example.org").await;
        let code = app.last_code("known@example.org").await.expect("a code");
        let flow: CodeAccepted = give(&visitor, RECOVERY, &sent.flow, &code).await.expect(StatusCode::OK).json();
        app.clock.advance(Duration::minutes(31));
        let form = json!({ "flow": flow.flow, "password": "Another-Good-1" });
        visitor.post("/api/v1/accounts/recovery/password", &form).await.problem(StatusCode::CONFLICT, "code-over");
    }

    async fn a_thousand_requests_naming_one_victim_send_three_letters(app: App) {
        // Limits of addresses are out of the way: the victim's own is what is tried.
        for round in 0..20_u8 {
            let visitors: Vec<_> = (0..50_u8)
                .map(|place| {
                    let mut visitor = app.visitor();
                    visitor.address = SocketAddr::from(([10, 1, round, place], 1));
                    visitor
                })
                .collect();
            let asks = visitors.iter().enumerate().map(|(place, visitor)| {
                let path = if place % 2 == 0 { SIGN_UP } else { RECOVERY };
                let contact = if place % 3 == 0 { "Victim+x@Example.org" } else { "victim@example.org" };
                let body = json!({ "contact": contact });
                async move { visitor.post(path, &body).await }
            });
            for answer in futures_util::future::join_all(asks).await {
                if answer.status != StatusCode::ACCEPTED {
                    answer.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-codes");
                }
            }
        }
        let letters = async || app.letters_to("victim@example.org").await.len() + app.letters_to("victim+x@example.org").await.len();
        assert_eq!(letters().await, 3);
        // Ten a day, hour by hour.
        for _ in 0..30 {
            app.clock.advance(Duration::minutes(30));
            app.visitor().post(SIGN_UP, &json!({ "contact": "victim@example.org" })).await;
        }
        assert_eq!(letters().await, 10);
    }

    async fn nobody_learns_who_has_an_account(app: App) {
        app.citizen("known@example.org").await;
        app.citizen("+7 912 345-67-89").await;
        for path in [SIGN_UP, RECOVERY] {
            for (known, unknown) in [("known@example.org", "nobody@example.org"), ("+79123456789", "+79123456780")] {
                let visitor = app.visitor();
                let first = visitor.post(path, &json!({ "contact": known })).await.expect(StatusCode::ACCEPTED);
                let second = visitor.post(path, &json!({ "contact": unknown })).await.expect(StatusCode::ACCEPTED);
                assert_eq!(shape(&first), shape(&second), "{path}");
                // Nor does a wrong code.
                let (first, second): (CodeSent, CodeSent) = (first.json(), second.json());
                for _ in 0..4 {
                    let known = give(&visitor, path, &first.flow, "000000").await;
                    let unknown = give(&visitor, path, &second.flow, "000000").await;
                    assert_eq!((known.status, &known.bytes), (unknown.status, &unknown.bytes), "{path}");
                }
            }
        }
        // What their owners read is another matter.
        let letters = app.letters_to("known@example.org").await;
        assert!(letters.iter().any(|letter| letter.kind == "known-account"), "{letters:#?}");
        let letters = app.letters_to("nobody@example.org").await;
        assert!(letters.iter().any(|letter| letter.kind == "unknown-account"), "{letters:#?}");
        assert!(app.letters_to("+79123456789").await.iter().all(|message| message.subject.is_empty()));
        // Unknown and wrong are one answer.
        let visitor = app.visitor();
        let mut answers = Vec::new();
        for login in ["known@example.org", "nobody@example.org", "+79123456789", "+79123456780", "112-233-445 95", "operator@demo", "nobody"] {
            let answer = visitor.post("/api/v1/sessions", &json!({ "login": login, "password": "Wrong-Password-1" })).await;
            answers.push((answer.status, answer.bytes.clone(), answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>()));
        }
        assert_eq!(answers[0].0, StatusCode::UNAUTHORIZED);
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    }

    async fn a_new_password_ends_every_session(app: App) {
        let old = app.citizen("ivan@example.org").await;
        let flow = app.confirmed(&app.visitor(), RECOVERY, "ivan@example.org").await;
        let weak = json!({ "flow": flow, "password": "Password1" });
        let visitor = app.visitor();
        visitor.post("/api/v1/accounts/recovery/password", &weak).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        let own = json!({ "flow": flow, "password": "Ivan-Ivanych-1" });
        visitor.post("/api/v1/accounts/recovery/password", &own).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        let good = json!({ "flow": flow, "password": "Another-Good-1" });
        visitor.post("/api/v1/accounts/recovery/password", &good).await.expect(StatusCode::NO_CONTENT);
        visitor.post("/api/v1/accounts/recovery/password", &good).await.problem(StatusCode::CONFLICT, "code-over");
        old.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        let login = |password: &str| json!({ "login": "ivan@example.org", "password": password });
        visitor.post("/api/v1/sessions", &login(PASSWORD)).await.problem(StatusCode::UNAUTHORIZED, "wrong-login");
        visitor.post("/api/v1/sessions", &login("Another-Good-1")).await.expect(StatusCode::CREATED);
        assert!(app.letters_to("ivan@example.org").await.iter().any(|letter| letter.kind == "password-changed"));
    }

    async fn letters_ignore_the_host_that_was_asked(app: App) {
        let visitor = app.visitor();
        app.citizen("known@example.org").await;
        let headers = [("content-type", "application/json"), ("x-forwarded-host", "evil.example")];
        let body = axum::body::Body::from(json!({ "contact": "known@example.org" }).to_string());
        visitor.send(opora_tests::api::request(axum::http::Method::POST, SIGN_UP, &headers, body)).await.expect(StatusCode::ACCEPTED);
        for letter in app.letters_to("known@example.org").await {
            assert!(!letter.text.contains("evil") && !letter.html.contains("evil"));
        }
    }
}
