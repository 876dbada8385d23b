//! Drafts survive the device, and nothing is overwritten unseen.

use axum::http::{Method, StatusCode};
use opora_tests::{api::new_key, both_databases};
use serde_json::json;
use shared::api::{
    desk::drafts::{DraftView, InHand},
    sessions::Role,
};

use super::{desk, seen};

both_databases! {
    async fn a_draft_is_there_on_another_device_and_for_nobody_else(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let path = desk(&filed, "/draft");
        let operator = app.staff(Role::Operator).await;
        let none: InHand = operator.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(none, InHand::default());
        let body = json!({ "body": "Проверьте папку", "action": "ask_requester" });
        let kept: DraftView = operator.put(&path, &body).await.expect(StatusCode::OK).json();
        assert_eq!(kept.version, 1);
        let phone = app.staff(Role::Operator).await;
        let there: InHand = phone.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(there.draft.map(|draft| (draft.body, draft.action.as_str())), Some(("Проверьте папку".into(), "ask_requester")));
        let supervisor = app.staff(Role::Supervisor).await;
        let theirs: InHand = supervisor.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(theirs.draft, None, "a draft is its writer's alone");
        phone.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let gone: InHand = operator.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(gone.draft, None);
    }

    async fn two_tabs_do_not_overwrite_each_other(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let path = desk(&filed, "/draft");
        let one = app.staff(Role::Operator).await;
        let two = app.staff(Role::Operator).await;
        let text = |text: &str| json!({ "body": text, "action": "answer" });
        one.put(&path, &text("первая")).await.expect(StatusCode::OK);
        // The second tab has not seen it.
        two.put(&path, &text("вторая")).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        seen(&one, Method::PUT, &path, 1, &text("первая, дальше")).await.expect(StatusCode::OK);
        seen(&two, Method::PUT, &path, 1, &text("вторая")).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        let kept: InHand = two.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(kept.draft.map(|draft| (draft.body, draft.version)), Some(("первая, дальше".into(), 2)));
    }

    async fn sending_ends_the_draft(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let path = desk(&filed, "/draft");
        let operator = app.staff(Role::Operator).await;
        operator.put(&path, &json!({ "body": "Готово", "action": "answer" })).await.expect(StatusCode::OK);
        let reply = json!({ "body": "Готово", "action": "answer" });
        operator.post_once(&desk(&filed, "/messages"), new_key(), &reply).await.expect(StatusCode::CREATED);
        let after: InHand = operator.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(after, InHand::default());
    }

    async fn what_is_no_draft_is_refused(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let path = desk(&filed, "/draft");
        let long = json!({ "body": "я".repeat(16_001), "action": "answer" });
        operator.put(&path, &long).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        operator.put(&path, &json!({ "body": "", "action": "close" })).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
    }
}
