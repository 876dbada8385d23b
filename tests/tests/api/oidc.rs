//! Sign-in by a provider: a real one in a process of its own, honest and with every fault.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use axum::http::{StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use opora::platform::limits::Limits;
use opora_tests::{
    api::{App, Database, NOW, Visitor},
    people::PASSWORD,
};
use serde_json::json;
use shared::api::{
    accounts::{
        oidc::{Identities, OidcOffer, OidcStart},
        profile::Profile,
    },
    sessions::{SessionView, Stage},
};
use time::Duration;

/// A running `oidc_provider`.
struct Provider {
    child: Child,
    base: String,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Provider {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_oidc_provider"))
            .arg(NOW.unix_timestamp().to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the provider starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its port");
        let port: u16 = line.trim().strip_prefix("port ").and_then(|text| text.parse().ok()).expect("a port");
        Self { child, base: format!("http://127.0.0.1:{port}") }
    }

    async fn app(&self, database: Database, fault: &str) -> App {
        let issuer = format!("{}/{fault}", self.base);
        App::with(database, Limits::scaled(1000), |settings| {
            settings.demo = Some(true);
            settings.oidc_issuer = Some(issuer);
            settings.oidc_client_id = Some("opora".into());
            settings.oidc_client_secret = Some("a secret of the tests".into());
            settings.oidc_name = Some("Вход для всех".into());
        })
        .await
    }
}

/// Where an answer sends the browser.
fn place(answer: &opora_tests::api::Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.headers[header::LOCATION].to_str().expect("text").to_owned()
}

/// The browser at the provider, where somebody signs in; where it is sent back to, as a path of ours.
async fn at_provider(url: &str, user: &str) -> String {
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<hyper::body::Bytes>>();
    let url = format!("{url}&user={user}");
    let answer = client.get(url.parse().expect("an address")).await.expect("the provider answers");
    let status = answer.status();
    let back = answer.headers().get(header::LOCATION).map(|value| value.to_str().expect("text").to_owned());
    let body = answer.into_body().collect().await.expect("a body").to_bytes();
    assert_eq!(status.as_u16(), 303, "{}", String::from_utf8_lossy(&body));
    back.expect("a place").strip_prefix("http://opora.test").expect("back to us").to_owned()
}

/// The whole way; where it ends.
async fn enter(visitor: &Visitor<'_>, user: &str) -> String {
    let url = place(&visitor.get("/api/v1/oidc/start?next=/me/requests").await);
    let back = at_provider(&url, user).await;
    place(&visitor.get(&back).await)
}

async fn profile(visitor: &Visitor<'_>) -> Profile {
    visitor.get("/api/v1/account").await.expect(StatusCode::OK).json()
}

async fn identities(visitor: &Visitor<'_>) -> Identities {
    visitor.get("/api/v1/account/identities").await.expect(StatusCode::OK).json()
}

async fn honest(database: Database) {
    let provider = Provider::start();
    let app = provider.app(database, "ok").await;
    let offer: OidcOffer = app.visitor().get("/api/v1/oidc").await.expect(StatusCode::OK).json();
    assert_eq!(offer.name.as_deref(), Some("Вход для всех"));

    // Somebody new gets an account with the confirmed address; the next time it is the same one.
    let first = app.visitor();
    assert_eq!(enter(&first, "alice").await, "/me/requests");
    let view: SessionView = first.get("/api/v1/sessions/current").await.expect(StatusCode::OK).json();
    assert_eq!((view.stage, view.login.as_str()), (Stage::Full, "alice@example.org"));
    assert_eq!(profile(&first).await.name, "Имя alice");
    let second = app.visitor();
    enter(&second, "alice").await;
    assert_eq!(profile(&second).await.contacts, profile(&first).await.contacts);
    let other = app.visitor();
    enter(&other, "bob").await;
    assert_ne!(profile(&other).await.contacts, profile(&first).await.contacts);

    // No password opens it, not even none.
    for password in ["", PASSWORD] {
        let login = json!({ "login": "alice@example.org", "password": password });
        let answer = app.visitor().post("/api/v1/sessions", &login).await;
        assert!(answer.status.is_client_error(), "{}", answer.text());
    }
    // The last way in cannot be removed.
    let own = identities(&first).await.items[0].id;
    let path = format!("/api/v1/account/identities/{own}");
    first.delete(&path).await.problem(StatusCode::CONFLICT, "last-login");
    other.delete(&path).await.problem(StatusCode::NOT_FOUND, "not-found");

    // An address that has an account connects nothing by itself.
    let carol = app.citizen("carol@example.org").await;
    let visitor = app.visitor();
    assert_eq!(enter(&visitor, "carol").await, "/sign-in?problem=oidc-link-first");
    visitor.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
    // Its owner connects it, after proving who they are.
    app.clock.advance(Duration::minutes(11));
    carol.post("/api/v1/account/identities", &json!({})).await.problem(StatusCode::FORBIDDEN, "proof-needed");
    let proof = json!({ "method": "password", "password": PASSWORD });
    carol.post("/api/v1/sessions/current/proof", &proof).await.expect(StatusCode::NO_CONTENT);
    let start: OidcStart =
        carol.post("/api/v1/account/identities", &json!({})).await.expect(StatusCode::OK).json();
    let back = at_provider(&start.url, "carol").await;
    assert_eq!(place(&carol.get(&back).await), "/me?linked=1");
    let letters = app.letters_to("carol@example.org").await;
    assert!(letters.iter().any(|letter| letter.kind == "identities-changed"));
    let again = app.visitor();
    assert_eq!(enter(&again, "carol").await, "/me/requests");
    assert_eq!(profile(&again).await.name, "Мария Примерова");
    // Somebody else's identity is not taken over.
    let start: OidcStart =
        carol.post("/api/v1/account/identities", &json!({})).await.expect(StatusCode::OK).json();
    let back = at_provider(&start.url, "alice").await;
    assert_eq!(place(&carol.get(&back).await), "/me?problem=oidc-taken");
    // With a password left it may go.
    let own = identities(&carol).await.items[0].id;
    let left: Identities =
        carol.delete(&format!("/api/v1/account/identities/{own}")).await.expect(StatusCode::OK).json();
    assert!(left.items.is_empty());
    let visitor = app.visitor();
    assert_eq!(enter(&visitor, "carol").await, "/sign-in?problem=oidc-link-first");

    // With a second factor it is asked for. Whoever has no password proves by signing in anew.
    let fresh = app.visitor();
    enter(&fresh, "alice").await;
    app.enrol(&fresh, "alice").await;
    let half = app.visitor();
    assert_eq!(enter(&half, "alice").await, "/sign-in");
    half.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
}

async fn replayed(database: Database) {
    let provider = Provider::start();
    let app = provider.app(database, "ok").await;
    let failed = "/sign-in?problem=oidc-failed";
    // A state is good once.
    let visitor = app.visitor();
    let url = place(&visitor.get("/api/v1/oidc/start").await);
    let back = at_provider(&url, "alice").await;
    let cookie = visitor.cookie("opora-oidc").expect("a cookie");
    assert_eq!(place(&visitor.get(&back).await), "/");
    visitor.plant("opora-oidc", &cookie);
    assert_eq!(place(&visitor.get(&back).await), failed);
    // Of another browser it is worth nothing: an attacker's address signs nobody in as the attacker.
    let attacker = app.visitor();
    let url = place(&attacker.get("/api/v1/oidc/start").await);
    let back = at_provider(&url, "mallory").await;
    let victim = app.visitor();
    assert_eq!(place(&victim.get(&back).await), failed);
    victim.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
    // A used code under a fresh state.
    let url = place(&visitor.get("/api/v1/oidc/start").await);
    let back = at_provider(&url, "alice").await;
    let code = back.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code").to_owned();
    assert_eq!(place(&visitor.get(&back).await), "/");
    let url = place(&visitor.get("/api/v1/oidc/start").await);
    let fresh = at_provider(&url, "alice").await;
    let new = fresh.split("code=").nth(1).and_then(|rest| rest.split('&').next()).expect("a code");
    assert_eq!(place(&visitor.get(&fresh.replace(new, &code)).await), failed);
    // Too late; never asked; sent by somebody else.
    let late = app.visitor();
    let url = place(&late.get("/api/v1/oidc/start").await);
    let back = at_provider(&url, "alice").await;
    app.clock.advance(Duration::minutes(10));
    assert_eq!(place(&late.get(&back).await), failed);
    for query in ["", "?code=x", "?state=x", "?code=x&state=x", "?error=access_denied"] {
        assert_eq!(place(&late.get(&format!("/api/v1/oidc/callback{query}")).await), failed, "{query}");
    }
    let url = place(&late.get("/api/v1/oidc/start").await);
    let back = format!("{}&iss=https%3A%2F%2Fevil.example.org", at_provider(&url, "alice").await);
    assert_eq!(place(&late.get(&back).await), failed);
    // Nobody is sent to another site.
    for next in ["//evil.org", "https://evil.org", "/%5Cevil.org"] {
        let visitor = app.visitor();
        let url = place(&visitor.get(&format!("/api/v1/oidc/start?next={next}")).await);
        let back = at_provider(&url, "alice").await;
        assert_eq!(place(&visitor.get(&back).await), "/", "{next}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite() {
    honest(Database::Sqlite).await;
    replayed(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    honest(Database::Postgres).await;
    replayed(Database::Postgres).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_signs_nobody_in() {
    let provider = Provider::start();
    for (fault, problem) in [
        ("wrong-issuer", "oidc-failed"),
        ("wrong-nonce", "oidc-failed"),
        ("wrong-audience", "oidc-failed"),
        ("expired", "oidc-failed"),
        ("alg-none", "oidc-failed"),
        ("hs256", "oidc-failed"),
        ("other-key", "oidc-failed"),
        ("no-token", "oidc-failed"),
        ("refused", "oidc-refused"),
    ] {
        let app = provider.app(Database::Sqlite, fault).await;
        let visitor = app.visitor();
        assert_eq!(enter(&visitor, "alice").await, format!("/sign-in?problem={problem}"), "{fault}");
        visitor.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        assert!(visitor.cookie("opora-session").is_none(), "{fault}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn elliptic_signatures_are_believed_and_unconfirmed_addresses_are_not() {
    let provider = Provider::start();
    let app = provider.app(Database::Sqlite, "es256").await;
    let visitor = app.visitor();
    assert_eq!(enter(&visitor, "alice").await, "/me/requests");
    assert_eq!(profile(&visitor).await.contacts.len(), 1);

    let app = provider.app(Database::Sqlite, "unverified").await;
    let owner = app.citizen("alice@example.org").await;
    let visitor = app.visitor();
    assert_eq!(enter(&visitor, "alice").await, "/me/requests");
    assert!(profile(&visitor).await.contacts.is_empty());
    assert_eq!(profile(&owner).await.name, "Мария Примерова");
    assert!(identities(&owner).await.items.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_provider_there_is_no_such_sign_in() {
    let app = App::start(Database::Sqlite).await;
    let offer: OidcOffer = app.visitor().get("/api/v1/oidc").await.expect(StatusCode::OK).json();
    assert_eq!(offer.name, None);
    assert_eq!(place(&app.visitor().get("/api/v1/oidc/start").await), "/sign-in?problem=oidc-off");
    let citizen = app.citizen("ivan@example.org").await;
    citizen.post("/api/v1/account/identities", &json!({})).await.problem(StatusCode::CONFLICT, "oidc-off");

    // One that is not there, or says that it is another.
    let provider = Provider::start();
    for (issuer, code) in [
        ("http://127.0.0.1:1".to_owned(), "oidc-unavailable"),
        (format!("{}/wrong-discovery", provider.base), "oidc-unavailable"),
    ] {
        let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
            settings.demo = Some(true);
            settings.oidc_issuer = Some(issuer);
            settings.oidc_client_id = Some("opora".into());
            settings.oidc_client_secret = Some("x".into());
        })
        .await;
        assert_eq!(place(&app.visitor().get("/api/v1/oidc/start").await), format!("/sign-in?problem={code}"));
    }
}
