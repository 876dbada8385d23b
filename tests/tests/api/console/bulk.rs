//! One change of many requests, and taking it back.

use axum::http::StatusCode;
use opora_tests::{
    api::{App, Visitor},
    both_databases,
};
use serde_json::{Value, json};
use shared::{
    api::{
        console::StaffTicket,
        desk::{
            Colleague,
            bulk::{BulkDone, Outcome},
        },
        letters::Letter,
        sessions::Role,
        tickets::Filed,
    },
    ids::TicketNumber,
    page::Page,
};
use time::Duration;

use super::desk;

const PATH: &str = "/api/v1/console/bulk";

fn of(filed: &[Filed], action: &Value) -> Value {
    let items: Vec<Value> = filed.iter().map(|one| json!({ "number": one.number, "version": 1 })).collect();
    json!({ "items": items, "action": action })
}

async fn three(app: &App) -> Vec<Filed> {
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(app.visitor().file_ticket().await.0);
    }
    all
}

async fn read(who: &Visitor<'_>, filed: &Filed) -> StaffTicket {
    who.get(&desk(filed, "")).await.expect(StatusCode::OK).json()
}

fn outcomes(done: &BulkDone) -> Vec<Outcome> {
    done.items.iter().map(|item| item.outcome).collect()
}

async fn closing_letters(app: &App) -> usize {
    let page: Page<Letter> =
        app.visitor().get("/api/v1/demo/outbox?limit=100").await.expect(StatusCode::OK).json();
    page.items.iter().filter(|letter| letter.kind == "closed" && letter.to == "ivan@example.org").count()
}

both_databases! {
    async fn each_by_itself_and_back_again(app: App) {
        let filed = three(&app).await;
        let operator = app.staff(Role::Operator).await;
        let before = read(&operator, &filed[0]).await;
        // Somebody was faster with the second one.
        operator.post(&desk(&filed[1], "/assignment"), &json!({ "to_me": true })).await.expect(StatusCode::OK);
        let mut body = of(&filed, &json!({ "kind": "close", "reason": "Повтор" }));
        let missing = TicketNumber::new(2026, 999_991);
        body["items"].as_array_mut().expect("items").push(json!({ "number": missing, "version": 1 }));
        let done: BulkDone = operator.post(PATH, &body).await.expect(StatusCode::OK).json();
        assert_eq!(outcomes(&done), [Outcome::Done, Outcome::Stale, Outcome::Done, Outcome::Missing]);
        assert_eq!(read(&operator, &filed[0]).await.ticket.status.as_str(), "closed");
        assert_eq!(closing_letters(&app).await, 2);
        // One of the two lives on before it is taken back.
        operator.post(&desk(&filed[2], "/actions"), &json!({ "action": "reopen" })).await.expect(StatusCode::OK);
        app.clock.advance(Duration::seconds(8));
        let undo = format!("{PATH}/{}/undo", done.id);
        let supervisor = app.staff(Role::Supervisor).await;
        supervisor.post(&undo, &json!({})).await.problem(StatusCode::NOT_FOUND, "not-found");
        let undone: BulkDone = operator.post(&undo, &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!(outcomes(&undone), [Outcome::Done, Outcome::Stale]);
        let mut after = read(&operator, &filed[0]).await;
        assert_eq!(after.ticket.version, 3);
        after.ticket.version = before.ticket.version;
        after.ticket.updated_at = before.ticket.updated_at;
        assert_eq!(after.ticket, before.ticket, "as if nothing had happened");
        assert_eq!(closing_letters(&app).await, 1, "the letter that was not sent is gone");
        operator.post(&undo, &json!({})).await.problem(StatusCode::CONFLICT, "too-late");
    }

    async fn every_kind_can_be_taken_back(app: App) {
        let operator = app.staff(Role::Operator).await;
        let people: Vec<Colleague> = operator.get("/api/v1/console/people?q=%D1%81%D0%B5%D1%80").await.expect(StatusCode::OK).json();
        for action in [
            json!({ "kind": "assign", "to": people[0].id }),
            json!({ "kind": "priority", "priority": "low", "reason": "Не горит" }),
            json!({ "kind": "category", "category": "payments" }),
        ] {
            let filed = three(&app).await;
            let before = read(&operator, &filed[0]).await;
            let done: BulkDone = operator.post(PATH, &of(&filed, &action)).await.expect(StatusCode::OK).json();
            assert_eq!(outcomes(&done), [Outcome::Done; 3], "{action}");
            let changed = read(&operator, &filed[0]).await;
            match action["kind"].as_str() {
                Some("assign") => assert_eq!(changed.assignee.as_deref(), Some("Сергей Образцов")),
                Some("priority") => assert_eq!(changed.ticket.priority.as_str(), "low"),
                _ => {
                    assert_eq!((changed.ticket.category.as_str(), changed.ticket.subtopic.as_deref()), ("payments", None));
                    // It is found by its words in the new category and not in the old one.
                    for (category, found) in [("payments", true), ("access", false)] {
                        let query = format!("view=all&limit=100&category={category}&q=%D0%BA%D0%BE%D0%B4");
                        let page: Value = operator.get(&format!("/api/v1/console/tickets?{query}")).await.json();
                        let there = page["items"].as_array().expect("items").iter().any(|row| row["number"] == json!(filed[0].number));
                        assert_eq!(there, found, "{category}");
                    }
                }
            }
            let undone: BulkDone =
                operator.post(&format!("{PATH}/{}/undo", done.id), &json!({})).await.expect(StatusCode::OK).json();
            assert_eq!(outcomes(&undone), [Outcome::Done; 3], "{action}");
            let mut after = read(&operator, &filed[0]).await;
            after.ticket.version = before.ticket.version;
            after.ticket.updated_at = before.ticket.updated_at;
            assert_eq!((after.ticket, after.assignee), (before.ticket, before.assignee), "{action}");
        }
    }

    async fn what_makes_no_sense_is_refused(app: App) {
        let filed = three(&app).await;
        let operator = app.staff(Role::Operator).await;
        let nobody = json!({ "kind": "assign", "to": opora_tests::api::new_key() });
        operator.post(PATH, &of(&filed, &nobody)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "no-colleague");
        let nowhere = json!({ "kind": "category", "category": "nowhere" });
        operator.post(PATH, &of(&filed, &nowhere)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "no-category");
        operator.post(PATH, &of(&[], &json!({ "kind": "close" }))).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
        operator.post(PATH, &of(&filed, &json!({ "kind": "erase" }))).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
        let done: BulkDone = operator.post(PATH, &of(&filed, &json!({ "kind": "close" }))).await.expect(StatusCode::OK).json();
        app.clock.advance(Duration::seconds(13));
        operator.post(&format!("{PATH}/{}/undo", done.id), &json!({})).await.problem(StatusCode::CONFLICT, "too-late");
    }
}
