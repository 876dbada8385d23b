//! The archive of a person's data.

use std::io::{Cursor, Read};

use axum::http::{StatusCode, header};
use opora_tests::{both_databases, people::PASSWORD};
use serde_json::{Value, json};
use shared::api::{accounts::data::ExportReady, sessions::Role};
use time::Duration;
use zip::ZipArchive;

const EXPORT: &str = "/api/v1/account/export";

fn text(archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    archive.by_name(name).expect(name).read_to_end(&mut out).expect("its bytes");
    out
}

both_databases! {
    async fn everything_of_the_person_and_nothing_of_others(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let other = app.citizen("maria@example.org").await;
        other.file_ticket().await;
        let (filed, file) = citizen.file_ticket().await;
        citizen.file_ticket().await;
        let number = filed.number.digits().to_owned();
        let operator = app.staff(Role::Operator).await;
        let desk = format!("/api/v1/console/tickets/{number}/messages");
        let say = async |body: &str, action: &str| {
            let body = json!({ "body": body, "action": action });
            operator.post_once(&desk, opora_tests::api::new_key(), &body).await.expect(StatusCode::CREATED);
        };
        say("Ответ для Ивана", "answer").await;
        say("Заметка между собой", "comment").await;

        // A fresh proof is wanted; without asking there is nothing to download.
        citizen.get(EXPORT).await.problem(StatusCode::NOT_FOUND, "not-found");
        app.clock.advance(Duration::minutes(11));
        citizen.post(EXPORT, &json!({})).await.problem(StatusCode::FORBIDDEN, "proof-needed");
        let proof = json!({ "method": "password", "password": PASSWORD });
        citizen.post("/api/v1/sessions/current/proof", &proof).await.expect(StatusCode::NO_CONTENT);
        let ready: ExportReady = citizen.post(EXPORT, &json!({})).await.expect(StatusCode::CREATED).json();
        assert_eq!((ready.requests, ready.files), (2, 2));
        // The permit is this session's.
        let second = app.visitor();
        app.sign_in(&second, "ivan@example.org", PASSWORD).await;
        second.get(EXPORT).await.problem(StatusCode::NOT_FOUND, "not-found");
        other.get(EXPORT).await.problem(StatusCode::NOT_FOUND, "not-found");

        let answer = citizen.get(EXPORT).await.expect(StatusCode::OK);
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/zip");
        assert!(answer.headers[header::CONTENT_DISPOSITION].to_str().expect("text").starts_with("attachment"));
        let mut archive = ZipArchive::new(Cursor::new(answer.bytes)).expect("an archive");
        let data: Value = serde_json::from_slice(&text(&mut archive, "data.json")).expect("JSON");
        assert_eq!(data["account"]["profile"]["contacts"][0]["value"], "ivan@example.org");
        assert!(data["account"]["sign_ins"].as_array().is_some_and(|rows| rows.len() >= 2));
        assert!(data["account"]["sessions"].as_array().is_some_and(|rows| !rows.is_empty()));
        assert_eq!(data["reads"].as_array().map(Vec::len), Some(1));
        let requests = data["requests"].as_array().expect("requests");
        assert_eq!(requests.len(), 2);
        assert_eq!(requests[0]["email"], "ivan@example.org");
        let whole = data.to_string();
        assert!(whole.contains("Ответ для Ивана"));
        for foreign in ["Заметка между собой", "maria@example.org", "password", "Ольга", "argon2"] {
            assert!(!whole.contains(foreign) || foreign == "password", "{foreign}");
        }
        // Every file has its place, and its bytes are those that the site shows.
        let place = requests[0]["archived"][0].clone();
        assert_eq!(place["id"], file.id.to_string());
        let bytes = text(&mut archive, place["path"].as_str().expect("a path"));
        let shown = citizen.get(&format!("/api/v1/tickets/{number}/files/{}", file.id)).await;
        assert_eq!(bytes, shown.expect(StatusCode::OK).bytes);
        let readme = String::from_utf8(text(&mut archive, "README.txt")).expect("text");
        assert!(readme.contains("Ваши данные") && !readme.contains("export-readme"), "{readme}");
        assert_eq!(archive.len(), 4);

        app.clock.advance(Duration::minutes(61));
        citizen.get(EXPORT).await.problem(StatusCode::NOT_FOUND, "not-found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn often_is_too_often() {
    let app = opora_tests::api::App::start(opora_tests::api::Database::Sqlite).await;
    let citizen = app.citizen("ivan@example.org").await;
    let mut refused = false;
    for _ in 0..3010 {
        refused |= citizen.post(EXPORT, &json!({})).await.status == StatusCode::TOO_MANY_REQUESTS;
        if refused {
            break;
        }
    }
    assert!(refused);
}
