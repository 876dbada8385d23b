//! Filters, sorting and saved views of the queue.

use axum::http::{Method, StatusCode};
use opora_tests::{
    api::{App, Visitor},
    both_databases,
};
use serde_json::json;
use shared::{
    api::{
        console::QueueRow,
        desk::{RailCounts, views::SavedView},
        sessions::Role,
    },
    page::Page,
};
use time::Duration;

use super::{desk, seen};

async fn list(who: &Visitor<'_>, query: &str) -> Page<QueueRow> {
    who.get(&format!("/api/v1/console/tickets?{query}")).await.expect(StatusCode::OK).json()
}

async fn several(app: &App, count: usize) -> Vec<shared::api::tickets::Filed> {
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(app.visitor().file_ticket().await.0);
        app.clock.advance(Duration::seconds(1));
    }
    all
}

both_databases! {
    async fn each_filter_narrows_and_each_order_is_read_on(app: App) {
        let filed = several(&app, 3).await;
        let operator = app.staff(Role::Operator).await;
        let low = json!({ "priority": "low", "reason": "Не горит" });
        operator.post(&desk(&filed[0], "/priority"), &low).await.expect(StatusCode::OK);
        operator.post(&desk(&filed[1], "/assignment"), &json!({ "to_me": true })).await.expect(StatusCode::OK);
        operator.post(&desk(&filed[2], "/actions"), &json!({ "action": "close" })).await.expect(StatusCode::OK);
        for query in ["priority=low", "assignee=me", "assignee=none", "status=closed", "priority=critical&status=received&assignee=none"] {
            let page = list(&operator, &format!("view=all&limit=100&{query}")).await;
            assert!(!page.items.is_empty(), "{query}");
            for row in &page.items {
                let fits = match query {
                    "priority=low" => row.priority.as_str() == "low",
                    "assignee=me" => row.assignee.as_deref() == Some("Ольга Примерова"),
                    "assignee=none" => row.assignee.is_none(),
                    "status=closed" => row.status.as_str() == "closed",
                    _ => row.priority.as_str() == "critical" && row.assignee.is_none() && row.status.as_str() == "received",
                };
                assert!(fits, "{query}: {row:?}");
            }
        }
        let mine = list(&operator, "view=all&assignee=me&limit=100").await;
        assert!(mine.items.iter().any(|row| row.number == filed[1].number));
        for sort in ["due", "updated", "created"] {
            for more in ["view=open", "view=all", "view=all&q=%D0%BF%D1%80%D0%B8%D1%85%D0%BE%D0%B4%D0%B8%D1%82"] {
                let whole = list(&operator, &format!("{more}&sort={sort}&limit=100")).await;
                let mut cursor = String::new();
                let mut steps = Vec::new();
                loop {
                    let page = list(&operator, &format!("{more}&sort={sort}&limit=2&cursor={cursor}")).await;
                    steps.extend(page.items);
                    let Some(next) = page.next else { break };
                    cursor = next;
                }
                assert_eq!(steps, whole.items, "{more} {sort}");
                assert!(steps.len() > 2, "{more} {sort}");
            }
        }
        let created = list(&operator, "view=all&sort=created&limit=3").await;
        assert_eq!(created.items.iter().map(|row| &row.number).collect::<Vec<_>>(), filed.iter().rev().map(|f| &f.number).collect::<Vec<_>>());
        for wrong in ["sort=subject", "sort=id;drop", "priority=high", "status=lost", "assignee=anna", "view=none"] {
            operator.get(&format!("/api/v1/console/tickets?{wrong}")).await.problem(StatusCode::BAD_REQUEST, "malformed-query");
        }
    }

    async fn a_view_is_kept_shared_and_counted(app: App) {
        several(&app, 2).await;
        let operator = app.staff(Role::Operator).await;
        let supervisor = app.staff(Role::Supervisor).await;
        let path = "/api/v1/console/views";
        let filter = json!({ "view": "open", "priority": "critical" });
        let kept: SavedView =
            operator.post(path, &json!({ "name": " Срочные ", "filter": filter })).await.expect(StatusCode::CREATED).json();
        assert_eq!((kept.name.as_str(), kept.mine, kept.shared), ("Срочные", true, false));
        let theirs: Vec<SavedView> = supervisor.get(path).await.expect(StatusCode::OK).json();
        assert!(theirs.is_empty(), "not shared");
        let one = format!("{path}/{}", kept.id);
        let shared = json!({ "name": "Срочные", "filter": filter, "shared": true });
        supervisor.put(&one, &shared).await.problem(StatusCode::NOT_FOUND, "not-found");
        seen(&operator, Method::PUT, &one, 1, &shared).await.expect(StatusCode::OK);
        seen(&operator, Method::PUT, &one, 1, &shared).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        let rail: RailCounts = supervisor.get("/api/v1/console/rail").await.expect(StatusCode::OK).json();
        let listed = list(&supervisor, "view=open&priority=critical&limit=100").await.items.len();
        assert_eq!(rail.views.len(), 1);
        assert!(!rail.views[0].view.mine);
        assert_eq!((rail.views[0].count as usize, rail.cap), (listed, 500));
        assert!(listed >= 2);
        let wrong = json!({ "name": "Сломанный", "filter": { "sort": "subject" } });
        operator.post(path, &wrong).await.problem(StatusCode::BAD_REQUEST, "malformed-query");
        operator.post(path, &json!({ "name": "", "filter": {} })).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        supervisor.delete(&one).await.problem(StatusCode::NOT_FOUND, "not-found");
        operator.delete(&one).await.expect(StatusCode::NO_CONTENT);
    }
}
