//! Mentions reach the colleague, and nobody outside.

use axum::http::StatusCode;
use opora_tests::{api::new_key, both_databases};
use serde_json::json;
use shared::{
    api::{
        desk::{Colleague, RailCounts, mentions::MentionRow},
        sessions::Role,
    },
    page::Page,
};

use super::desk;

/// Stands in the note and must appear nowhere outside.
const CANARY: &str = "кенар-заметка-7731";

both_databases! {
    async fn the_colleague_is_told_and_reads_it(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let found: Vec<Colleague> =
            operator.get("/api/v1/console/people?q=%D1%81%D0%B5%D1%80").await.expect(StatusCode::OK).json();
        assert_eq!(found.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Сергей Образцов"]);
        let note = json!({
            "body": "@Сергей Образцов, посмотрите, пожалуйста", "action": "comment",
            "mentions": [found[0].id, new_key()],
        });
        operator.post_once(&desk(&filed, "/messages"), new_key(), &note).await.expect(StatusCode::CREATED);
        // Named in no text, or in an answer: nobody is mentioned.
        for (action, body) in [("comment", "без имени"), ("answer", "@Сергей Образцов поможет")] {
            let silent = json!({ "body": body, "action": action, "mentions": [found[0].id] });
            operator.post_once(&desk(&filed, "/messages"), new_key(), &silent).await.expect(StatusCode::CREATED);
        }
        let supervisor = app.staff(Role::Supervisor).await;
        let rail: RailCounts = supervisor.get("/api/v1/console/rail").await.expect(StatusCode::OK).json();
        assert_eq!(rail.mentions, 1);
        let list: Page<MentionRow> = supervisor.get("/api/v1/console/mentions").await.expect(StatusCode::OK).json();
        assert_eq!(list.items.len(), 1);
        let row = &list.items[0];
        assert_eq!((row.author.as_str(), row.unread), ("Ольга Примерова", true));
        assert!(row.excerpt.contains("посмотрите"));
        supervisor.post(&desk(&filed, "/mentions/read"), &json!({})).await.expect(StatusCode::NO_CONTENT);
        let list: Page<MentionRow> = supervisor.get("/api/v1/console/mentions?limit=1").await.expect(StatusCode::OK).json();
        assert!(!list.items[0].unread && list.next.is_none());
        let mine: Page<MentionRow> = operator.get("/api/v1/console/mentions").await.expect(StatusCode::OK).json();
        assert!(mine.items.is_empty());
    }

    async fn notes_never_leave_the_desk(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits().to_owned();
        let mut live = citizen.get(&format!("/api/v1/tickets/{number}/events")).await.expect(StatusCode::OK);
        let operator = app.staff(Role::Operator).await;
        let people: Vec<Colleague> = operator.get("/api/v1/console/people").await.expect(StatusCode::OK).json();
        let id = people.iter().find(|person| person.name == "Сергей Образцов").expect("a colleague").id;
        let note = json!({ "body": format!("@Сергей Образцов {CANARY}"), "action": "comment", "mentions": [id] });
        operator.post_once(&desk(&filed, "/messages"), new_key(), &note).await.expect(StatusCode::CREATED);
        operator.post(&desk(&filed, "/presence"), &json!({ "state": "typing" })).await.expect(StatusCode::OK);
        operator.put(&desk(&filed, "/draft"), &json!({ "body": CANARY, "action": "answer" })).await.expect(StatusCode::OK);
        let held = json!({ "body": CANARY, "action": "answer", "delay": 60 });
        operator.post_once(&desk(&filed, "/messages"), new_key(), &held).await.expect(StatusCode::ACCEPTED);
        for path in [
            format!("/api/v1/tickets/{number}"),
            format!("/api/v1/tickets?q={CANARY}"),
            "/api/v1/tickets".to_owned(),
            format!("/api/v1/search?q={CANARY}"),
            "/api/v1/demo/outbox?limit=100".to_owned(),
            "/api/v1/account/reads".to_owned(),
            format!("/requests/{number}"),
        ] {
            let answer = citizen.get(&path).await;
            let text = answer.text();
            assert!(!text.contains("кенар") || path.contains("q="), "{path}: {text}");
            assert!(!text.contains("Сергей") && !text.contains("mention"), "{path}: {text}");
        }
        citizen.post("/api/v1/account/export", &json!({})).await.expect(StatusCode::CREATED);
        let export = citizen.get("/api/v1/account/export").await.expect(StatusCode::OK);
        assert!(!export.text().contains("кенар"));
        // The first thing that the open page is told is the answer, which everybody may see.
        let open = json!({ "body": "Ответ для всех", "action": "answer" });
        operator.post_once(&desk(&filed, "/messages"), new_key(), &open).await.expect(StatusCode::CREATED);
        let event = live.event().await;
        assert!(event.contains("changed") && event.contains("answered"), "{event}");
    }
}
