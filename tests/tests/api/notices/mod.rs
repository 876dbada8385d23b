//! What people are told: by which way, when, and how they switch it off.

mod centre;
mod digest;
mod matrix;
mod push;
mod unsubscribe;

use axum::http::StatusCode;
use opora_tests::api::{App, Visitor, good_form, new_key};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use shared::{
    api::{
        accounts::{
            codes::CodeSent,
            profile::{Notifications, Profile},
        },
        tickets::Filed,
    },
    forms::account::profile::ProfileForm,
};

/// The key of the browser in RFC 8291, appendix A.
const BROWSER: &str =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

/// One text of each row that a query gives.
async fn column(app: &App, sql: &str) -> Vec<String> {
    let db = app.state.db.read();
    let rows = db.query_all_raw(Statement::from_string(app.state.db.backend(), sql)).await.expect(sql);
    rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("a text")).collect()
}

/// The condition for rows about a request: the demonstration has requests of its own.
fn of(number: &str) -> String {
    format!("ticket_id = (SELECT id FROM ticket WHERE number = '{number}')")
}

/// Changes what somebody is told.
async fn settle(visitor: &Visitor<'_>, change: impl FnOnce(&mut Notifications)) {
    let profile: Profile = visitor.get("/api/v1/account").await.expect(StatusCode::OK).json();
    let mut form = ProfileForm::from(&profile);
    change(&mut form.notifications);
    let body = serde_json::to_value(&form).expect("JSON");
    visitor.put("/api/v1/account", &body).await.expect(StatusCode::OK);
}

/// Files a request and gives its number.
async fn file(visitor: &Visitor<'_>) -> String {
    let answer = visitor.post_once("/api/v1/tickets", new_key(), &good_form()).await;
    let filed: Filed = answer.expect(StatusCode::CREATED).json();
    filed.number.digits().to_owned()
}

/// Staff write to the requester.
async fn reply(operator: &Visitor<'_>, number: &str, action: &str) {
    let path = format!("/api/v1/console/tickets/{number}/messages");
    let body = json!({ "body": "Проверьте папку «Спам».", "action": action });
    operator.post_once(&path, new_key(), &body).await.expect(StatusCode::CREATED);
}

/// Staff change the status.
async fn act(operator: &Visitor<'_>, number: &str, action: &str) {
    let path = format!("/api/v1/console/tickets/{number}/actions");
    operator.post(&path, &json!({ "action": action })).await.expect(StatusCode::OK);
}

/// Adds a phone number to an account.
async fn add_phone(app: &App, visitor: &Visitor<'_>, phone: &str) {
    let body = json!({ "contact": phone });
    let sent: CodeSent =
        visitor.post("/api/v1/account/contacts", &body).await.expect(StatusCode::ACCEPTED).json();
    let code = app.last_code(phone).await.expect("a code");
    let body = json!({ "flow": sent.flow, "code": code });
    visitor.post("/api/v1/account/contacts/confirm", &body).await.expect(StatusCode::OK);
}

/// A browser of somebody's.
fn browser(endpoint: &str) -> Value {
    json!({ "endpoint": endpoint, "keys": { "p256dh": BROWSER, "auth": "BTBZMqHH6r4Tts7J_aSIgg" } })
}

/// A number as letters show it.
fn shown(digits: &str) -> String {
    shared::ids::TicketNumber::parse(digits).expect("a number").to_string()
}
