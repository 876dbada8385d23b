//! Who gets a request: skill, load, limit, presence, level; passing it on.

use axum::http::StatusCode;
use opora::{accounts, desk, tickets};
use opora_tests::{
    api::{App, Visitor},
    both_databases,
};
use serde_json::json;
use shared::{
    api::{
        console::StaffTicket,
        sessions::Role,
        team::{Board, Team},
    },
    ticket::Level,
};
use uuid::Uuid;

use super::{view, work};

async fn in_group(app: &App, group: &str, name: &str, level: Level) -> Uuid {
    let new = accounts::NewStaff {
        login: name,
        name,
        role: Role::Operator,
        password: "Canary-of-tests-1",
        demo: true,
    };
    let staff = accounts::create_staff(&app.state, new).await.expect("an account");
    let tx = app.state.db.begin().await.expect("a transaction");
    desk::join(&tx, group, staff.id, level, &[]).await.expect("a member");
    tx.commit().await.expect("written");
    staff.id
}

async fn signed_in<'a>(app: &'a App, name: &str, limit: u16) -> Visitor<'a> {
    let visitor = app.visitor();
    app.sign_in(&visitor, name, "Canary-of-tests-1").await;
    visitor
        .put("/api/v1/console/duty", &json!({ "present": true, "limit": limit }))
        .await
        .expect(StatusCode::OK);
    visitor
}

/// Files a request of the group `access` and gives out.
async fn given(app: &App, desk: &Visitor<'_>) -> Option<String> {
    let (filed, _) = app.visitor().file_ticket().await;
    tickets::route(&app.state).await.expect("routing");
    work(desk, filed.number.digits()).await.assignee
}

both_databases! {
    async fn the_least_loaded_of_the_group_gets_it(app: App) {
        let operator = app.staff(Role::Supervisor).await;
        in_group(&app, "access", "anna", Level::Operator).await;
        in_group(&app, "access", "boris", Level::Operator).await;
        in_group(&app, "payments", "vera", Level::Operator).await;
        assert_eq!(given(&app, &operator).await, None, "nobody is there");
        signed_in(&app, "vera", 10).await;
        assert_eq!(given(&app, &operator).await, None, "hers is another group");
        signed_in(&app, "anna", 3).await;
        // What waited goes to her too.
        tickets::route(&app.state).await.expect("routing");
        signed_in(&app, "boris", 10).await;
        let mut got: Vec<Option<String>> = Vec::new();
        for _ in 0..4 {
            got.push(given(&app, &operator).await);
        }
        let of = |name: &str| got.iter().filter(|who| who.as_deref() == Some(name)).count();
        assert!(of("boris") >= 3 && of("anna") + of("boris") == 4, "{got:?}");
        let board: Board = operator.get("/api/v1/console/board").await.expect(StatusCode::OK).json();
        let anna = board.people.iter().find(|person| person.name == "anna").expect("anna");
        assert!(anna.open <= 3 && anna.present && anna.on_shift, "{anna:?}");
        let team: Team = operator.get("/api/v1/console/team").await.expect(StatusCode::OK).json();
        assert!(team.supervisor && team.people.iter().any(|person| person.name == "vera" && person.free));
    }

    async fn the_absents_work_goes_back(app: App) {
        let supervisor = app.staff(Role::Supervisor).await;
        let anna = in_group(&app, "access", "anna", Level::Operator).await;
        signed_in(&app, "anna", 10).await;
        let (filed, _) = app.visitor().file_ticket().await;
        tickets::route(&app.state).await.expect("routing");
        let number = filed.number.digits();
        assert_eq!(work(&supervisor, number).await.assignee.as_deref(), Some("anna"));
        let until = "2026-12-01T00:00:00Z";
        let away = json!({ "until": until, "note": "Больничный", "give_back": true });
        supervisor.put(&format!("/api/v1/console/people/{anna}/absence"), &away).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(work(&supervisor, number).await.assignee, None);
        tickets::route(&app.state).await.expect("routing");
        assert_eq!(work(&supervisor, number).await.assignee, None, "she is away");
        let nobodys: shared::page::Page<shared::api::console::QueueRow> =
            supervisor.get("/api/v1/console/tickets?view=unassigned").await.expect(StatusCode::OK).json();
        assert!(nobodys.items.iter().any(|row| row.number.digits() == number));
    }

    /// What went up is looked at by somebody else, of that level.
    async fn higher_means_somebody_else(app: App) {
        let supervisor = app.staff(Role::Supervisor).await;
        in_group(&app, "access", "anna", Level::Specialist).await;
        in_group(&app, "access", "boris", Level::Specialist).await;
        let anna = signed_in(&app, "anna", 10).await;
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        tickets::route(&app.state).await.expect("routing");
        let number = filed.number.digits();
        let path = format!("/api/v1/console/tickets/{number}/escalation");
        let up = json!({ "reason": "expertise", "note": "Похоже на сбой сертификата" });
        let after: StaffTicket = anna.post(&path, &up).await.expect(StatusCode::OK).json();
        assert_eq!((after.ticket.level, after.assignee), (Level::Specialist, None));
        tickets::route(&app.state).await.expect("routing");
        assert_eq!(work(&supervisor, number).await.assignee, None, "she had it");
        signed_in(&app, "boris", 10).await;
        tickets::route(&app.state).await.expect("routing");
        assert_eq!(work(&supervisor, number).await.assignee.as_deref(), Some("boris"));
        let told = view(&citizen, number).await;
        assert!(!told.timeline.iter().any(|event| event.note.contains("сертификат")), "what staff said stays inside");
        for _ in 0..2 {
            supervisor.post(&path, &up).await.expect(StatusCode::OK);
        }
        supervisor.post(&path, &up).await.problem(StatusCode::CONFLICT, "highest-level");
    }

    async fn passing_on_says_why(app: App) {
        let operator = app.staff(Role::Operator).await;
        let (filed, _) = app.visitor().file_ticket().await;
        let number = filed.number.digits();
        let path = format!("/api/v1/console/tickets/{number}/route");
        operator.post(&path, &json!({ "group": "payments", "reason": " " })).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "bad-route");
        operator.post(&path, &json!({ "group": "kings", "reason": "Так надо" })).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "bad-route");
        let to = json!({ "group": "payments", "category": "payments", "reason": "Речь об оплате" });
        let after: StaffTicket = operator.post(&path, &to).await.expect(StatusCode::OK).json();
        assert_eq!((after.group.as_str(), after.ticket.category.as_str()), ("payments", "payments"));
        let found: serde_json::Value =
            operator.get("/api/v1/console/tickets?view=group&group=payments&category=payments&q=%D0%BA%D0%BE%D0%B4").await.expect(StatusCode::OK).json();
        assert!(found["items"].as_array().is_some_and(|rows| rows.iter().any(|row| row["number"] == json!(filed.number))), "{found}");
    }
}
