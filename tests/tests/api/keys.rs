//! Outside systems: a key with scopes, its own requests and nobody else's.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora::{accounts::Scope, integrations, journal};
use opora_tests::{
    api::{App, Visitor, good_form, new_key, request},
    both_databases,
    people::{PASSWORD, integration},
};
use serde_json::{Value, json};
use shared::api::tickets::Filed;
use time::Duration;

async fn system<'a>(app: &'a App, name: &str, scopes: &[Scope]) -> Visitor<'a> {
    let mut visitor = app.visitor();
    visitor.key = Some(integration(app, name, scopes).await);
    visitor
}

async fn numbers(visitor: &Visitor<'_>) -> Vec<String> {
    let page: Value = visitor.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
    let items = page["items"].as_array().expect("a list");
    items.iter().map(|row| row["number"].as_str().unwrap_or_default().replace('-', "")).collect()
}

both_databases! {
    async fn a_system_works_with_its_own_requests(app: App) {
        let portal = system(&app, "Портал", &Scope::ALL).await;
        let other = system(&app, "Приложение", &Scope::ALL).await;
        let (filed, file) = portal.file_ticket().await;
        assert!(portal.cookie("opora-guest").is_none(), "a system has no cookies");
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        assert_eq!(numbers(&portal).await, [filed.number.digits()]);
        assert_eq!(numbers(&other).await, Vec::<String>::new());
        portal.get(&path).await.expect(StatusCode::OK);
        portal.get(&format!("{path}/files/{}", file.id)).await.expect(StatusCode::OK);
        other.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        other.get(&format!("{path}/files/{}", file.id)).await.problem(StatusCode::NOT_FOUND, "not-found");
        let word = json!({ "body": "Код пришёл на старый номер" });
        portal.post_once(&format!("{path}/messages"), new_key(), &word).await.expect(StatusCode::CREATED);
        // Sent again after a broken line: once.
        let (key, form) = (new_key(), good_form());
        let first: Filed = portal.post_once("/api/v1/tickets", key, &form).await.expect(StatusCode::CREATED).json();
        let again: Filed = portal.post_once("/api/v1/tickets", key, &form).await.expect(StatusCode::CREATED).json();
        assert_eq!((&first.number, &first.code), (&again.number, &again.code));
        assert_eq!(numbers(&portal).await.len(), 2);
        // The person whom it is about opens it by number and code, and may take it into the account.
        let person = app.citizen("ivan@example.org").await;
        let claim = json!({ "number": filed.number.digits(), "code": filed.code });
        person.post("/api/v1/account/claims", &claim).await.expect(StatusCode::OK);
        person.get(&path).await.expect(StatusCode::OK);
        portal.post_once(&format!("{path}/close"), new_key(), &json!({})).await.expect(StatusCode::OK);
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }

    async fn a_scope_opens_what_it_says(app: App) {
        let writer = system(&app, "Только подача", &[Scope::FileTickets]).await;
        let reader = system(&app, "Только чтение", &[Scope::ReadTickets]).await;
        let (filed, _) = writer.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        writer.get(&path).await.problem(StatusCode::FORBIDDEN, "no-scope");
        writer.get("/api/v1/tickets").await.problem(StatusCode::FORBIDDEN, "no-scope");
        let word = json!({ "body": "Ещё одно" });
        for visitor in [&writer, &reader] {
            let answer = visitor.post_once(&format!("{path}/messages"), new_key(), &word).await;
            answer.problem(StatusCode::FORBIDDEN, "no-scope");
        }
        let answer = reader.post_once("/api/v1/tickets", new_key(), &good_form()).await;
        answer.problem(StatusCode::FORBIDDEN, "no-scope");
        reader.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
    }

    async fn a_key_ends(app: App) {
        let mut portal = system(&app, "Портал", &Scope::ALL).await;
        let (filed, _) = portal.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let renewed = integrations::rotate(&app.state, "Портал", Duration::days(10)).await.expect("another key");
        portal.get(&path).await.problem(StatusCode::UNAUTHORIZED, "key-refused");
        portal.key = Some(renewed);
        portal.get(&path).await.expect(StatusCode::OK);
        app.clock.advance(Duration::days(10));
        portal.get(&path).await.problem(StatusCode::UNAUTHORIZED, "key-refused");
        portal.key = Some(integrations::rotate(&app.state, "Портал", Duration::days(10)).await.expect("one more"));
        portal.get(&path).await.expect(StatusCode::OK);
        integrations::revoke(&app.state, "Портал").await.expect("it was there");
        for key in [portal.key.take().expect("a key"), "opora_".into(), "opora_0".into(), "x".into(), " ".into()] {
            portal.key = Some(key);
            portal.get(&path).await.problem(StatusCode::UNAUTHORIZED, "key-refused");
        }
        assert!(integrations::revoke(&app.state, "Портал").await.is_err());
        // Only a hash is kept, and what was filed stays.
        let operator = app.staff(shared::api::sessions::Role::Operator).await;
        let read = operator.get(&format!("/api/v1/console/tickets/{}", filed.number.digits())).await;
        read.expect(StatusCode::OK);
    }

    async fn cookies_add_nothing_to_a_key(app: App) {
        let mut citizen = app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        citizen.get(&path).await.expect(StatusCode::OK);
        citizen.key = Some(integration(&app, "Портал", &Scope::ALL).await);
        citizen.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        citizen.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        citizen.key = Some("opora_wrong".into());
        citizen.get(&path).await.problem(StatusCode::UNAUTHORIZED, "key-refused");
        // What a proxy uses for itself is none of ours.
        citizen.key = None;
        let basic = [("authorization", "Basic b3BvcmE6MQ==")];
        citizen.send(request(Method::GET, &path, &basic, Body::empty())).await.expect(StatusCode::OK);
        let again = app.visitor();
        app.sign_in(&again, "ivan@example.org", PASSWORD).await;
        again.get(&path).await.expect(StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_keys_is_slowed_down() {
    use opora::platform::limits::Limits;
    use opora_tests::api::Database;
    let app = App::with(Database::Sqlite, Limits::default(), |_| {}).await;
    let mut guesser = app.visitor();
    let mut tried = 0;
    for place in 0..200 {
        guesser.key = Some(format!("opora_{place}"));
        let answer = guesser.get("/api/v1/tickets").await;
        tried += u32::from(answer.status == StatusCode::UNAUTHORIZED);
    }
    assert!(tried <= 21, "{tried}");
    // Whoever has one, at the same address, goes on.
    guesser.key = Some(integration(&app, "Портал", &Scope::ALL).await);
    for _ in 0..100 {
        guesser.get("/api/v1/tickets").await.expect(StatusCode::OK);
    }
}
