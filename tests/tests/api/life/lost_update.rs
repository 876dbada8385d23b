//! Eight people of the desk work on the same requests at once: whoever saw an older version is refused, nobody's change
//! is lost, no number is given twice.
//!
//! `OPORA_LOST_UPDATE_SECONDS` says for how long; a few seconds by default, ten minutes before a release.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
    time::{Duration, Instant},
};

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora::accounts::{self, NewStaff};
use opora_tests::{
    api::{App, Visitor, good_form, new_key, request},
    both_databases,
};
use serde_json::{Value, json};
use shared::api::{console::StaffTicket, sessions::Role, tickets::Filed};

const PASSWORD: &str = "Canary-of-tests-1";
const CLIENTS: usize = 8;
const TICKETS: usize = 12;

/// What all clients know together.
#[derive(Default)]
struct History {
    /// Of each request the versions that a change was made from.
    from: BTreeMap<String, Vec<i32>>,
    /// Changes that came from another request's merge.
    merged_into: BTreeMap<String, i32>,
    numbers: Vec<String>,
    stale: usize,
    refused: usize,
    filed: usize,
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }
}

async fn read(who: &Visitor<'_>, number: &str) -> StaffTicket {
    who.get(&format!("/api/v1/console/tickets/{number}")).await.expect(StatusCode::OK).json()
}

async fn write(who: &Visitor<'_>, path: &str, version: i32, body: &Value) -> opora_tests::api::Answer {
    let (key, version) = (new_key().to_string(), format!("\"{version}\""));
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key.as_str()),
        ("if-match", version.as_str()),
    ];
    who.send(request(Method::POST, path, &headers, Body::from(body.to_string()))).await
}

fn deed(chance: &mut Chance, other: &str) -> (&'static str, Value) {
    match chance.below(8) {
        0 => ("assignment", json!({ "to_me": true })),
        1 => ("assignment", json!({ "to_me": false })),
        2 => ("messages", json!({ "body": "Проверьте ещё раз", "action": "answer" })),
        3 => ("messages", json!({ "body": "Что на экране?", "action": "ask_requester" })),
        4 => ("messages", json!({ "body": "Для себя", "action": "comment" })),
        5 => ("actions", json!({ "action": "close" })),
        6 => ("actions", json!({ "action": "reopen", "reason": "Рано" })),
        _ => ("merge", json!({ "into": other })),
    }
}

async fn file(app: &App, history: &Mutex<History>) {
    let mut form = good_form();
    // Of one person, so that they can be merged.
    form["email"] = json!("ivan@example.org");
    let filed: Filed =
        app.visitor().post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
    let mut history = history.lock().expect("nobody panicked");
    history.numbers.push(filed.number.digits().to_owned());
    history.filed += 1;
}

async fn client(app: &App, who: Visitor<'_>, seed: u64, history: &Mutex<History>, until: Instant) {
    let mut chance = Chance(seed);
    while Instant::now() < until {
        if chance.below(10) == 0 {
            file(app, history).await;
            continue;
        }
        let (number, other) = {
            let known = &history.lock().expect("nobody panicked").numbers;
            let among = known.len().min(TICKETS);
            (known[chance.below(among)].clone(), known[chance.below(known.len())].clone())
        };
        let seen = read(&who, &number).await;
        let (what, body) = deed(&mut chance, &other);
        let path = format!("/api/v1/console/tickets/{number}/{what}");
        let answer = write(&who, &path, seen.ticket.version, &body).await;
        match answer.status {
            StatusCode::OK | StatusCode::CREATED => {
                let after: StaffTicket = answer.json();
                let merge = what == "merge";
                if !merge {
                    assert!(after.ticket.version > seen.ticket.version, "one's own write is read");
                    if body == json!({ "to_me": true }) && after.ticket.version == seen.ticket.version + 1 {
                        assert!(after.mine, "the assignment is there");
                    }
                }
                {
                    let mut known = history.lock().expect("nobody panicked");
                    known.from.entry(number.clone()).or_default().push(seen.ticket.version);
                    if merge {
                        *known.merged_into.entry(other).or_default() += 1;
                    }
                }
                // Whoever comes with the version of before is always refused.
                let late = write(&who, &path, seen.ticket.version, &body).await;
                assert_eq!(late.status, StatusCode::PRECONDITION_FAILED, "{what}: {}", late.text());
            }
            StatusCode::PRECONDITION_FAILED => history.lock().expect("nobody panicked").stale += 1,
            StatusCode::CONFLICT => history.lock().expect("nobody panicked").refused += 1,
            other => panic!("{what} {other}: {}", answer.text()),
        }
    }
}

both_databases! {
    async fn nobodys_change_is_lost(app: App) {
        let seconds = std::env::var("OPORA_LOST_UPDATE_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(5);
        let history = Mutex::new(History::default());
        for _ in 0..TICKETS {
            file(&app, &history).await;
        }
        let mut people = Vec::new();
        for nth in 0..CLIENTS {
            let login = format!("w{nth}");
            let new = NewStaff { login: &login, name: &login, role: Role::Operator, password: PASSWORD, demo: true };
            accounts::create_staff(&app.state, new).await.expect("an account");
            let visitor = app.visitor();
            app.sign_in(&visitor, &login, PASSWORD).await;
            people.push(visitor);
        }
        let until = Instant::now() + Duration::from_secs(seconds);
        let working = people.into_iter().zip(1_u64..).map(|(who, seed)| client(&app, who, seed, &history, until));
        futures_util::future::join_all(working).await;

        let history = history.into_inner().expect("nobody panicked");
        let unique: BTreeSet<&String> = history.numbers.iter().collect();
        assert_eq!(unique.len(), history.filed, "a number was given twice");
        let looker = app.staff(Role::Supervisor).await;
        let mut changes = 0;
        for (number, from) in &history.from {
            let mut sorted = from.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), from.len(), "{number}: two changes were made from one version");
            let made = i32::try_from(from.len()).expect("few") + history.merged_into.get(number).copied().unwrap_or(0);
            assert_eq!(read(&looker, number).await.ticket.version, 1 + made, "{number}: a change is lost");
            changes += from.len();
        }
        println!("{changes} changes, {} stale, {} refused, {} filed", history.stale, history.refused, history.filed);
        assert!(changes > CLIENTS, "too little happened: {changes}");
    }
}
