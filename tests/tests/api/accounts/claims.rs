//! Requests of an account, and guests' requests that become its own.

use axum::http::StatusCode;
use opora_tests::{
    api::{good_form, new_key},
    both_databases,
    people::PASSWORD,
};
use serde_json::{Value, json};
use shared::api::{
    accounts::claims::ClaimOffers,
    tickets::{Filed, TicketView},
};

both_databases! {
    async fn what_is_filed_signed_in_belongs_to_the_account(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        citizen.get(&path).await.expect(StatusCode::OK);
        // On another device too; on the same one no more after signing out.
        let phone = app.visitor();
        app.sign_in(&phone, "ivan@example.org", PASSWORD).await;
        let list: Value = phone.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "{list}");
        let message = json!({ "body": "С телефона" });
        phone.post_once(&format!("{path}/messages"), new_key(), &message).await.expect(StatusCode::CREATED);
        citizen.delete("/api/v1/sessions/current").await.expect(StatusCode::NO_CONTENT);
        citizen.get(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        // Number and code open it as any other.
        let guest = app.visitor();
        let typed = json!({ "number": filed.number.to_string(), "code": filed.code });
        guest.post("/api/v1/tickets/access", &typed).await.expect(StatusCode::OK);
        let view: TicketView = guest.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(view.messages.last().map(|message| message.body.as_str()), Some("С телефона"));
    }

    async fn a_guests_request_is_taken_over(app: App) {
        let guest = app.visitor();
        let (filed, _) = guest.file_ticket().await;
        let mut form = good_form();
        form["email"] = json!("Maria@Example.org");
        let matching: Filed = guest.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
        let citizen = app.citizen("maria@example.org").await;
        let claim = |number: &str, code: &str| json!({ "number": number, "code": code });
        let path = "/api/v1/account/claims";
        // Only what was filed with the confirmed contact is offered, and only that goes without its code.
        let offers: ClaimOffers = citizen.get(path).await.expect(StatusCode::OK).json();
        let numbers: Vec<String> = offers.items.iter().map(|offer| offer.number.to_string()).collect();
        assert_eq!(numbers, [matching.number.to_string()]);
        citizen.post(path, &claim(&filed.number.to_string(), "")).await.problem(StatusCode::NOT_FOUND, "not-found");
        citizen.post(path, &claim(&filed.number.to_string(), "00000-00000")).await.problem(StatusCode::NOT_FOUND, "not-found");
        citizen.post(path, &claim(&matching.number.to_string(), "")).await.expect(StatusCode::OK);
        citizen.post(path, &claim(&filed.number.to_string(), &filed.code)).await.expect(StatusCode::OK);
        let offers: ClaimOffers = citizen.get(path).await.expect(StatusCode::OK).json();
        assert_eq!(offers.items.len(), 0);
        let list: Value = citizen.get("/api/v1/tickets").await.expect(StatusCode::OK).json();
        assert_eq!(list["items"].as_array().map(Vec::len), Some(2), "{list}");
        // The device that filed it still sees it; another account does not get it.
        guest.get(&format!("/api/v1/tickets/{}", filed.number.digits())).await.expect(StatusCode::OK);
        let other = app.citizen("other@example.org").await;
        other.post(path, &claim(&filed.number.to_string(), &filed.code)).await.problem(StatusCode::CONFLICT, "claimed-already");
    }

    async fn one_list_of_account_and_device(app: App) {
        let visitor = app.visitor();
        visitor.file_ticket().await;
        app.citizen("ivan@example.org").await;
        app.sign_in(&visitor, "ivan@example.org", PASSWORD).await;
        for _ in 0..4 {
            visitor.file_ticket().await;
            app.clock.advance(time::Duration::seconds(1));
        }
        let mut seen = Vec::new();
        let mut path = String::from("/api/v1/tickets?limit=2");
        loop {
            let page: Value = visitor.get(&path).await.expect(StatusCode::OK).json();
            seen.extend(page["items"].as_array().expect("rows").iter().map(|row| row["number"].to_string()));
            let Some(next) = page["next"].as_str() else { break };
            path = format!("/api/v1/tickets?limit=2&cursor={next}");
        }
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!((all, seen.len()), (5, 5));
    }
}
