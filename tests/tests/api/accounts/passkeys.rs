//! Passkeys, with a software authenticator.

use axum::http::StatusCode;
use opora_tests::{
    api::{Answer, Visitor},
    authenticator::Authenticator,
    both_databases,
    people::PASSWORD,
};
use serde_json::json;
use shared::api::{
    accounts::factors::{Factors, PasskeyOptions},
    sessions::{Method, SessionView, Stage},
};
use time::Duration;

const ORIGIN: &str = "http://opora.test";

async fn options(visitor: &Visitor<'_>, path: &str) -> PasskeyOptions {
    visitor.post(&format!("{path}/options"), &json!({})).await.expect(StatusCode::OK).json()
}

async fn add(visitor: &Visitor<'_>, device: &mut Authenticator) -> Answer {
    let asked = options(visitor, "/api/v1/account/passkeys").await;
    let credential = device.create(&asked.public_key, ORIGIN);
    let body = json!({ "flow": asked.flow, "name": "Телефон", "credential": credential });
    visitor.post("/api/v1/account/passkeys", &body).await
}

async fn sign_in(visitor: &Visitor<'_>, device: &mut Authenticator, origin: &str) -> Answer {
    let asked = options(visitor, "/api/v1/sessions/passkey").await;
    let credential = device.get(&asked.public_key, origin);
    visitor.post("/api/v1/sessions/passkey", &json!({ "flow": asked.flow, "credential": credential })).await
}

both_databases! {
    async fn a_passkey_signs_in_without_a_password(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let mut phone = Authenticator::new(7);
        let factors: Factors = add(&citizen, &mut phone).await.expect(StatusCode::CREATED).json();
        assert_eq!((factors.passkeys.len(), factors.passkeys[0].name.as_str()), (1, "Телефон"));
        let visitor = app.visitor();
        let view: SessionView = sign_in(&visitor, &mut phone, ORIGIN).await.expect(StatusCode::CREATED).json();
        assert_eq!((view.stage, view.login.as_str()), (Stage::Full, "ivan@example.org"));
        visitor.get("/api/v1/account").await.expect(StatusCode::OK);
        // With a password it is the second factor.
        let half = app.visitor();
        let body = json!({ "login": "ivan@example.org", "password": PASSWORD });
        let view: SessionView = half.post("/api/v1/sessions", &body).await.expect(StatusCode::CREATED).json();
        assert_eq!((view.stage, view.methods), (Stage::SecondFactor, vec![Method::Passkey]));
        sign_in(&half, &mut phone, ORIGIN).await.expect(StatusCode::CREATED);
        half.get("/api/v1/account").await.expect(StatusCode::OK);
    }

    async fn what_does_not_fit_is_refused(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let mut phone = Authenticator::new(7);
        add(&citizen, &mut phone).await.expect(StatusCode::CREATED);
        let refused = |answer: Answer| { answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "passkey-refused"); };
        let visitor = app.visitor();
        // Another site, another device, nobody verified.
        refused(sign_in(&visitor, &mut phone, "https://evil.example").await);
        refused(sign_in(&visitor, &mut Authenticator::new(8), ORIGIN).await);
        let mut unverified = Authenticator::new(7);
        unverified.flags = 0x01;
        refused(sign_in(&visitor, &mut unverified, ORIGIN).await);
        // The same answer twice, and an answer to another question.
        let asked = options(&visitor, "/api/v1/sessions/passkey").await;
        let credential = phone.get(&asked.public_key, ORIGIN);
        let body = json!({ "flow": asked.flow, "credential": credential });
        visitor.post("/api/v1/sessions/passkey", &body).await.expect(StatusCode::CREATED);
        refused(app.visitor().post("/api/v1/sessions/passkey", &body).await);
        let other = options(&visitor, "/api/v1/sessions/passkey").await;
        refused(visitor.post("/api/v1/sessions/passkey", &json!({ "flow": other.flow, "credential": credential })).await);
        // Too late.
        let asked = options(&visitor, "/api/v1/sessions/passkey").await;
        let credential = phone.get(&asked.public_key, ORIGIN);
        app.clock.advance(Duration::minutes(6));
        refused(visitor.post("/api/v1/sessions/passkey", &json!({ "flow": asked.flow, "credential": credential })).await);
        // A passkey that is another account's already.
        let other = app.citizen("other@example.org").await;
        let asked = options(&other, "/api/v1/account/passkeys").await;
        let credential = Authenticator::new(7).create(&asked.public_key, ORIGIN);
        let body = json!({ "flow": asked.flow, "name": "Чужой", "credential": credential });
        refused(other.post("/api/v1/account/passkeys", &body).await);
    }
}
