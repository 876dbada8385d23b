//! Other ways in: requests that staff register, calls that are asked for.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora::journal;
use opora_tests::{
    api::{good_form, hidden, new_key, request},
    both_databases,
};
use serde_json::{Value, json};
use shared::{
    api::{console::StaffTicket, sessions::Role, tickets::Filed},
    ids::parse_code,
};

fn intake() -> Value {
    json!({ "channel": "phone", "verification": "called_back", "remark": "Номер из обращения", "request": good_form() })
}

both_databases! {
    async fn staff_register_a_call(app: App) {
        let operator = app.staff(Role::Operator).await;
        let key = new_key();
        let answer = operator.post_once("/api/v1/console/tickets", key, &intake()).await.expect(StatusCode::CREATED);
        assert!(answer.headers.get("set-cookie").is_none(), "the operator's browser gets no right of the caller");
        let filed: Filed = answer.json();
        let again: Filed =
            operator.post_once("/api/v1/console/tickets", key, &intake()).await.expect(StatusCode::CREATED).json();
        assert_eq!((&filed.number, &filed.code), (&again.number, &again.code));

        let desk = format!("/api/v1/console/tickets/{}", filed.number.digits());
        let seen = operator.get(&desk).await.expect(StatusCode::OK);
        let staff: StaffTicket = seen.json();
        assert_eq!(staff.name, "Иван");
        // Once, and for staff only.
        assert_eq!(staff.ticket.messages.len(), 1);
        let note = &staff.ticket.messages[0];
        assert!(note.internal && note.body.contains("перезвонили") && note.body.contains("звонок"), "{}", note.body);

        // The person opens it by what was dictated, and sees no note.
        let person = app.visitor();
        let code = parse_code(&filed.code).expect("a code");
        let typed = json!({ "number": filed.number.digits(), "code": code });
        person.post("/api/v1/tickets/access", &typed).await.expect(StatusCode::OK);
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let view: Value = person.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(view["messages"], json!([]));
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }

    /// The same contact is no proof: whoever owns the account takes the request over, nobody gives it to them.
    async fn nothing_is_linked_silently(app: App) {
        let owner = app.citizen("ivan@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let answer = operator.post_once("/api/v1/console/tickets", new_key(), &intake()).await;
        let filed: Filed = answer.expect(StatusCode::CREATED).json();
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        owner.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        let typed = json!({ "number": filed.number.digits(), "code": filed.code });
        owner.post("/api/v1/account/claims", &typed).await.expect(StatusCode::OK);
        owner.get(&path).await.expect(StatusCode::OK);
    }

    async fn what_staff_cannot_register(app: App) {
        let operator = app.staff(Role::Operator).await;
        for (field, value) in [("channel", "form"), ("channel", "api"), ("verification", "password"), ("verification", "document")] {
            let mut form = intake();
            form[field] = json!(value);
            let answer = operator.post_once("/api/v1/console/tickets", new_key(), &form).await;
            let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
            assert_eq!(problem["errors"][0]["field"], field, "{value}");
        }
        let mut form = intake();
        form["request"] = json!({ "category": "access" });
        let answer = operator.post_once("/api/v1/console/tickets", new_key(), &form).await;
        answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        operator.post("/api/v1/console/tickets", &intake()).await.problem(StatusCode::BAD_REQUEST, "idempotency-key");
    }

    async fn a_call_is_asked_for(app: App) {
        let visitor = app.visitor();
        let form = json!({ "phone": "8 912 345-67-89", "when": "evening", "topic": "Не вхожу. Пароль: Kot-1234567" });
        let key = new_key();
        let filed: Filed =
            visitor.post_once("/api/v1/callbacks", key, &form).await.expect(StatusCode::CREATED).json();
        let again: Filed =
            visitor.post_once("/api/v1/callbacks", key, &form).await.expect(StatusCode::CREATED).json();
        assert_eq!(filed.number, again.number);
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let view: Value = visitor.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(view["subject"], "Заказан звонок");
        let steps = view["details"]["steps"].as_str().unwrap_or_default();
        assert!(steps.contains("с 16 до 20") && !steps.contains("Kot-1234567"), "{steps}");
        // Saturday, three o'clock in Moscow: support closes at five, within the evening's hours.
        let promised = view["first_answer_due"].as_str().unwrap_or_default();
        assert_eq!(promised, "2026-11-21T14:00:00Z");
        let operator = app.staff(Role::Operator).await;
        let staff: StaffTicket =
            operator.get(&format!("/api/v1/console/tickets/{}", filed.number.digits())).await.json();
        assert_eq!(staff.phone.as_deref(), Some("+79123456789"));

        let wrong = visitor.post_once("/api/v1/callbacks", new_key(), &json!({ "phone": "1", "when": "x" })).await;
        let problem = wrong.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(3), "{problem}");
    }

    async fn a_call_is_asked_for_without_scripts(app: App) {
        let visitor = app.visitor();
        let contacts = visitor.get("/contacts").await.expect(StatusCode::OK).text();
        assert!(contacts.contains("href=\"/call-back\""), "the way there");
        let send = async |form: String| {
            let headers = [("content-type", "application/x-www-form-urlencoded")];
            visitor.send(request(Method::POST, "/call-back", &headers, Body::from(form))).await
        };
        let page = visitor.get("/call-back").await.expect(StatusCode::OK).text();
        let key = hidden(&page, "key");
        let wrong = send(format!("phone=12&topic=&when=never&key={key}")).await;
        let wrong = wrong.expect(StatusCode::UNPROCESSABLE_ENTITY).text();
        for field in ["#n-phone", "#n-when", "#n-topic"] {
            assert!(wrong.contains(field), "{field}");
        }
        assert_eq!(hidden(&wrong, "key"), key);
        let good = format!("phone=8 912 345-67-89&name=Анна&topic=Не приходит код&when=now&key={key}");
        let first = send(good.clone()).await.expect(StatusCode::CREATED).text();
        send(good).await.expect(StatusCode::CREATED);
        let mine: Value = visitor.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
        assert_eq!(mine["items"].as_array().map(Vec::len), Some(1), "sent twice, filed once");
        let number = mine["items"][0]["number"].as_str().expect("a number");
        assert!(first.contains(number), "the number is shown");
        let path = format!("/api/v1/tickets/{}", number.replace('-', ""));
        let view: Value = visitor.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!((&view["channel"], &view["first_answer_due"]), (&json!("callback"), &json!("2026-11-21T12:30:00Z")));
    }
}
