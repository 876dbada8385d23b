//! Sessions: fixation, rotation, revocation, limits, history.

use std::time::Instant;

use axum::http::{StatusCode, header};
use http_body_util::BodyExt as _;
use opora::accounts::{self, PeopleError, Roles};
use opora_tests::{api::App, both_databases, people::PASSWORD};
use serde_json::json;
use shared::{
    api::sessions::{Role, SessionRow, SignInOutcome, SignInRow},
    page::Page,
};
use time::Duration;

const COOKIE: &str = "opora-session";

both_databases! {
    async fn a_planted_cookie_is_worth_nothing(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        for planted in ["f".repeat(64), String::from("1"), "0".repeat(64)] {
            let victim = app.visitor();
            victim.plant(COOKIE, &planted);
            app.sign_in(&victim, "ivan@example.org", PASSWORD).await;
            assert_ne!(victim.cookie(COOKIE), Some(planted.clone()));
            let attacker = app.visitor();
            attacker.plant(COOKIE, &planted);
            attacker.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        }
        // The attacker's own living session, planted: it ends, the victim gets another.
        let attacker = app.citizen("attacker@example.org").await;
        let planted = attacker.cookie(COOKIE).expect("a session");
        let victim = app.visitor();
        victim.plant(COOKIE, &planted);
        app.sign_in(&victim, "ivan@example.org", PASSWORD).await;
        attacker.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        citizen.get("/api/v1/account").await.expect(StatusCode::OK);
    }

    async fn every_step_up_has_another_token(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let first = citizen.cookie(COOKIE);
        app.enrol(&citizen, "ivan@example.org").await;
        let second = citizen.cookie(COOKIE);
        assert_ne!(first, second);
        let half = app.visitor();
        let body = json!({ "login": "ivan@example.org", "password": PASSWORD });
        half.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED);
        let unfinished = half.cookie(COOKIE).expect("a session");
        let code = app.keys("ivan@example.org").recovery[0].clone();
        half.post("/api/v1/sessions/current/factor", &json!({ "method": "recovery", "code": code })).await.expect(StatusCode::OK);
        assert_ne!(half.cookie(COOKIE), Some(unfinished.clone()));
        let old = app.visitor();
        old.plant(COOKIE, &unfinished);
        old.get("/api/v1/sessions/current").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
    }

    async fn a_role_change_ends_the_session(app: App) {
        let operator = app.staff(Role::Operator).await;
        accounts::set_roles(&app.state, "operator@demo", Roles::from(Role::Editor)).await.expect("another role");
        operator.get("/api/v1/console/counts").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        let again = app.staff(Role::Operator).await;
        again.get("/api/v1/console/counts").await.problem(StatusCode::FORBIDDEN, "no-right");
        accounts::set_disabled(&app.state, "operator@demo", true).await.expect("disabled");
        again.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        let body = json!({ "login": "operator@demo", "password": "Operator-demo-1" });
        again.post("/api/v1/sessions", &body).await.problem(StatusCode::UNAUTHORIZED, "wrong-login");
    }

    async fn the_last_administrator_stays(app: App) {
        app.staff(Role::Administrator).await;
        let gone = accounts::set_disabled(&app.state, "administrator@demo", true).await;
        assert!(matches!(gone, Err(PeopleError::LastAdministrator)), "{gone:?}");
        let gone = accounts::set_roles(&app.state, "administrator@demo", Roles::NONE).await;
        assert!(matches!(gone, Err(PeopleError::LastAdministrator)), "{gone:?}");
        let both: Roles = [Role::Administrator, Role::Editor].into_iter().collect();
        accounts::set_roles(&app.state, "administrator@demo", both).await.expect("still one");
        // Two at once cannot both go.
        accounts::set_roles(&app.state, "supervisor@demo", Roles::from(Role::Administrator)).await.expect("a second one");
        let (one, two) = tokio::join!(
            accounts::set_disabled(&app.state, "administrator@demo", true),
            accounts::set_disabled(&app.state, "supervisor@demo", true),
        );
        assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    }

    async fn revoked_streams_end_within_five_seconds(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let path = format!("/api/v1/tickets/{}/events", filed.number.digits());
        let stream = citizen.get(&path).await.expect(StatusCode::OK);
        let other = app.visitor();
        app.sign_in(&other, "ivan@example.org", PASSWORD).await;
        let rows: Vec<SessionRow> = other.get("/api/v1/account/sessions").await.expect(StatusCode::OK).json();
        let old = rows.iter().find(|row| !row.current).expect("the first session");
        let begun = Instant::now();
        other.delete(&format!("/api/v1/account/sessions/{}", old.id)).await.expect(StatusCode::NO_CONTENT);
        let mut body = stream.open.expect("an open stream");
        let end = async { while let Some(Ok(_)) = body.frame().await {} };
        tokio::time::timeout(std::time::Duration::from_secs(8), end).await.expect("the stream ends");
        assert!(begun.elapsed() < std::time::Duration::from_millis(5_500), "{:?}", begun.elapsed());
        citizen.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        other.get("/api/v1/account").await.expect(StatusCode::OK);
    }

    async fn somebody_elses_session_cannot_be_ended(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let other = app.citizen("other@example.org").await;
        let rows: Vec<SessionRow> = citizen.get("/api/v1/account/sessions").await.expect(StatusCode::OK).json();
        let path = format!("/api/v1/account/sessions/{}", rows[0].id);
        other.delete(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        other.delete("/api/v1/account/sessions").await.expect(StatusCode::NO_CONTENT);
        citizen.get("/api/v1/account").await.expect(StatusCode::OK);
        // All others of the own account do end.
        let second = app.visitor();
        app.sign_in(&second, "ivan@example.org", PASSWORD).await;
        second.delete("/api/v1/account/sessions").await.expect(StatusCode::NO_CONTENT);
        citizen.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        second.get("/api/v1/account").await.expect(StatusCode::OK);
        second.delete("/api/v1/sessions/current").await.expect(StatusCode::NO_CONTENT);
        second.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
    }

    async fn sessions_end_by_themselves(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let half = app.visitor();
        let body = json!({ "login": "supervisor@demo", "password": "Supervisor-demo-1" });
        half.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED);
        app.clock.advance(Duration::minutes(11));
        half.get("/api/v1/sessions/current").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        // Thirty minutes idle, twelve hours in all.
        operator.get("/api/v1/console/counts").await.expect(StatusCode::OK);
        for _ in 0..28 {
            app.clock.advance(Duration::minutes(25));
            operator.get("/api/v1/console/counts").await.expect(StatusCode::OK);
        }
        app.clock.advance(Duration::minutes(25));
        operator.get("/api/v1/console/counts").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        // Fourteen days idle, thirty in all.
        for days in [13, 13] {
            app.clock.advance(Duration::days(days));
            citizen.get("/api/v1/account").await.expect(StatusCode::OK);
        }
        app.clock.advance(Duration::days(13));
        citizen.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
    }

    async fn a_new_device_is_told_of(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let told = async || {
            app.letters_to("ivan@example.org").await.iter().filter(|letter| letter.kind == "new-device").count()
        };
        assert_eq!(told().await, 0, "the first device is the one that signed up");
        app.sign_in(&citizen, "ivan@example.org", PASSWORD).await;
        assert_eq!(told().await, 0, "a known device");
        let phone = app.visitor();
        app.sign_in(&phone, "ivan@example.org", PASSWORD).await;
        assert_eq!(told().await, 1);
        app.sign_in(&phone, "ivan@example.org", PASSWORD).await;
        assert_eq!(told().await, 1);
        let wrong = json!({ "login": "ivan@example.org", "password": "Wrong-Password-1" });
        phone.post("/api/v1/sessions", &wrong).await.expect(StatusCode::UNAUTHORIZED);
        let history: Page<SignInRow> = phone.get("/api/v1/account/sign-ins?limit=2").await.expect(StatusCode::OK).json();
        assert_eq!(history.items[0].outcome, SignInOutcome::WrongPassword);
        assert_eq!(history.items[1].outcome, SignInOutcome::SignedIn);
        let next = history.next.expect("more");
        let rest: Page<SignInRow> = phone.get(&format!("/api/v1/account/sign-ins?cursor={next}")).await.expect(StatusCode::OK).json();
        assert!(rest.items.iter().any(|row| row.new_device) && rest.items.iter().any(|row| !row.new_device));
        assert!(rest.items.iter().all(|row| row.place == "127.0.0.*"));
    }
}

mod over_tls {
    use super::*;
    use opora::platform::limits::Limits;
    use opora_tests::api::Database;

    #[tokio::test(flavor = "multi_thread")]
    async fn cookies_are_bound_to_host_and_tls() {
        let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
            settings.demo = Some(true);
            settings.public_url = Some("https://opora.test".into());
        })
        .await;
        let visitor = app.visitor();
        let body = json!({ "login": "operator@demo", "password": "Operator-demo-1" });
        let request = opora_tests::api::request(
            axum::http::Method::POST,
            "/api/v1/sessions",
            &[("content-type", "application/json"), ("origin", "https://opora.test")],
            axum::body::Body::from(body.to_string()),
        );
        let answer = visitor.send(request).await;
        let cookie =
            answer.headers.get(header::SET_COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert!(cookie.starts_with("__Host-opora-session="), "{} {cookie}", answer.text());
        for part in ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=Strict"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}
