//! Switching letters off from a letter: by the page, by one click of a mail program, and never by a look.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use opora_tests::{
    api::{App, Visitor},
    both_databases,
};
use serde_json::json;
use shared::api::{accounts::profile::Profile, notices::Unsubscribed, sessions::Role};

use super::{column, file, of, reply};

async fn token(app: &App, citizen: &Visitor<'_>) -> String {
    let operator = app.staff(Role::Operator).await;
    let number = file(citizen).await;
    reply(&operator, &number, "answer").await;
    let sql = format!("SELECT unsubscribe FROM outbox WHERE kind = 'answer' AND {}", of(&number));
    column(app, &sql).await.pop().expect("a letter with a token")
}

async fn answers_by_letter(citizen: &Visitor<'_>) -> bool {
    let profile: Profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK).json();
    profile.notifications.answer.email
}

both_databases! {
    async fn one_click_of_a_mail_program_is_enough(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let token = token(&app, &citizen).await;
        let text = column(&app, &format!("SELECT body_text FROM outbox WHERE unsubscribe = '{token}'")).await;
        assert!(text[0].contains(&format!("http://opora.test/unsubscribe#{token}")), "{text:?}");
        // Whatever looks the link up changes nothing.
        let path = format!("/api/v1/unsubscribe/{token}");
        let looked = app.visitor().get(&path).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(looked.headers[header::LOCATION], format!("/unsubscribe#{token}"));
        assert!(answers_by_letter(&citizen).await);
        // As a provider posts it (RFC 8058): a form, no cookie, no origin.
        let click = Request::builder()
            .method(Method::POST)
            .uri(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .expect("a request");
        app.visitor().send(click).await.expect(StatusCode::NO_CONTENT);
        assert!(!answers_by_letter(&citizen).await);
    }

    async fn the_page_says_what_was_done_and_undoes_it(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let token = token(&app, &citizen).await;
        let post = async |again: bool| -> Unsubscribed {
            let body = json!({ "token": token, "again": again });
            app.visitor().post("/api/v1/unsubscribe", &body).await.expect(StatusCode::OK).json()
        };
        let off = post(false).await;
        assert_eq!((off.topic, off.on), (Some(shared::notice::Topic::Answer), false));
        assert!(!answers_by_letter(&citizen).await);
        assert!(post(true).await.on);
        assert!(answers_by_letter(&citizen).await);
        let journal = "SELECT note FROM journal WHERE action = 'account.unsubscribe'";
        assert_eq!(column(&app, journal).await, ["answer"]);
    }

    async fn nobody_makes_up_a_token(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let token = token(&app, &citizen).await;
        let last = if token.ends_with('A') { "Q" } else { "A" };
        let forged = format!("{}{last}", &token[..token.len() - 1]);
        let other = format!("B{}", &token[1..]);
        for bad in [forged.as_str(), other.as_str(), &token[1..], "", "x"] {
            let body = json!({ "token": bad });
            let answer = app.visitor().post("/api/v1/unsubscribe", &body).await;
            answer.problem(StatusCode::NOT_FOUND, "not-found");
        }
        assert!(answers_by_letter(&citizen).await);
    }

    async fn whoever_has_no_account_switches_letters_about_a_request_off(app: App) {
        let guest = app.visitor();
        let number = file(&guest).await;
        let operator = app.staff(Role::Operator).await;
        reply(&operator, &number, "ask_requester").await;
        let sql = format!("SELECT unsubscribe FROM outbox WHERE kind = 'question' AND {}", of(&number));
        let token = column(&app, &sql).await.pop().expect("a letter with a token");
        let switch = async |again: bool| -> Unsubscribed {
            let body = json!({ "token": token, "again": again });
            app.visitor().post("/api/v1/unsubscribe", &body).await.expect(StatusCode::OK).json()
        };
        let off = switch(false).await;
        assert_eq!((off.on, off.topic, off.request.map(|number| number.digits().to_owned())), (false, None, Some(number.clone())));
        let sent = format!("SELECT kind FROM outbox WHERE kind = 'answer' AND {}", of(&number));
        reply(&operator, &number, "answer").await;
        assert!(column(&app, &sent).await.is_empty(), "no letter after that");
        assert!(switch(true).await.on);
        let comment = format!("/api/v1/tickets/{number}/messages");
        let body = json!({ "body": "Код так и не пришёл" });
        guest.post_once(&comment, opora_tests::api::new_key(), &body).await.expect(StatusCode::CREATED);
        reply(&operator, &number, "answer").await;
        assert_eq!(column(&app, &sent).await.len(), 1);
    }
}
