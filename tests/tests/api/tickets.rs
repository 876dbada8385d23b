//! A request from the form to the rating.

use axum::http::StatusCode;
use opora_tests::{
    api::{good_form, new_key, png},
    both_databases,
};
use serde_json::{Value, json};
use shared::api::{
    console::StaffTicket,
    sessions::Role,
    tickets::{Filed, TicketView},
};

both_databases! {
    async fn from_the_form_to_the_rating(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits().to_owned();
        let path = format!("/api/v1/tickets/{number}");
        let view: TicketView = citizen.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!((view.status.as_str(), view.files.len()), ("received", 1));

        // Another device: number and code, as people type them.
        let phone = app.visitor();
        phone.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        let typed = json!({ "number": filed.number.to_string(), "code": filed.code.to_lowercase() });
        phone.post("/api/v1/tickets/access", &typed).await.expect(StatusCode::OK);
        phone.get(&path).await.expect(StatusCode::OK);

        let mut live = phone.get(&format!("{path}/events")).await.expect(StatusCode::OK);
        let operator = app.staff(Role::Operator).await;
        let desk = format!("/api/v1/console/tickets/{number}");
        let answer = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
        let staff: StaffTicket =
            operator.post_once(&format!("{desk}/messages"), new_key(), &answer).await.expect(StatusCode::CREATED).json();
        assert_eq!(staff.ticket.status.as_str(), "answered");
        let event = live.event().await;
        assert!(event.contains("changed") && event.contains("answered"), "{event}");

        let view: TicketView = phone.get(&path).await.expect(StatusCode::OK).json();
        let last = view.messages.last().expect("the answer");
        assert_eq!((last.body.as_str(), last.author.as_deref()), ("Проверьте папку «Спам».", None));
        let rating = json!({ "stars": 5, "text": "Спасибо" });
        let rated: TicketView =
            phone.post(&format!("{path}/rating"), &rating).await.expect(StatusCode::OK).json();
        assert_eq!(rated.rating, Some(5));
        let closed: TicketView = phone.post(&format!("{path}/close"), &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!(closed.status.as_str(), "closed");
        let opened: TicketView = phone.post(&format!("{path}/reopen"), &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!(opened.status.as_str(), "in_progress");
    }

    async fn pressed_often_filed_once(app: App) {
        let key = new_key();
        let first = app.visitor();
        first.upload("a.png", &png()).await.expect(StatusCode::CREATED);
        // Every press comes from one browser: the same cookies, the same key.
        let form = good_form();
        let presses = (0..20).map(|_| first.post_once("/api/v1/tickets", key, &form));
        let answers = futures_util::future::join_all(presses).await;
        let mut numbers: Vec<String> = Vec::new();
        for answer in answers {
            match answer.status {
                StatusCode::CREATED => numbers.push(answer.json::<Filed>().number.to_string()),
                // In flight: the client asks again.
                StatusCode::CONFLICT => {}
                other => panic!("{other}: {}", answer.text()),
            }
        }
        let again: Filed = first.post_once("/api/v1/tickets", key, &good_form()).await.expect(StatusCode::CREATED).json();
        numbers.push(again.number.to_string());
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 1, "one key, one request: {numbers:?}");
        let mine: Value = first.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
        assert_eq!(mine["items"].as_array().map(Vec::len), Some(1), "{mine}");
        let mut other = good_form();
        other["subject"] = json!("Совсем другое дело");
        let answer = first.post_once("/api/v1/tickets", key, &other).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
        let missing = first.post("/api/v1/tickets", &good_form()).await;
        missing.expect(StatusCode::BAD_REQUEST);
    }

    async fn somebody_elses_upload_cannot_be_taken(app: App) {
        let owner = app.visitor();
        let upload: Value = owner.upload("a.png", &png()).await.expect(StatusCode::CREATED).json();
        let thief = app.visitor();
        let mut form = good_form();
        form["files"] = json!([upload["id"]]);
        let answer = thief.post_once("/api/v1/tickets", new_key(), &form).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text());
        // It is still the owner's.
        let filed = owner.post_once("/api/v1/tickets", new_key(), &form).await;
        filed.expect(StatusCode::CREATED);
    }

    async fn a_note_stays_inside(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits().to_owned();
        let operator = app.staff(Role::Operator).await;
        let note = json!({ "body": "Канарейка-7731", "action": "comment" });
        let desk = format!("/api/v1/console/tickets/{number}/messages");
        operator.post_once(&desk, new_key(), &note).await.expect(StatusCode::CREATED);
        for path in [format!("/api/v1/tickets/{number}"), "/api/v1/tickets".to_owned(), "/api/v1/demo/outbox".to_owned()] {
            let text = citizen.get(&path).await.text();
            assert!(!text.contains("Канарейка-7731"), "{path}");
        }
    }

    async fn a_stale_answer_is_refused(app: App) {
        let (filed, _) = app.visitor().file_ticket().await;
        let operator = app.staff(Role::Operator).await;
        let path = format!("/api/v1/console/tickets/{}", filed.number.digits());
        let before: StaffTicket = operator.get(&path).await.expect(StatusCode::OK).json();
        operator.post(&format!("{path}/actions"), &json!({ "action": "start" })).await.expect(StatusCode::OK);
        let body = axum::body::Body::from(json!({ "body": "Ответ", "action": "answer" }).to_string());
        let (key, version) = (new_key().to_string(), format!("\"{}\"", before.ticket.version));
        let headers = [("content-type", "application/json"), ("idempotency-key", key.as_str()), ("if-match", version.as_str())];
        let request = opora_tests::api::request(axum::http::Method::POST, &format!("{path}/messages"), &headers, body);
        operator.send(request).await.expect(StatusCode::PRECONDITION_FAILED);
    }

    async fn many_at_once_are_each_their_own(app: App) {
        // Filed together where that works: one that cannot be must not take the others along.
        let people: Vec<_> = (0..40).map(|_| app.visitor()).collect();
        let repeated = new_key();
        let filings = people.iter().enumerate().map(|(place, person)| {
            let mut form = good_form();
            form["subject"] = format!("Обращение номер {place}").into();
            form["email"] = format!("person{}@example.org", place / 2).into();
            let key = if place == 20 { repeated } else { new_key() };
            if place % 10 == 3 {
                form["files"] = json!([new_key()]);
            }
            async move { person.post_once("/api/v1/tickets", key, &form).await }
        });
        let answers = futures_util::future::join_all(filings).await;
        let mut numbers = std::collections::BTreeSet::new();
        for (place, (answer, person)) in answers.into_iter().zip(&people).enumerate() {
            if place % 10 == 3 {
                answer.problem(StatusCode::NOT_FOUND, "file-gone");
                continue;
            }
            let filed: Filed = answer.expect(StatusCode::CREATED).json();
            let path = format!("/api/v1/tickets/{}", filed.number.digits());
            let view: TicketView = person.get(&path).await.expect(StatusCode::OK).json();
            assert_eq!(view.subject, format!("Обращение номер {place}"));
            assert!(numbers.insert(filed.number.digits().to_owned()), "{} twice", filed.number.digits());
            let opened = json!({ "number": filed.number.digits(), "code": filed.code });
            app.visitor().post("/api/v1/tickets/access", &opened).await.expect(StatusCode::OK);
        }
        assert_eq!(numbers.len(), 36);
        assert!(opora::journal::verify(&app.state.db).await.expect("the database answers").is_ok());
        let mut form = good_form();
        form["subject"] = "Обращение номер 20".into();
        form["email"] = "person10@example.org".into();
        let again: Filed =
            people[20].post_once("/api/v1/tickets", repeated, &form).await.expect(StatusCode::CREATED).json();
        assert!(numbers.contains(again.number.digits()));
    }
}
