//! Undo send: a reply waits, is taken back or goes out once, also after a restart.

use axum::http::{Method, StatusCode};
use opora::tickets::send_due;
use opora_tests::{
    api::{App, new_key, png},
    both_databases,
};
use serde_json::{Value, json};
use shared::api::{
    console::StaffTicket,
    desk::drafts::{HeldReply, InHand},
    letters::Letter,
    sessions::Role,
    tickets::{Filed, TicketView},
    uploads::FileView,
};
use shared::page::Page;
use time::Duration;

use super::{desk, seen};

fn waiting(text: &str) -> Value {
    json!({ "body": text, "action": "answer", "delay": 10 })
}

async fn view(app: &App, filed: &Filed, citizen: &opora_tests::api::Visitor<'_>) -> TicketView {
    let _ = app;
    citizen.get(&format!("/api/v1/tickets/{}", filed.number.digits())).await.expect(StatusCode::OK).json()
}

async fn letters(app: &App, kind: &str) -> usize {
    let page: Page<Letter> =
        app.visitor().get("/api/v1/demo/outbox?limit=100").await.expect(StatusCode::OK).json();
    page.items.iter().filter(|letter| letter.kind == kind && letter.to == "ivan@example.org").count()
}

both_databases! {
    async fn a_reply_waits_unseen_and_goes_out_once(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let (path, key) = (desk(&filed, "/messages"), new_key());
        let held: HeldReply = operator.post_once(&path, key, &waiting("Проверьте папку")).await.expect(StatusCode::ACCEPTED).json();
        let again: HeldReply = operator.post_once(&path, key, &waiting("Проверьте папку")).await.expect(StatusCode::ACCEPTED).json();
        assert_eq!(held, again, "a repeat adds nothing");
        let before = view(&app, &filed, &citizen).await;
        assert_eq!((before.status.as_str(), before.messages.len(), before.version), ("received", 0, 1));
        assert_eq!(letters(&app, "answer").await, 0);
        app.clock.advance(Duration::seconds(9));
        assert_eq!(send_due(&app.state).await.expect("the database answers"), 0, "not yet");
        app.clock.advance(Duration::seconds(1));
        // Two servers look at the same moment.
        let (one, two) = tokio::join!(send_due(&app.state), send_due(&app.state));
        assert_eq!(one.expect("one") + two.expect("two"), 1);
        let after = view(&app, &filed, &citizen).await;
        assert_eq!((after.status.as_str(), after.messages.len()), ("answered", 1));
        assert_eq!(letters(&app, "answer").await, 1);
        let late = operator.delete(&desk(&filed, &format!("/held/{}", held.id))).await;
        late.problem(StatusCode::CONFLICT, "already-sent");
        // «Send now» after it went out is the same request.
        let same = operator.post(&desk(&filed, &format!("/held/{}/send", held.id)), &json!({})).await;
        let same: StaffTicket = same.expect(StatusCode::OK).json();
        assert_eq!(same.ticket.messages.len(), 1);
    }

    async fn taken_back_it_is_the_draft_again(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let file: FileView = operator.upload("a.png", &png()).await.expect(StatusCode::CREATED).json();
        let body = json!({ "body": "Смотрите снимок", "action": "ask_requester", "delay": 10, "files": [file.id] });
        let held: HeldReply =
            operator.post_once(&desk(&filed, "/messages"), new_key(), &body).await.expect(StatusCode::ACCEPTED).json();
        let other = app.staff(Role::Supervisor).await;
        let path = desk(&filed, &format!("/held/{}", held.id));
        other.delete(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        let hand: InHand = operator.delete(&path).await.expect(StatusCode::OK).json();
        let draft = hand.draft.expect("the text is back");
        assert_eq!((draft.body.as_str(), draft.action.as_str(), draft.files.len()), ("Смотрите снимок", "ask_requester", 1));
        assert!(hand.held.is_empty());
        operator.delete(&path).await.expect(StatusCode::OK);
        operator.post(&format!("{path}/send"), &json!({})).await.problem(StatusCode::CONFLICT, "not-held");
        app.clock.advance(Duration::minutes(5));
        assert_eq!(send_due(&app.state).await.expect("the database answers"), 0);
        assert_eq!(view(&app, &filed, &citizen).await.messages.len(), 0);
    }

    async fn sent_now_it_does_not_wait(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let held: HeldReply =
            operator.post_once(&desk(&filed, "/messages"), new_key(), &waiting("Готово")).await.expect(StatusCode::ACCEPTED).json();
        let path = desk(&filed, &format!("/held/{}/send", held.id));
        let sent: StaffTicket = operator.post(&path, &json!({})).await.expect(StatusCode::OK).json();
        assert!(sent.mine);
        app.clock.advance(Duration::minutes(1));
        assert_eq!(send_due(&app.state).await.expect("the database answers"), 0);
        assert_eq!(view(&app, &filed, &citizen).await.messages.len(), 1);
    }

    async fn not_over_a_colleagues_answer(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let held: HeldReply =
            operator.post_once(&desk(&filed, "/messages"), new_key(), &waiting("Первая линия")).await.expect(StatusCode::ACCEPTED).json();
        app.clock.advance(Duration::seconds(5));
        let supervisor = app.staff(Role::Supervisor).await;
        let reply = json!({ "body": "Старший смены", "action": "answer" });
        supervisor.post_once(&desk(&filed, "/messages"), new_key(), &reply).await.expect(StatusCode::CREATED);
        app.clock.advance(Duration::seconds(5));
        assert_eq!(send_due(&app.state).await.expect("the database answers"), 0);
        let hand: InHand = operator.get(&desk(&filed, "/draft")).await.expect(StatusCode::OK).json();
        assert_eq!(hand.held.len(), 1);
        assert_eq!((hand.held[0].failed.as_deref(), hand.held[0].body.as_str()), (Some("stale"), "Первая линия"));
        assert_eq!(view(&app, &filed, &citizen).await.messages.len(), 1);
        let hand: InHand =
            operator.delete(&desk(&filed, &format!("/held/{}", held.id))).await.expect(StatusCode::OK).json();
        assert_eq!(hand.draft.map(|draft| draft.body), Some("Первая линия".into()));
    }

    async fn what_cannot_be_sent_is_refused_at_once(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let path = desk(&filed, "/messages");
        let mut long = waiting("x");
        long["delay"] = json!(61);
        operator.post_once(&path, new_key(), &long).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
        let key = new_key().to_string();
        let headers = [("content-type", "application/json"), ("if-match", "\"7\""), ("idempotency-key", key.as_str())];
        let stale = opora_tests::api::request(Method::POST, &path, &headers, waiting("x").to_string().into());
        operator.send(stale).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        seen(&operator, Method::POST, &desk(&filed, "/actions"), 1, &json!({ "action": "close" })).await.expect(StatusCode::OK);
        operator.post_once(&path, new_key(), &waiting("Поздно")).await.problem(StatusCode::CONFLICT, "illegal-change");
    }
}

/// The page is closed, the server stops before the time has come and is started again.
#[tokio::test(flavor = "multi_thread")]
async fn a_restart_loses_nothing() {
    let app = App::start(opora_tests::api::Database::Sqlite).await;
    let citizen = app.visitor();
    let (filed, _) = citizen.file_ticket().await;
    {
        let operator = app.staff(Role::Operator).await;
        operator
            .post_once(&desk(&filed, "/messages"), new_key(), &waiting("Переживёт"))
            .await
            .expect(StatusCode::ACCEPTED);
    }
    app.clock.advance(Duration::hours(1));
    // What a started server does by itself.
    let running = tokio::spawn(opora::tickets::run_desk(app.state.clone()));
    let mut sent = 0;
    for _ in 0..100 {
        sent = view(&app, &filed, &citizen).await.messages.len();
        if sent > 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    app.state.shutdown.cancel();
    running.await.expect("the task ends");
    assert_eq!(sent, 1);
}
