//! Requests that belong together: merged, split, linked.

use axum::http::StatusCode;
use opora_tests::{
    api::{App, Visitor, good_form, new_key},
    both_databases,
};
use serde_json::json;
use shared::{
    api::{
        console::StaffTicket,
        sessions::Role,
        tickets::{Filed, LinkKind, TicketView},
    },
    ticket::{CloseReason, Status},
};

use super::{view, work};

async fn file(who: &Visitor<'_>, subject: &str, email: &str) -> String {
    let mut form = good_form();
    form["subject"] = json!(subject);
    form["email"] = json!(email);
    let filed: Filed =
        who.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
    filed.number.digits().to_owned()
}

async fn say(who: &Visitor<'_>, number: &str, text: &str) {
    let body = json!({ "body": text });
    who.post_once(&format!("/api/v1/tickets/{number}/messages"), new_key(), &body)
        .await
        .expect(StatusCode::CREATED);
}

async fn number_of_other(app: &App) -> String {
    file(&app.visitor(), "Чужое", "somebody.else@example.org").await
}

both_databases! {
    async fn a_merged_request_goes_on_in_the_other(app: App) {
        let operator = app.staff(Role::Operator).await;
        let (phone, desk) = (app.visitor(), app.visitor());
        let one = file(&phone, "Не входит с телефона", "ivan@example.org").await;
        let two = file(&desk, "Не входит с компьютера", "ivan@example.org").await;
        say(&phone, &one, "Пишет: код неверный").await;
        let path = format!("/api/v1/console/tickets/{one}/merge");
        let foreign = number_of_other(&app).await;
        operator.post(&path, &json!({ "into": foreign })).await.problem(StatusCode::CONFLICT, "other-person");
        operator.post(&path, &json!({ "into": one })).await.problem(StatusCode::CONFLICT, "same-ticket");
        let after: StaffTicket = operator.post(&path, &json!({ "into": two })).await.expect(StatusCode::OK).json();
        assert_eq!(after.ticket.number.digits(), two);
        let texts: Vec<&str> = after.ticket.messages.iter().map(|message| message.body.as_str()).collect();
        assert!(texts[0].starts_with("Не входит с телефона") && texts.contains(&"Пишет: код неверный"), "{texts:?}");
        // Whoever could see the one can see where it goes on.
        let closed = view(&phone, &one).await;
        assert_eq!((closed.status, closed.close_reason), (Status::Closed, Some(CloseReason::Merged)));
        assert!(closed.messages.is_empty() && closed.reopen_until.is_none());
        assert_eq!(closed.links[0].number.digits(), two);
        view(&phone, &two).await;
        desk.get(&format!("/api/v1/tickets/{one}")).await.problem(StatusCode::NOT_FOUND, "not-found");
        phone.post(&format!("/api/v1/tickets/{one}/reopen"), &json!({})).await.problem(StatusCode::CONFLICT, "closed-too-long");
        operator.post(&path, &json!({ "into": two })).await.problem(StatusCode::CONFLICT, "illegal-change");
    }

    async fn a_part_becomes_a_request_of_its_own(app: App) {
        let operator = app.staff(Role::Operator).await;
        let citizen = app.visitor();
        let number = file(&citizen, "Не входит", "ivan@example.org").await;
        say(&citizen, &number, "И ещё не прошла оплата").await;
        let message = view(&citizen, &number).await.messages[0].id;
        let path = format!("/api/v1/console/tickets/{number}/split");
        let body = json!({ "messages": [message], "subject": "Не прошла оплата", "category": "payments" });
        let key = new_key();
        let after: StaffTicket = operator.post_once(&path, key, &body).await.expect(StatusCode::OK).json();
        assert!(after.ticket.messages.is_empty());
        operator.post_once(&path, key, &body).await.expect(StatusCode::OK);
        let link = &after.ticket.links[0];
        assert_eq!((link.kind, link.back, link.subject.as_str()), (LinkKind::Split, true, "Не прошла оплата"));
        let part: TicketView = view(&citizen, link.number.digits()).await;
        assert_eq!((part.messages.len(), part.category.as_str(), part.status), (1, "payments", Status::Received));
        let all = work(&operator, &number).await.ticket.links;
        assert_eq!(all.len(), 1, "a repeat makes nothing new");
    }

    async fn a_duplicate_is_closed_and_says_nothing_of_the_other(app: App) {
        let operator = app.staff(Role::Operator).await;
        let citizen = app.visitor();
        let number = file(&citizen, "Не входит", "ivan@example.org").await;
        let foreign = number_of_other(&app).await;
        let path = format!("/api/v1/console/tickets/{number}/links");
        let after: StaffTicket = operator
            .post(&path, &json!({ "kind": "related", "number": foreign })).await.expect(StatusCode::OK).json();
        assert_eq!(after.ticket.links.len(), 1);
        operator.delete(&format!("{path}/{foreign}")).await.expect(StatusCode::OK);
        operator.post(&path, &json!({ "kind": "merged", "number": foreign })).await.problem(StatusCode::CONFLICT, "illegal-change");
        operator.post(&path, &json!({ "kind": "duplicate", "number": foreign })).await.expect(StatusCode::OK);
        let closed = citizen.get(&format!("/api/v1/tickets/{number}")).await.expect(StatusCode::OK);
        assert!(!closed.text().contains(&foreign), "{}", closed.text());
        assert_eq!(closed.json::<TicketView>().close_reason, Some(CloseReason::Duplicate));
    }
}
