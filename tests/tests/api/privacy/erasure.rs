//! Erasure: the person is gone from every table, every file and the outbox; the figures stay.

use axum::http::StatusCode;
use opora::{journal, privacy};
use opora_tests::{
    api::{App, Visitor, good_form, new_key},
    both_databases,
    people::PASSWORD,
};
use serde_json::{Value, json};
use shared::api::{
    accounts::{data::ErasureState, profile::Profile},
    console::StaffTicket,
    sessions::Role,
    tickets::Filed,
};
use time::Duration;

use super::traces;

const ERASURE: &str = "/api/v1/account/erasure";
const WORD: &str = "Kanareyka7391";
const EMAIL: &str = "kanareyka7391@example.org";

/// Leaves the word wherever a person can leave one.
async fn live(app: &App) -> (Visitor<'_>, Filed) {
    let citizen = app.citizen(EMAIL).await;
    let profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK);
    let version = profile.json::<Profile>().version.to_string();
    let form = json!({ "name": WORD, "kind": "citizen", "preferred": "email", "lang": "ru" });
    let tag = format!("\"{version}\"");
    let headers = [("content-type", "application/json"), ("if-match", tag.as_str())];
    let put = opora_tests::api::request(
        axum::http::Method::PUT,
        "/api/v1/account",
        &headers,
        axum::body::Body::from(form.to_string()),
    );
    citizen.send(put).await.expect(StatusCode::OK);
    let upload = async |name: &str| -> Value {
        let bytes = format!("журнал {WORD}\n");
        citizen.upload(name, bytes.as_bytes()).await.expect(StatusCode::CREATED).json()
    };
    let file = upload(&format!("{WORD}.txt")).await;
    let mut form = good_form();
    for field in ["subject", "steps", "tried", "name"] {
        form[field] = json!(format!("Слово {WORD} {field}"));
    }
    form["email"] = json!(EMAIL);
    form["files"] = json!([file["id"]]);
    let answer = citizen.post_once("/api/v1/tickets", new_key(), &form).await;
    let filed: Filed = answer.expect(StatusCode::CREATED).json();
    let path = format!("/api/v1/tickets/{}", filed.number.digits());
    let operator = app.staff(Role::Operator).await;
    let desk = format!("/api/v1/console/tickets/{}", filed.number.digits());
    for (body, action) in [("Уважаемый", "answer"), ("Заметка про", "comment")] {
        let body = json!({ "body": format!("{body} {WORD}"), "action": action });
        operator.post_once(&format!("{desk}/messages"), new_key(), &body).await.expect(StatusCode::CREATED);
    }
    let rating = json!({ "stars": 4, "text": format!("Спасибо, {WORD}") });
    citizen.post(&format!("{path}/rating"), &rating).await.expect(StatusCode::OK);
    let body = json!({ "body": format!("Ещё {WORD}") });
    citizen.post_once(&format!("{path}/messages"), new_key(), &body).await.expect(StatusCode::CREATED);
    // A file that was never sent, a code that was never used.
    upload(&format!("b{WORD}.txt")).await;
    app.visitor()
        .post("/api/v1/accounts/recovery", &json!({ "contact": EMAIL }))
        .await
        .expect(StatusCode::ACCEPTED);
    (citizen, filed)
}

both_databases! {
    async fn two_weeks_to_think_it_over(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let state: ErasureState = citizen.get(ERASURE).await.expect(StatusCode::OK).json();
        assert_eq!(state, ErasureState::default());
        app.clock.advance(Duration::minutes(11));
        citizen.post(ERASURE, &json!({})).await.problem(StatusCode::FORBIDDEN, "proof-needed");
        let proof = json!({ "method": "password", "password": PASSWORD });
        citizen.post("/api/v1/sessions/current/proof", &proof).await.expect(StatusCode::NO_CONTENT);
        let asked: ErasureState = citizen.post(ERASURE, &json!({})).await.expect(StatusCode::ACCEPTED).json();
        assert_eq!(asked.due_at.zip(asked.asked_at).map(|(due, at)| due - at), Some(Duration::days(14)));
        // Asking again moves nothing and writes no second letter.
        app.clock.advance(Duration::minutes(1));
        let again: ErasureState = citizen.post(ERASURE, &json!({})).await.expect(StatusCode::ACCEPTED).json();
        assert_eq!(again, asked);
        let kinds = async || -> Vec<String> {
            app.letters_to("ivan@example.org").await.into_iter().map(|letter| letter.kind).collect()
        };
        assert_eq!(kinds().await.iter().filter(|kind| *kind == "erasure-asked").count(), 1);

        app.clock.advance(Duration::days(13));
        privacy::keep_house(&app.state).await.expect("a round");
        let back = app.visitor();
        app.sign_in(&back, "ivan@example.org", PASSWORD).await;
        back.delete(ERASURE).await.expect(StatusCode::NO_CONTENT);
        back.delete(ERASURE).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(kinds().await.iter().filter(|kind| *kind == "erasure-cancelled").count(), 1);
        app.clock.advance(Duration::days(5));
        privacy::keep_house(&app.state).await.expect("a round");
        back.get("/api/v1/account").await.expect(StatusCode::OK);

        let operator = app.staff(Role::Operator).await;
        operator.post(ERASURE, &json!({})).await.problem(StatusCode::CONFLICT, "erasure-staff");
    }

    async fn nothing_of_the_person_is_left(app: App) {
        let (citizen, filed) = live(&app).await;
        assert!(!traces::of(&app, WORD).await.is_empty(), "the search would find it");
        citizen.post(ERASURE, &json!({})).await.expect(StatusCode::ACCEPTED);
        app.clock.advance(Duration::days(14));
        privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(traces::of(&app, WORD).await, Vec::<String>::new());
        assert!(app.letters_to(EMAIL).await.is_empty());

        // Nobody comes in any more, by whatever way.
        citizen.get("/api/v1/account").await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        let login = json!({ "login": EMAIL, "password": PASSWORD });
        app.visitor().post("/api/v1/sessions", &login).await.problem(StatusCode::UNAUTHORIZED, "wrong-login");
        let typed = json!({ "number": filed.number.to_string(), "code": filed.code });
        app.visitor().post("/api/v1/tickets/access", &typed).await.problem(StatusCode::NOT_FOUND, "not-found");

        // The figures stay, and the journal is whole.
        let operator = app.staff(Role::Operator).await;
        let desk = format!("/api/v1/console/tickets/{}", filed.number.digits());
        let left: StaffTicket = operator.get(&desk).await.expect(StatusCode::OK).json();
        assert_eq!((left.ticket.category.as_str(), left.ticket.status.as_str()), ("access", "closed"));
        assert_eq!(left.ticket.rating, Some(4));
        assert!(left.ticket.messages.len() >= 3 && left.ticket.messages.iter().all(|message| message.body.is_empty()));
        assert!(left.ticket.timeline.len() >= 4 && left.ticket.files.is_empty());
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_ok());

        // The contact is free again, and a second round finds nothing to do.
        privacy::keep_house(&app.state).await.expect("a round");
        app.citizen(EMAIL).await;
    }
}
