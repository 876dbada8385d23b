//! A thousand forms that name one victim: three letters an hour, and every request is there.

use std::net::SocketAddr;

use axum::http::StatusCode;
use opora_tests::{
    api::{good_form, new_key},
    both_databases,
};
use serde_json::json;

both_databases! {
    async fn a_thousand_forms_of_every_kind_send_three_letters(app: App) {
        let mut filed = 0;
        for round in 0..20_u8 {
            let visitors: Vec<_> = (0..50_u8)
                .map(|place| {
                    let mut visitor = app.visitor();
                    visitor.address = SocketAddr::from(([10, 2, round, place], 1));
                    visitor
                })
                .collect();
            let forms = visitors.iter().enumerate().map(|(place, visitor)| {
                let contact = if place % 5 == 0 { "Victim+x@Example.org" } else { "victim@example.org" };
                async move {
                    if place % 2 == 0 {
                        let mut form = good_form();
                        form["email"] = json!(contact);
                        form["phone"] = json!("+79005550001");
                        return visitor.post_once("/api/v1/tickets", new_key(), &form).await;
                    }
                    let path = if place % 4 == 1 { "/api/v1/accounts/sign-up" } else { "/api/v1/accounts/recovery" };
                    let contact = if place % 3 == 0 { "+79005550001" } else { contact };
                    visitor.post(path, &json!({ "contact": contact })).await
                }
            });
            for answer in futures_util::future::join_all(forms).await {
                match answer.status {
                    StatusCode::CREATED => filed += 1,
                    StatusCode::ACCEPTED => {}
                    _ => { answer.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-codes"); }
                }
            }
        }
        assert_eq!(filed, 500, "no request is lost");
        let mut mails = Vec::new();
        for address in ["victim@example.org", "victim+x@example.org"] {
            mails.extend(app.letters_to(address).await.into_iter().map(|letter| letter.kind));
        }
        assert!((2..=3).contains(&mails.len()), "{mails:?}");
        let messages = app.letters_to("+79005550001").await.len();
        assert!((1..=3).contains(&messages), "{messages}");
        // One of the three is left for a code: forms do not keep the owner out of recovery.
        app.clock.advance(time::Duration::minutes(61));
        for _ in 0..10 {
            let mut form = good_form();
            form["email"] = json!("victim@example.org");
            app.visitor().post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED);
        }
        let body = json!({ "contact": "victim@example.org" });
        app.visitor().post("/api/v1/accounts/recovery", &body).await.expect(StatusCode::ACCEPTED);
    }
}
