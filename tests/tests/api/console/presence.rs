//! Who has a request open: staff are told live.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::json;
use shared::api::{desk::presence::PresenceView, sessions::Role};
use time::Duration;

use super::desk;

both_databases! {
    async fn colleagues_see_each_other(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let path = desk(&filed, "/presence");
        let operator = app.staff(Role::Operator).await;
        let supervisor = app.staff(Role::Supervisor).await;
        let mut live = supervisor.get("/api/v1/console/events").await.expect(StatusCode::OK);
        operator.post(&path, &json!({ "state": "typing" })).await.expect(StatusCode::OK);
        let event = live.event().await;
        assert!(event.contains("event: presence") && event.contains("Ольга Примерова"), "{event}");
        let view: PresenceView =
            supervisor.post(&path, &json!({ "state": "viewing" })).await.expect(StatusCode::OK).json();
        let people: Vec<_> = view.people.iter().map(|person| (person.name.as_str(), person.typing)).collect();
        assert_eq!(people, [("Ольга Примерова", true), ("Сергей Образцов", false)]);
        assert!(view.people.iter().any(|person| Some(person.id) == view.me));
        app.clock.advance(Duration::seconds(41));
        let later: PresenceView =
            supervisor.post(&path, &json!({ "state": "viewing" })).await.expect(StatusCode::OK).json();
        assert_eq!(later.people.len(), 1, "who gave no sign of life is gone");
        supervisor.post(&path, &json!({ "state": "asleep" })).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
    }
}
