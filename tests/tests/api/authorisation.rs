//! Who may do what: the matrix of every operation in the OpenAPI document and every kind of caller.
//!
//! An operation without a row fails the test, and so does a row without an operation. Whoever adds an endpoint
//! says here who may use it; a stranger's ticket must look exactly like a missing one.

mod accounts;
mod agencies;
mod builder;
mod channels;
mod citizen;
mod desk;
mod editor;
mod files;
mod mail;
mod notices;
mod own_data;
mod reader;
mod team;

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{HeaderMap, Method, StatusCode},
};
use opora::accounts::Scope;
use opora_tests::{
    api::{Answer, App, Visitor, good_form, new_key, png, request},
    both_databases,
    people::{PASSWORD, integration},
};
use serde_json::{Value, json};
use shared::{
    api::{accounts::profile::Profile, sessions::Role, tickets::Filed, uploads::FileView},
    ids::TicketNumber,
};

/// What an operation is tried on: a ticket of the owner's account with a file, and an upload of theirs.
struct Scene {
    number: String,
    code: String,
    file: String,
    upload: String,
    index: String,
    /// The owner's only contact.
    contact: String,
    /// An address that nobody has.
    unused: String,
}

/// How an operation is called.
struct Call {
    path: String,
    body: Content,
}

enum Content {
    Nothing,
    Json(Value),
    Bytes,
}

/// Everybody who asks but for outside systems, in the order of [`Expected`].
const ACTORS: [&str; 8] = [
    "anonymous",
    "guest with the code",
    "owner",
    "other citizen",
    "operator",
    "supervisor",
    "editor",
    "administrator",
];

/// Expected statuses of [`ACTORS`].
type Expected = [u16; 8];

struct Row {
    operation: &'static str,
    expected: Expected,
    /// What an outside system with a key of every scope gets, which filed none of the requests.
    key: u16,
    call: fn(&Scene) -> Call,
    /// Whether the operation is about one ticket, so that a stranger must see what they would see of none.
    ticket: bool,
}

/// Where a key opens nothing it is worth as much as nobody; the console says that it will never do.
fn row(operation: &'static str, expected: Expected, call: fn(&Scene) -> Call) -> Row {
    let console = [" /api/v1/console/", " /api/v1/editor/"].iter().any(|staff| operation.contains(staff));
    Row { operation, expected, key: if console { 403 } else { expected[0] }, call, ticket: false }
}

fn ticket(operation: &'static str, expected: Expected, call: fn(&Scene) -> Call) -> Row {
    Row { ticket: true, ..row(operation, expected, call) }
}

impl Row {
    const fn with_key(self, key: u16) -> Self {
        Self { key, ..self }
    }
}

/// Somebody who is signed in gets the first, nobody the second.
const fn signed_in(status: u16) -> Expected {
    [401, 401, status, status, status, status, status, status]
}

fn get(path: impl Into<String>) -> Call {
    Call { path: path.into(), body: Content::Nothing }
}

fn post(path: impl Into<String>, body: Value) -> Call {
    Call { path: path.into(), body: Content::Json(body) }
}

/// Everybody reads the knowledge base; an operation on a ticket is the owner's and the guest's who knows the code,
/// below `/console` those of the desk, below `/account` everybody's own.
const ALL: Expected = [200; 8];
const OWNER: Expected = [404, 200, 200, 404, 404, 404, 404, 404];
const DESK: Expected = [401, 401, 403, 403, 200, 200, 403, 403];

fn rows() -> Vec<Row> {
    let mut rows = vec![
        // First: it ends a session, and later rows change passwords.
        row("DELETE /api/v1/sessions/current", [204; 8], |_| get("/api/v1/sessions/current")),
        row("GET /api/v1/page", ALL, |_| get("/api/v1/page?url=%2F&lang=ru")),
        row("GET /api/v1/search", ALL, |_| get("/api/v1/search?q=%D0%BA%D0%BE%D0%B4&limit=3")),
        row("GET /api/v1/error-codes/lookup", ALL, |_| get("/api/v1/error-codes/lookup?text=401")),
        row("GET /api/v1/search-index/{hash}", ALL, |scene| get(&scene.index)),
        row("POST /api/v1/votes", [204; 8], |_| {
            post("/api/v1/votes", json!({ "kind": "article", "key": "password-forgotten", "helpful": true }))
        }),
        row("POST /api/v1/gaps", [204; 8], |_| {
            post("/api/v1/gaps", json!({ "kind": "zero_result", "text": "абракадабра" }))
        }),
        row("POST /api/v1/uploads", [201; 8], |_| Call {
            path: "/api/v1/uploads".into(),
            body: Content::Bytes,
        }),
        row("DELETE /api/v1/uploads/{id}", [404, 404, 204, 404, 404, 404, 404, 404], |scene| {
            get(format!("/api/v1/uploads/{}", scene.upload))
        }),
        row("GET /api/v1/uploads/{id}/thumbnail", [404, 404, 200, 404, 404, 404, 404, 404], |scene| {
            get(format!("/api/v1/uploads/{}/thumbnail", scene.upload))
        }),
        row("POST /api/v1/tickets", [201; 8], |_| post("/api/v1/tickets", good_form())),
        row("GET /api/v1/tickets", ALL, |_| get("/api/v1/tickets")),
        // Whoever knows number and code is the owner.
        row("POST /api/v1/tickets/access", ALL, |scene| {
            post("/api/v1/tickets/access", json!({ "number": scene.number, "code": scene.code }))
        })
        .with_key(403),
        ticket("GET /api/v1/tickets/{number}", OWNER, |scene| {
            get(format!("/api/v1/tickets/{}", scene.number))
        }),
        ticket("POST /api/v1/tickets/{number}/messages", [404, 201, 201, 404, 404, 404, 404, 404], |scene| {
            post(
                format!("/api/v1/tickets/{}/messages", scene.number),
                json!({ "body": "Код так и не пришёл" }),
            )
        }),
        ticket("POST /api/v1/tickets/{number}/close", OWNER, |scene| {
            post(format!("/api/v1/tickets/{}/close", scene.number), json!({}))
        }),
        // The request is open, so that it cannot be opened again: the state machine's answer.
        ticket("POST /api/v1/tickets/{number}/reopen", [404, 409, 409, 404, 404, 404, 404, 404], |scene| {
            post(format!("/api/v1/tickets/{}/reopen", scene.number), json!({}))
        }),
        // Only what was answered or closed can be rated.
        ticket("POST /api/v1/tickets/{number}/rating", [404, 409, 409, 404, 404, 404, 404, 404], |scene| {
            post(format!("/api/v1/tickets/{}/rating", scene.number), json!({ "stars": 5, "text": "" }))
        }),
        ticket("GET /api/v1/tickets/{number}/events", OWNER, |scene| {
            get(format!("/api/v1/tickets/{}/events", scene.number))
        }),
        ticket("GET /api/v1/tickets/{number}/files/{id}", OWNER, |scene| {
            get(format!("/api/v1/tickets/{}/files/{}", scene.number, scene.file))
        }),
        row("POST /api/v1/sessions", [401; 8], |_| {
            post("/api/v1/sessions", json!({ "login": "operator", "password": "wrong" }))
        }),
        row("GET /api/v1/sessions/current", signed_in(200), |_| get("/api/v1/sessions/current")),
        row("GET /api/v1/console/tickets", DESK, |_| get("/api/v1/console/tickets?view=all")),
        row("GET /api/v1/console/counts", DESK, |_| get("/api/v1/console/counts")),
        row("GET /api/v1/console/events", DESK, |_| get("/api/v1/console/events")),
        row("GET /api/v1/console/tickets/{number}", DESK, |scene| get(console(scene, ""))),
        row(
            "POST /api/v1/console/tickets/{number}/messages",
            [401, 401, 403, 403, 201, 201, 403, 403],
            |scene| {
                post(
                    console(scene, "/messages"),
                    json!({ "body": "Проверьте папку «Спам».", "action": "answer" }),
                )
            },
        ),
        row("POST /api/v1/console/tickets/{number}/actions", DESK, |scene| {
            post(console(scene, "/actions"), json!({ "action": "start" }))
        }),
        row("POST /api/v1/console/tickets/{number}/assignment", DESK, |scene| {
            post(console(scene, "/assignment"), json!({ "to_me": true }))
        }),
        row("POST /api/v1/console/tickets/{number}/priority", DESK, |scene| {
            post(console(scene, "/priority"), json!({ "priority": "low", "reason": "Ждёт до понедельника" }))
        }),
        row("GET /api/v1/console/tickets/{number}/files/{id}", DESK, |scene| {
            get(console(scene, &format!("/files/{}", scene.file)))
        }),
        // Nobody makes up a seal.
        row("GET /api/v1/sms/reports/{letter}/{seal}", [404; 8], |_| {
            get("/api/v1/sms/reports/1/00000000000000000000000000000000?status=delivered")
        }),
        row("POST /api/v1/sms/reports/{letter}/{seal}", [404; 8], |_| {
            post("/api/v1/sms/reports/1/x", json!({ "status": "delivered" }))
        }),
        row("GET /api/v1/demo/outbox", ALL, |_| get("/api/v1/demo/outbox")),
    ];
    rows.extend(accounts::entrance());
    rows.extend(accounts::own());
    rows.extend(own_data::rows());
    rows.extend(team::rows());
    rows.extend(files::rows());
    rows.extend(citizen::rows());
    rows.extend(agencies::rows());
    rows.extend(channels::rows());
    rows.extend(notices::rows());
    rows.extend(mail::rows());
    rows.extend(desk::rows());
    rows.extend(builder::rows());
    rows.extend(editor::rows());
    rows.extend(reader::rows());
    rows
}

fn console(scene: &Scene, rest: &str) -> String {
    format!("/api/v1/console/tickets/{}{rest}", scene.number)
}

fn digits(number: &TicketNumber) -> String {
    number.digits().to_owned()
}

/// Every operation of the document, `METHOD /path`.
fn operations() -> BTreeSet<String> {
    let text = opora::server::openapi_json().expect("the document");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let paths = document["paths"].as_object().expect("paths");
    let methods = ["get", "post", "put", "patch", "delete"];
    paths
        .iter()
        .flat_map(|(path, item)| {
            let item = item.as_object().expect("operations");
            item.keys()
                .filter(|method| methods.contains(&method.as_str()))
                .map(move |method| format!("{} {path}", method.to_uppercase()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_operation_has_its_row() {
    let rows: BTreeSet<String> = rows().iter().map(|row| row.operation.to_owned()).collect();
    let operations = operations();
    let uncovered: Vec<_> = operations.difference(&rows).collect();
    assert!(uncovered.is_empty(), "say who may use these, in rows(): {uncovered:#?}");
    let gone: Vec<_> = rows.difference(&operations).collect();
    assert!(gone.is_empty(), "there are no such operations: {gone:#?}");
}

async fn call(visitor: &Visitor<'_>, operation: &str, call: Call) -> Answer {
    let method: Method = operation.split(' ').next().and_then(|word| word.parse().ok()).expect("a method");
    let key = new_key().to_string();
    let name = ("x-file-name", "screen.png");
    let once = ("idempotency-key", key.as_str());
    let request = match call.body {
        Content::Nothing => request(method, &call.path, &[], Body::empty()),
        Content::Json(body) => request(
            method,
            &call.path,
            &[("content-type", "application/json"), once],
            Body::from(body.to_string()),
        ),
        Content::Bytes => {
            let kind = ("content-type", "application/octet-stream");
            request(method, &call.path, &[kind, name, once], Body::from(png()))
        }
    };
    visitor.send(request).await
}

const OWNERS: &str = "owner@example.org";

/// A fresh ticket and a fresh upload of the owner.
async fn scene(app: &App, owner: &Visitor<'_>) -> Scene {
    let (filed, file): (Filed, FileView) = owner.file_ticket().await;
    let upload: FileView = owner.upload("b.png", &png()).await.expect(StatusCode::CREATED).json();
    let home: Value = app.visitor().get("/").await.text().pipe(|html| boot(&html));
    let index = home["search_index"].as_str().expect("the path of the index").to_owned();
    let profile: Profile = owner.get("/api/v1/account").await.expect(StatusCode::OK).json();
    Scene {
        number: digits(&filed.number),
        code: filed.code,
        file: file.id.to_string(),
        upload: upload.id.to_string(),
        index,
        contact: profile.contacts[0].id.to_string(),
        unused: format!("{}@example.org", new_key().simple()),
    }
}

/// Whoever opened the ticket by number and code.
async fn guest_with_code<'a>(app: &'a App, scene: &Scene) -> Visitor<'a> {
    let guest = app.visitor();
    let typed = json!({ "number": scene.number, "code": scene.code });
    guest.post("/api/v1/tickets/access", &typed).await.expect(StatusCode::OK);
    guest
}

/// A value through a function, at the end of a chain.
trait Pipe: Sized {
    fn pipe<T>(self, next: impl FnOnce(Self) -> T) -> T {
        next(self)
    }
}
impl Pipe for String {}

/// The data embedded in a page.
fn boot(html: &str) -> Value {
    let (_, rest) = html.split_once("id=\"boot\">").expect("boot data");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

/// Headers that differ between any two answers.
fn comparable(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = headers
        .iter()
        .filter(|(name, _)| !["x-request-id", "date"].contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
        .collect();
    pairs.sort();
    pairs
}

both_databases! {
    async fn the_matrix(app: App) {
        let owner = app.citizen(OWNERS).await;
        let other = app.citizen("other@example.org").await;
        other.file_ticket().await;
        let mut staff = Vec::new();
        for role in [Role::Operator, Role::Supervisor, Role::Editor, Role::Administrator] {
            staff.push((role, app.staff(role).await));
        }
        let mut wrong = Vec::new();
        for row in rows() {
            // Signing out would end the sessions for the rows after it.
            let leaves = row.operation == "DELETE /api/v1/sessions/current";
            for (place, (actor, expected)) in ACTORS.into_iter().zip(row.expected).enumerate() {
                let scene = scene(&app, &owner).await;
                let fresh;
                let visitor = match place {
                    0 => {
                        fresh = app.visitor();
                        &fresh
                    }
                    1 => {
                        fresh = guest_with_code(&app, &scene).await;
                        &fresh
                    }
                    2 | 3 if leaves => {
                        fresh = app.visitor();
                        app.sign_in(&fresh, if place == 2 { OWNERS } else { "other@example.org" }, PASSWORD).await;
                        &fresh
                    }
                    2 => &owner,
                    3 => &other,
                    _ if leaves => {
                        fresh = app.staff(staff[place - 4].0).await;
                        &fresh
                    }
                    _ => &staff[place - 4].1,
                };
                let answer = call(visitor, row.operation, (row.call)(&scene)).await;
                wrong.extend(differs(&row, actor, expected, &answer));
                // The owner's share of waiting files is limited.
                owner.delete(&format!("/api/v1/uploads/{}", scene.upload)).await;
            }
        }
        let mut system = app.visitor();
        system.key = Some(integration(&app, "Портал", &Scope::ALL).await);
        for row in rows() {
            let scene = scene(&app, &owner).await;
            let answer = call(&system, row.operation, (row.call)(&scene)).await;
            wrong.extend(differs(&row, "key", row.key, &answer));
            owner.delete(&format!("/api/v1/uploads/{}", scene.upload)).await;
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn a_strangers_ticket_is_a_missing_one(app: App) {
        let owner = app.citizen(OWNERS).await;
        let real = scene(&app, &owner).await;
        let missing = Scene {
            number: TicketNumber::new(2026, 999_990).digits().to_owned(),
            code: real.code.clone(),
            file: new_key().to_string(),
            upload: new_key().to_string(),
            index: real.index.clone(),
            contact: new_key().to_string(),
            unused: real.unused.clone(),
        };
        let stranger = app.visitor();
        stranger.file_ticket().await;
        let citizen = app.citizen("stranger@example.org").await;
        let editor = app.staff(Role::Editor).await;
        let mut system = app.visitor();
        system.key = Some(integration(&app, "Портал", &Scope::ALL).await);
        for row in rows().iter().filter(|row| row.ticket) {
            for visitor in [&stranger, &citizen, &editor, &system, &app.visitor()] {
                let foreign = call(visitor, row.operation, (row.call)(&real)).await;
                let absent = call(visitor, row.operation, (row.call)(&missing)).await;
                assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{}: {}", row.operation, foreign.text());
                assert_eq!(foreign.bytes, absent.bytes, "{}", row.operation);
                assert_eq!(comparable(&foreign.headers), comparable(&absent.headers), "{}", row.operation);
            }
        }
        // A file or an upload of somebody else is a missing one, too.
        for path in ["/api/v1/uploads/{}/thumbnail", "/api/v1/uploads/{}"] {
            let of = |id: &str| path.replace("{}", id);
            let method = if path.ends_with("thumbnail") { "GET" } else { "DELETE" };
            let foreign = call(&stranger, method, get(of(&real.upload))).await;
            let absent = call(&stranger, method, get(of(&missing.upload))).await;
            assert_eq!((foreign.status, &foreign.bytes), (absent.status, &absent.bytes), "{path}");
        }
    }

    async fn a_wrong_number_and_a_wrong_code_are_one_answer(app: App) {
        let owner = app.citizen(OWNERS).await;
        let scene = scene(&app, &owner).await;
        let absent = TicketNumber::new(2026, 999_990).to_string();
        let visitor = app.visitor();
        let mut answers = Vec::new();
        for (number, code) in [(scene.number.as_str(), "00000-00000"), (absent.as_str(), scene.code.as_str())] {
            let body = json!({ "number": number, "code": code });
            let answer = visitor.post("/api/v1/tickets/access", &body).await;
            answers.push((answer.status, answer.bytes.clone(), comparable(&answer.headers)));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
    }
}

fn differs(row: &Row, actor: &str, expected: u16, answer: &Answer) -> Option<String> {
    let got = answer.status.as_u16();
    (got != expected)
        .then(|| format!("{} as {actor}: {got}, not {expected}: {:.200}", row.operation, answer.text()))
}
