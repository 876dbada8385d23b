//! Bad input: a status, a code, a sentence in the reader's language, every wrong field.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora_tests::{
    api::{new_key, request},
    both_databases,
};
use serde_json::json;

both_databases! {
    async fn every_wrong_field_at_once_in_the_readers_language(app: App) {
        let visitor = app.visitor();
        let form = json!({ "category": "access", "subject": "", "phone": "12", "email": "ivan@" });
        let problem = visitor.post_once("/api/v1/tickets", new_key(), &form).await
            .problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        let fields: Vec<_> = problem["errors"].as_array().expect("errors").iter().map(|e| e["field"].as_str().unwrap_or("")).collect();
        for field in ["subject", "steps", "happened_on", "phone", "email"] {
            assert!(fields.contains(&field), "{field} of {problem}");
        }
        let english = request(
            Method::POST,
            "/api/v1/tickets",
            &[("content-type", "application/json"), ("idempotency-key", "0198a6a0-0000-7000-8000-000000000001"), ("accept-language", "en")],
            Body::from(form.to_string()),
        );
        let other = visitor.send(english).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_ne!(problem["errors"][0]["message"], other["errors"][0]["message"]);
        assert!(!problem["detail"].as_str().unwrap_or_default().is_empty());
    }

    async fn odd_bodies_and_filters_are_refused(app: App) {
        let visitor = app.visitor();
        let send = async |method: Method, path: &str, kind: &str, body: &str| {
            let key = new_key().to_string();
            let headers = [("content-type", kind), ("idempotency-key", key.as_str())];
            visitor.send(request(method, path, &headers, Body::from(body.to_owned()))).await.status
        };
        assert_eq!(send(Method::POST, "/api/v1/tickets", "text/plain", "{}").await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert_eq!(send(Method::POST, "/api/v1/tickets", "application/json", "{").await, StatusCode::BAD_REQUEST);
        assert_eq!(send(Method::POST, "/api/v1/tickets", "application/json", "{\"evil\": 1}").await, StatusCode::BAD_REQUEST);
        let large = format!("{{\"subject\": \"{}\"}}", "я".repeat(400_000));
        assert_eq!(send(Method::POST, "/api/v1/tickets", "application/json", &large).await, StatusCode::PAYLOAD_TOO_LARGE);
        for path in ["/api/v1/tickets?sort=password", "/api/v1/tickets?cursor=%25%25", "/api/v1/tickets?limit=100000"] {
            assert_eq!(visitor.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
        }
        visitor.get("/api/v1/nothing").await.problem(StatusCode::NOT_FOUND, "not-found");
    }

    async fn files_are_what_they_are_not_what_they_are_called(app: App) {
        let visitor = app.visitor();
        for (name, bytes) in [
            ("page.png", b"<html><script>alert(1)</script>".as_slice()),
            ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".as_slice()),
            ("empty.png", b"".as_slice()),
        ] {
            let answer = visitor.upload(name, bytes).await;
            assert!(answer.status.is_client_error(), "{name}: {} {}", answer.status, answer.text());
        }
        let answer = visitor.upload("big.pdf", &vec![b'%'; 50 * 1024 * 1024]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", answer.text());
    }

    async fn guessing_is_slowed_and_stopped(app: App) {
        // The bucket of a number is its own: a thousand addresses do not help.
        let (filed, _) = app.visitor().file_ticket().await;
        let narrow = opora_tests::api::App::with(
            if app.state.config.database_url.starts_with("sqlite") { opora_tests::api::Database::Sqlite } else { opora_tests::api::Database::Postgres },
            opora::platform::limits::Limits::default(),
            |settings| settings.demo = Some(true),
        ).await;
        let mut refused = false;
        for guess in 0..12 {
            let mut visitor = narrow.visitor();
            visitor.address = std::net::SocketAddr::from(([10, 0, 0, guess], 1));
            let body = json!({ "number": filed.number.to_string(), "code": format!("00000-000{:02}", guess) });
            refused |= visitor.post("/api/v1/tickets/access", &body).await.status == StatusCode::TOO_MANY_REQUESTS;
        }
        assert!(refused, "ten tries for one number, from wherever");
    }
}
