//! What has had its time goes by itself.

use axum::http::StatusCode;
use opora::{journal, privacy};
use opora_tests::{both_databases, people::PASSWORD};
use serde_json::{Value, json};
use shared::api::{sessions::Role, tickets::TicketView};
use time::Duration;

use super::traces;

both_databases! {
    async fn closed_requests_lose_their_people_after_three_years(app: App) {
        let guest = app.visitor();
        let mut form = opora_tests::api::good_form();
        form["subject"] = json!("Kanareyka4407 не приходит код");
        let answer = guest.post_once("/api/v1/tickets", opora_tests::api::new_key(), &form).await;
        let filed: shared::api::tickets::Filed = answer.expect(StatusCode::CREATED).json();
        let (open, _) = app.visitor().file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        guest.post(&format!("{path}/close"), &json!({})).await.expect(StatusCode::OK);
        app.clock.advance(Duration::days(100));
        privacy::keep_house(&app.state).await.expect("a round");
        guest.get(&path).await.expect(StatusCode::OK);
        assert!(!traces::of(&app, "Kanareyka4407").await.is_empty());

        app.clock.advance(Duration::days(1000));
        privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(traces::of(&app, "Kanareyka4407").await, Vec::<String>::new());
        let operator = app.staff(Role::Operator).await;
        let read = async |number: &str| -> Value {
            operator.get(&format!("/api/v1/console/tickets/{number}")).await.expect(StatusCode::OK).json()
        };
        let gone = read(filed.number.digits()).await;
        assert_eq!((gone["name"].as_str(), gone["ticket"]["status"].as_str()), (Some(""), Some("closed")));
        // What is not closed is not done with.
        let kept = read(open.number.digits()).await;
        assert_eq!(kept["name"], "Иван");
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }

    async fn what_people_typed_goes_after_a_year(app: App) {
        let visitor = app.visitor();
        let gap = json!({ "kind": "zero_result", "text": "Kanareyka4408" });
        visitor.post("/api/v1/gaps", &gap).await.expect(StatusCode::NO_CONTENT);
        let vote = json!({ "kind": "article", "key": "password-forgotten", "helpful": false, "reason": "other",
            "text": "Kanareyka4409" });
        visitor.post("/api/v1/votes", &vote).await.expect(StatusCode::NO_CONTENT);
        for (days, left) in [(364, true), (2, false)] {
            app.clock.advance(Duration::days(days));
            privacy::keep_house(&app.state).await.expect("a round");
            let gap = traces::of(&app, "Kanareyka4408").await;
            assert_eq!(!gap.is_empty(), left, "after {days} days more: {gap:?}");
            assert_eq!(!traces::of(&app, "Kanareyka4409").await.is_empty(), left, "after {days} days more");
        }
    }

    async fn sign_ins_and_letters_go_earlier(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let sign_ins = async || -> usize {
            let visitor = app.visitor();
            app.sign_in(&visitor, "ivan@example.org", PASSWORD).await;
            let page: Value = visitor.get("/api/v1/account/sign-ins").await.expect(StatusCode::OK).json();
            page["items"].as_array().map_or(0, Vec::len)
        };
        assert_eq!(sign_ins().await, 2);
        let letters = async || app.letters_to("ivan@example.org").await.len();
        assert!(letters().await >= 2);
        app.clock.advance(Duration::days(89));
        privacy::keep_house(&app.state).await.expect("a round");
        assert!(letters().await >= 2);
        app.clock.advance(Duration::days(2));
        privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(letters().await, 0);
        assert_eq!(sign_ins().await, 3);
        app.clock.advance(Duration::days(100));
        privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(sign_ins().await, 2, "the last quarter's and this one");
        // The request is younger than three years.
        let visitor = app.visitor();
        app.sign_in(&visitor, "ivan@example.org", PASSWORD).await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        let view: TicketView = visitor.get(&path).await.expect(StatusCode::OK).json();
        assert!(!view.subject.is_empty());
    }
}
