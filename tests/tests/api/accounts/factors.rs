//! Second factors: authenticator apps and recovery codes.

use axum::http::StatusCode;
use opora_tests::{
    api::{Answer, Visitor},
    both_databases,
    people::PASSWORD,
    totp,
};
use serde_json::{Value, json};
use shared::api::{
    accounts::factors::{Factors, RecoveryCodes, TotpStart},
    sessions::{Method, Role, SessionView, Stage},
};
use time::Duration;

const FACTOR: &str = "/api/v1/sessions/current/factor";

async fn password(visitor: &Visitor<'_>, login: &str, password: &str) -> SessionView {
    let body = json!({ "login": login, "password": password });
    visitor.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED).json()
}

async fn give(visitor: &Visitor<'_>, code: &str) -> Answer {
    visitor.post(FACTOR, &json!({ "method": "totp", "code": code })).await
}

both_databases! {
    async fn a_code_is_taken_once_and_only_near_its_time(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        app.enrol(&citizen, "ivan").await;
        let secret = app.keys("ivan").secret;
        let at = |seconds: i64| {
            use opora::platform::clock::Clock as _;
            totp::code(&secret, app.clock.now().unix_timestamp() + seconds)
        };
        let visitor = app.visitor();
        let view = password(&visitor, "ivan@example.org", PASSWORD).await;
        assert_eq!((view.stage, view.name.as_str(), view.roles.len()), (Stage::SecondFactor, "", 0));
        assert!(view.methods.contains(&Method::Totp) && view.methods.contains(&Method::Recovery));
        // The step of the enrolment, and the one before, are used up.
        for seconds in [-30, 0] {
            give(&visitor, &at(seconds)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-wrong");
        }
        for seconds in [-90, 60, 120] {
            give(&visitor, &at(seconds)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-wrong");
        }
        visitor.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        app.clock.advance(Duration::seconds(90));
        let code = at(30);
        // Twenty at once from as many half-open sessions: one is let in.
        let mut halves = Vec::new();
        for _ in 0..20 {
            let half = app.visitor();
            password(&half, "ivan@example.org", PASSWORD).await;
            halves.push(half);
        }
        let answers = futures_util::future::join_all(halves.iter().map(|half| give(half, &code))).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::OK).count(), 1);
        // An earlier step, though near enough, is over too.
        give(&visitor, &at(0)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-wrong");
    }

    async fn staff_can_do_nothing_before_they_have_a_second_factor(app: App) {
        let operator = app.visitor();
        let view = password(&operator, "operator@demo", "Operator-demo-1").await;
        assert_eq!((view.stage, view.roles.len()), (Stage::Enrolment, 0));
        for path in ["/api/v1/console/tickets?view=all", "/api/v1/account", "/api/v1/account/factors"] {
            operator.get(path).await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        }
        let before = operator.cookie("opora-session");
        let start: TotpStart = operator.post("/api/v1/account/totp", &json!({})).await.expect(StatusCode::OK).json();
        assert!(start.uri.starts_with("otpauth://totp/") && start.uri.contains(&start.secret), "{}", start.uri);
        assert!(start.qr_svg.contains("<svg") && !start.qr_svg.contains("<script"), "{}", start.qr_svg);
        let wrong = json!({ "code": "000000" });
        operator.post("/api/v1/account/totp/confirm", &wrong).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-wrong");
        let done = app.enrol(&operator, "operator@demo").await;
        assert_eq!((done.session.stage, done.session.roles, done.codes.len()), (Stage::Full, vec![Role::Operator], 10));
        assert_ne!(before, operator.cookie("opora-session"), "more rights, another token");
        operator.get("/api/v1/console/tickets?view=all").await.expect(StatusCode::OK);
        operator.delete("/api/v1/account/totp").await.problem(StatusCode::CONFLICT, "last-factor");
    }

    async fn a_recovery_code_is_taken_once(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let codes = app.enrol(&citizen, "ivan").await.codes;
        let mut halves = Vec::new();
        for _ in 0..20 {
            let half = app.visitor();
            password(&half, "ivan@example.org", PASSWORD).await;
            halves.push(half);
        }
        let body = json!({ "method": "recovery", "code": codes[0].to_lowercase() });
        let answers = futures_util::future::join_all(halves.iter().map(|half| half.post(FACTOR, &body))).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::OK).count(), 1);
        let factors: Factors = citizen.get("/api/v1/account/factors").await.expect(StatusCode::OK).json();
        assert_eq!((factors.totp, factors.recovery_left, factors.required), (true, 9, false));
        // New ones make the old ones void.
        let new: RecoveryCodes = citizen.post("/api/v1/account/recovery-codes", &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!(new.codes.len(), 10);
        let half = app.visitor();
        password(&half, "ivan@example.org", PASSWORD).await;
        let old = json!({ "method": "recovery", "code": codes[1] });
        half.post(FACTOR, &old).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-wrong");
        let fresh = json!({ "method": "recovery", "code": new.codes[0] });
        half.post(FACTOR, &fresh).await.expect(StatusCode::OK);
    }

    async fn a_forgotten_password_keeps_the_second_factor(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        app.enrol(&citizen, "ivan").await;
        let flow = app.confirmed(&app.visitor(), "/api/v1/accounts/recovery", "ivan@example.org").await;
        let form = json!({ "flow": flow, "password": "Another-Good-1" });
        app.visitor().post("/api/v1/accounts/recovery/password", &form).await.expect(StatusCode::NO_CONTENT);
        let view = password(&app.visitor(), "ivan@example.org", "Another-Good-1").await;
        assert_eq!(view.stage, Stage::SecondFactor);
    }

    async fn what_protects_the_account_wants_a_fresh_proof(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        app.clock.advance(Duration::minutes(11));
        let calls = [("/api/v1/account/totp", json!({})), ("/api/v1/account/contacts", json!({ "contact": "b@example.org" }))];
        for (path, body) in &calls {
            citizen.post(path, body).await.problem(StatusCode::FORBIDDEN, "proof-needed");
        }
        let password = json!({ "password": "Another-Good-1" });
        citizen.put("/api/v1/account/password", &password).await.problem(StatusCode::FORBIDDEN, "proof-needed");
        let proof = "/api/v1/sessions/current/proof";
        citizen.post(proof, &json!({ "method": "password", "password": "Wrong" })).await.problem(StatusCode::UNAUTHORIZED, "wrong-login");
        citizen.post(proof, &json!({ "method": "password", "password": PASSWORD })).await.expect(StatusCode::NO_CONTENT);
        app.enrol(&citizen, "ivan").await;
        // From now on the password alone is not enough to take the app away.
        app.clock.advance(Duration::minutes(11));
        citizen.delete("/api/v1/account/totp").await.problem(StatusCode::FORBIDDEN, "proof-needed");
        citizen.post(proof, &json!({ "method": "password", "password": PASSWORD })).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "factor-needed");
        let code = app.totp(&app.keys("ivan").secret);
        citizen.post(proof, &json!({ "method": "totp", "code": code })).await.expect(StatusCode::NO_CONTENT);
        let left: Value = citizen.delete("/api/v1/account/totp").await.expect(StatusCode::OK).json();
        assert_eq!((left["totp"].as_bool(), left["recovery_left"].as_u64()), (Some(false), Some(0)));
    }
}
