//! When an answer is late or does not help: reminding, asking for a higher level, filing again; a word from any page.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora_tests::{
    api::{Answer, App, Database, Visitor, hidden, new_key, request},
    both_databases,
};
use serde_json::json;
use shared::{
    api::{
        sessions::Role,
        tickets::{Filed, LinkKind, TicketView},
    },
    ticket::{Action, EscalationReason, Level, Status},
};
use time::Duration;

async fn view(person: &Visitor<'_>, path: &str) -> TicketView {
    person.get(path).await.expect(StatusCode::OK).json()
}

async fn answer(app: &App, number: &str) {
    let operator = app.staff(Role::Operator).await;
    let body = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
    let path = format!("/api/v1/console/tickets/{number}/messages");
    operator.post_once(&path, new_key(), &body).await.expect(StatusCode::CREATED);
}

async fn write_note(person: &Visitor<'_>, form: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    person.send(request(Method::POST, "/feedback", &headers, Body::from(form.to_owned()))).await
}

both_databases! {
    async fn silence_can_be_reminded_of(app: App) {
        let person = app.visitor();
        let (filed, _) = person.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let remind = format!("{path}/remind");
        let before = view(&person, &path).await;
        assert_eq!(before.remind_from, Some(before.created_at + Duration::hours(48)));
        assert!(!before.actions.contains(&Action::Remind));
        person.post(&remind, &json!({})).await.problem(StatusCode::CONFLICT, "too-soon");
        app.clock.advance(Duration::hours(49));
        assert!(view(&person, &path).await.actions.contains(&Action::Remind));
        let after: TicketView = person.post(&remind, &json!({})).await.expect(StatusCode::OK).json();
        assert!(after.remind_from.is_some_and(|from| from > before.remind_from.expect("a time")));
        person.post(&remind, &json!({})).await.problem(StatusCode::CONFLICT, "too-soon");
        app.visitor().post(&remind, &json!({})).await.problem(StatusCode::NOT_FOUND, "not-found");
        // Staff have the last word: there is nothing to remind of.
        answer(&app, filed.number.digits()).await;
        app.clock.advance(Duration::hours(49));
        person.post(&remind, &json!({})).await.problem(StatusCode::CONFLICT, "illegal-change");
    }

    async fn a_request_goes_up_for_a_reason(app: App) {
        let person = app.visitor();
        let (filed, _) = person.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let up = format!("{path}/escalation");
        let form = |reason: &str| json!({ "reason": reason, "text": "Ответ не про мой вопрос" });
        let ask = async |reason: &str| person.post_once(&up, new_key(), &form(reason)).await;
        ask("late").await.problem(StatusCode::CONFLICT, "not-late");
        ask("not_helped").await.problem(StatusCode::CONFLICT, "not-answered");
        ask("expertise").await.problem(StatusCode::CONFLICT, "staff-reason");
        person.post(&up, &form("no_access")).await.problem(StatusCode::BAD_REQUEST, "idempotency-key");
        let empty = json!({ "reason": "no_access", "text": " " });
        person.post_once(&up, new_key(), &empty).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        answer(&app, filed.number.digits()).await;
        let key = new_key();
        for _ in 0..3 {
            // Pressed often, taken up once.
            let after: TicketView = person.post_once(&up, key, &form("not_helped")).await.expect(StatusCode::OK).json();
            assert_eq!((after.level, after.status), (Level::Specialist, Status::InProgress));
            assert_eq!(after.messages.last().map(|message| message.body.as_str()), Some("Ответ не про мой вопрос"));
        }
        ask("no_access").await.expect(StatusCode::OK);
        let top: TicketView = ask("no_access").await.expect(StatusCode::OK).json();
        assert_eq!((top.level, top.may_escalate), (Level::Quality, Vec::<EscalationReason>::new()));
        ask("no_access").await.problem(StatusCode::CONFLICT, "highest-level");
    }

    async fn an_answer_that_did_not_help_is_filed_again(app: App) {
        let person = app.citizen("again@example.org").await;
        let (filed, _) = person.file_ticket().await;
        let number = filed.number.digits().to_owned();
        let again = format!("/api/v1/tickets/{number}/repeat");
        let form = json!({ "text": "Письма нет и в спаме" });
        person.post_once(&again, new_key(), &form).await.problem(StatusCode::CONFLICT, "not-answered");
        answer(&app, &number).await;
        let key = new_key();
        let first: Filed = person.post_once(&again, key, &form).await.expect(StatusCode::CREATED).json();
        let second: Filed = person.post_once(&again, key, &form).await.expect(StatusCode::CREATED).json();
        assert_eq!(first.number, second.number);
        assert_ne!(first.number, filed.number);
        let new = view(&person, &format!("/api/v1/tickets/{}", first.number.digits())).await;
        assert_eq!(new.level, Level::Specialist);
        assert_eq!((new.details.steps.as_str(), new.category.as_str()), ("Письма нет и в спаме", "access"));
        let link = |view: &TicketView| view.links.iter().map(|link| (link.kind, link.back, link.number.clone())).collect::<Vec<_>>();
        assert_eq!(link(&new), [(LinkKind::Repeat, false, filed.number.clone())]);
        let old = view(&person, &format!("/api/v1/tickets/{number}")).await;
        assert_eq!(link(&old), [(LinkKind::Repeat, true, first.number)]);
        app.visitor().post_once(&again, new_key(), &form).await.problem(StatusCode::NOT_FOUND, "not-found");
    }

    async fn a_word_from_any_page(app: App) {
        let person = app.visitor();
        for page in ["/", "/kb", "/contacts", "/errors", "/privacy"] {
            let html = person.get(page).await.text();
            assert!(html.contains("href=\"/feedback?from="), "{page}");
        }
        let html = person.get("/feedback?from=/kb/password-forgotten%3Fq%3Dsecret").await.expect(StatusCode::OK).text();
        assert_eq!(hidden(&html, "page"), "/kb/password-forgotten");
        let key = hidden(&html, "key");
        assert_ne!(hidden(&person.get("/feedback").await.text(), "key"), key);
        let wrong = write_note(&person, &format!("topic=&text=&contact=nobody&key={key}")).await.expect(StatusCode::UNPROCESSABLE_ENTITY).text();
        for field in ["#n-topic", "#n-text", "#n-contact"] {
            assert!(wrong.contains(field), "{field}");
        }
        assert_eq!((hidden(&wrong, "key"), hidden(&wrong, "work")), (key.clone(), String::new()));
        let good = format!("topic=Спасибо за статью&text=Всё понятно с первого раза&contact=&page=/kb&key={key}");
        let first = write_note(&person, &good).await.expect(StatusCode::CREATED).text();
        write_note(&person, &good).await.expect(StatusCode::CREATED);
        let mine: serde_json::Value = person.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
        let number = mine["items"][0]["number"].as_str().expect("one").to_owned();
        assert_eq!(mine["items"].as_array().map(Vec::len), Some(1), "sent twice, filed once");
        assert!(first.contains(&number), "the number is shown");
        let path = format!("/api/v1/tickets/{}", number.replace('-', ""));
        let filed = view(&person, &path).await;
        assert_eq!((filed.kind.as_str(), filed.details.page.as_str()), ("feedback", "/kb"));
        // Another site's page cannot send it.
        let foreign = axum::http::Request::builder()
            .method("POST").uri("/feedback").header("host", "opora.test").header("origin", "https://evil.example")
            .header("content-type", "application/x-www-form-urlencoded").body(Body::from(good)).expect("a request");
        person.send(foreign).await.expect(StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn many_words_cost_work() {
    use opora::platform::limits::Limits;
    let app = App::with(Database::Sqlite, Limits::scaled(1), |settings| settings.demo = Some(true)).await;
    let mut last = None;
    for place in 0..4 {
        let form = format!("topic=Слово номер {place}&text=Текст номер {place}&key={}", new_key());
        last = Some(write_note(&app.visitor(), &form).await);
    }
    let refused = last.expect("an answer").expect(StatusCode::PRECONDITION_REQUIRED).text();
    assert!(refused.contains("data-work=") && refused.contains("Слово номер 3"), "nothing typed is lost");
    let trapped = write_note(&app.visitor(), "topic=Реклама тут&text=Купите&website=spam").await;
    trapped.expect(StatusCode::PRECONDITION_REQUIRED);
}
