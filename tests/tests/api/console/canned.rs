//! Ready replies: supervisors write them, everybody at the desk uses them.

use axum::http::{Method, StatusCode};
use opora_tests::both_databases;
use serde_json::{Value, json};
use shared::{
    api::{desk::canned::CannedReply, sessions::Role},
    lang::Lang,
};

use super::seen;

const PATH: &str = "/api/v1/console/canned";

both_databases! {
    async fn written_changed_and_removed(app: App) {
        let operator = app.staff(Role::Operator).await;
        let shipped: Vec<CannedReply> = operator.get(PATH).await.expect(StatusCode::OK).json();
        assert!(shipped.len() >= 12, "the demonstration has some: {}", shipped.len());
        assert!(Lang::ALL.iter().all(|lang| shipped.iter().any(|reply| reply.lang == *lang)));
        let form = json!({ "key": "wait", "title": "Подождите", "body": "{имя}, ждём до {срок}.", "lang": "ru", "category": "access" });
        operator.post(PATH, &form).await.problem(StatusCode::FORBIDDEN, "no-right");
        let supervisor = app.staff(Role::Supervisor).await;
        let kept: CannedReply = supervisor.post(PATH, &form).await.expect(StatusCode::CREATED).json();
        supervisor.post(PATH, &form).await.problem(StatusCode::CONFLICT, "key-taken");
        let mut wrong = form.clone();
        wrong["body"] = json!("{фамилия}");
        let problem: Value = supervisor.post(PATH, &wrong).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"][0]["code"], "placeholder");
        assert!(problem["errors"][0]["message"].as_str().is_some_and(|text| text.contains("{имя}")), "{problem}");
        let one = format!("{PATH}/{}", kept.id);
        let mut new = form;
        new["title"] = json!("Подождите немного");
        let changed: CannedReply =
            seen(&supervisor, Method::PUT, &one, 1, &new).await.expect(StatusCode::OK).json();
        assert_eq!((changed.version, changed.title.as_str()), (2, "Подождите немного"));
        seen(&supervisor, Method::PUT, &one, 1, &new).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        operator.delete(&one).await.problem(StatusCode::FORBIDDEN, "no-right");
        supervisor.delete(&one).await.expect(StatusCode::NO_CONTENT);
        supervisor.delete(&one).await.problem(StatusCode::NOT_FOUND, "not-found");
    }
}
