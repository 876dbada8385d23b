//! What every answer carries, and writes from elsewhere.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use opora_tests::{
    api::{good_form, new_key, request},
    both_databases,
};
use serde_json::json;

both_databases! {
    async fn every_answer_is_safe_to_show(app: App) {
        let visitor = app.visitor();
        for path in ["/", "/kb/password-forgotten", "/nothing-here", "/api/v1/tickets", "/api/v1/nothing", "/healthz", "/console"] {
            let answer = visitor.get(path).await;
            let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
            let policy = header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval '"), "{path}: {policy}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
            assert!(!header("x-request-id").is_empty(), "{path}");
        }
    }

    async fn cookies_are_closed(app: App) {
        let visitor = app.visitor();
        let answer = visitor.post_once("/api/v1/tickets", new_key(), &good_form()).await.expect(StatusCode::CREATED);
        let cookie = answer.headers.get("set-cookie").and_then(|value| value.to_str().ok()).expect("a guest's cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }

    async fn a_write_from_another_site_is_refused(app: App) {
        let visitor = app.visitor();
        let body = || Body::from(good_form().to_string());
        let key = new_key().to_string();
        let json_kind = ("content-type", "application/json");
        for odd in [("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
            let mut foreign = Request::post("/api/v1/tickets").header("host", "opora.test").header(json_kind.0, json_kind.1);
            foreign = foreign.header("idempotency-key", &key).header(odd.0, odd.1);
            let answer = visitor.send(foreign.body(body()).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{odd:?}: {}", answer.text());
        }
        let own = request(Method::POST, "/api/v1/tickets", &[json_kind, ("idempotency-key", &key)], body());
        visitor.send(own).await.expect(StatusCode::CREATED);
    }

    async fn reading_changes_nothing(app: App) {
        let visitor = app.visitor();
        let (filed, _) = visitor.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let before: serde_json::Value = visitor.get(&path).await.json();
        for deed in ["close", "reopen", "rating"] {
            let answer = visitor.get(&format!("{path}/{deed}")).await;
            assert!(answer.status.is_client_error(), "{deed}: {}", answer.status);
        }
        let after: serde_json::Value = visitor.get(&path).await.json();
        assert_eq!(before["version"], after["version"]);
        assert_eq!(before["status"], json!("received"));
    }
}
