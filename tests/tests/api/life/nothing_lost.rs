//! No request is unowned and invisible, whatever is done in whatever order.

use axum::http::StatusCode;
use opora::tickets;
use opora_tests::{
    api::{App, Visitor, good_form, new_key},
    both_databases,
};
use serde_json::{Value, json};
use shared::{
    api::{
        console::{QueueRow, StaffTicket},
        sessions::Role,
        team::Team,
        tickets::Filed,
    },
    page::Page,
};

/// A small generator: the sequence is the same at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }
}

async fn queue(desk: &Visitor<'_>, query: &str) -> Vec<QueueRow> {
    let page: Page<QueueRow> =
        desk.get(&format!("/api/v1/console/tickets?limit=100&{query}")).await.expect(StatusCode::OK).json();
    page.items
}

/// Every open request is somebody's who works here, or in the view of those that are nobody's and in its group's.
async fn nothing_is_lost(desk: &Visitor<'_>, numbers: &[String], done: &[String]) {
    let team: Team = desk.get("/api/v1/console/team").await.expect(StatusCode::OK).json();
    let (open, nobodys) = (queue(desk, "view=open").await, queue(desk, "view=unassigned").await);
    for number in numbers {
        let ticket: StaffTicket =
            desk.get(&format!("/api/v1/console/tickets/{number}")).await.expect(StatusCode::OK).json();
        let is_open = ticket.ticket.status.is_open();
        let among = |rows: &[QueueRow]| rows.iter().any(|row| row.number.digits() == number);
        assert_eq!(is_open, among(&open), "{number} after {done:#?}");
        if !is_open {
            continue;
        }
        match &ticket.assignee {
            Some(name) => {
                assert!(team.people.iter().any(|person| person.name == *name), "{name} after {done:#?}");
            }
            None => {
                assert!(among(&nobodys), "{number} is nobody's and nowhere after {done:#?}");
                let group = queue(desk, &format!("view=group&group={}", ticket.group)).await;
                assert!(among(&group), "{number} is not in its group after {done:#?}");
            }
        }
    }
}

async fn step(app: &App, desk: &Visitor<'_>, numbers: &mut Vec<String>, chance: &mut Chance) -> String {
    let number = numbers[chance.below(numbers.len())].clone();
    let other = numbers[chance.below(numbers.len())].clone();
    let path = |rest: &str| format!("/api/v1/console/tickets/{number}/{rest}");
    let team: Team = desk.get("/api/v1/console/team").await.expect(StatusCode::OK).json();
    let person = team.people[chance.below(team.people.len())].id;
    let group = team.groups[chance.below(team.groups.len())].key.clone();
    // Not everything is possible in every status: refusals are answers too.
    let (what, body): (&str, Value) = match chance.below(14) {
        0 => {
            let mut form = good_form();
            form["subject"] = json!(format!("Обращение {}", numbers.len()));
            let filed: Filed = app
                .visitor()
                .post_once("/api/v1/tickets", new_key(), &form)
                .await
                .expect(StatusCode::CREATED)
                .json();
            numbers.push(filed.number.digits().to_owned());
            return "file".into();
        }
        1 => ("assignment", json!({ "to_me": true })),
        2 => ("assignment", json!({ "to_me": false })),
        3 => ("assignment", json!({ "to_me": false, "to": person })),
        4 => ("escalation", json!({ "reason": "expertise" })),
        5 => ("route", json!({ "group": group, "reason": "Не та группа" })),
        6 => ("actions", json!({ "action": "close" })),
        7 => ("actions", json!({ "action": "reopen", "reason": "Ошибка" })),
        8 => ("merge", json!({ "into": other })),
        9 => ("links", json!({ "kind": "duplicate", "number": other })),
        10 => {
            let absence = json!({ "until": "2027-01-01T00:00:00Z", "give_back": true });
            desk.put(&format!("/api/v1/console/people/{person}/absence"), &absence)
                .await
                .expect(StatusCode::NO_CONTENT);
            return format!("absence of {person}");
        }
        11 => {
            desk.put("/api/v1/console/duty", &json!({ "present": true, "limit": 3 }))
                .await
                .expect(StatusCode::OK);
            tickets::route(&app.state).await.expect("routing");
            return "route".into();
        }
        12 => {
            app.clock.advance(time::Duration::minutes(7));
            tickets::chase(&app.state).await.expect("the sweep");
            return "time".into();
        }
        _ => ("messages", json!({ "body": "Ответ", "action": "answer" })),
    };
    let answer = desk.post_once(&path(what), new_key(), &body).await;
    assert!(!answer.status.is_server_error(), "{what}: {}", answer.text());
    format!("{what} {number} {body} → {}", answer.status)
}

both_databases! {
    async fn after_any_sequence(app: App) {
        for seed in 1..=3 {
            let desk = app.staff(Role::Supervisor).await;
            let mut chance = Chance(seed);
            let mut numbers = Vec::new();
            for _ in 0..3 {
                let (filed, _) = app.visitor().file_ticket().await;
                numbers.push(filed.number.digits().to_owned());
            }
            let mut done = Vec::new();
            for _ in 0..30 {
                done.push(step(&app, &desk, &mut numbers, &mut chance).await);
            }
            nothing_is_lost(&desk, &numbers, &done).await;
        }
    }
}
