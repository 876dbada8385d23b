//! The profile, contacts, ways to sign in.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora_tests::{api::request, both_databases, people::PASSWORD};
use serde_json::{Value, json};
use shared::{
    api::accounts::{ContactKind, profile::Profile},
    forms::account::profile::ProfileForm,
};
use time::Duration;

both_databases! {
    async fn the_profile_is_kept_as_it_was_written(app: App) {
        let citizen = app.citizen("Ivan@Example.org").await;
        let before: Profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK).json();
        assert_eq!((before.contacts[0].kind, before.contacts[0].value.as_str()), (ContactKind::Email, "ivan@example.org"));
        let mut form = ProfileForm::from(&before);
        form.kind = "proprietor".into();
        form.inn = "123456789047".into();
        form.snils = "112-233-445 95".into();
        form.ogrn = "304770001000110".into();
        form.lang = "en".into();
        form.appearance.theme = "dark".into();
        form.notifications.answer.sms = true;
        let body = serde_json::to_value(&form).expect("JSON");
        let after: Profile = citizen.put("/api/v1/account", &body).await.expect(StatusCode::OK).json();
        assert_eq!((after.snils.as_str(), after.version), ("11223344595", before.version + 1));
        assert!(after.notifications.answer.sms && after.appearance.theme == "dark");
        let read: Profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK).json();
        assert_eq!(read, after);
        // Somebody who read the version before writes into the void.
        let stale = [("content-type", "application/json"), ("if-match", "\"1\"")];
        let answer = citizen.send(request(Method::PUT, "/api/v1/account", &stale, Body::from(body.to_string()))).await;
        answer.problem(StatusCode::PRECONDITION_FAILED, "stale");
        // Every mistake at once, and what is not in the form is no part of it.
        let wrong = json!({ "name": "", "kind": "king", "inn": "1", "snils": "2", "ogrn": "3", "preferred": "email", "lang": "ru" });
        let problem = citizen.put("/api/v1/account", &wrong).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(5), "{problem}");
        let mut more = body.clone();
        more["roles"] = json!("administrator");
        citizen.put("/api/v1/account", &more).await.expect(StatusCode::BAD_REQUEST);
    }

    async fn every_way_of_signing_in(app: App) {
        let citizen = app.citizen("8 (912) 345-67-89").await;
        let profile: Profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK).json();
        let mut form = ProfileForm::from(&profile);
        form.snils = "112-233-445 95".into();
        citizen.put("/api/v1/account", &serde_json::to_value(&form).expect("JSON")).await.expect(StatusCode::OK);
        let sent: Value = citizen.post("/api/v1/account/contacts", &json!({ "contact": "maria@example.org" })).await.expect(StatusCode::ACCEPTED).json();
        let code = app.last_code("maria@example.org").await.expect("a code");
        let body = json!({ "flow": sent["flow"], "code": code });
        let profile: Profile = citizen.post("/api/v1/account/contacts/confirm", &body).await.expect(StatusCode::OK).json();
        assert_eq!(profile.contacts.len(), 2);
        for login in ["+7 912 345-67-89", "89123456789", "MARIA@example.org", "112-233-445 95", "11223344595"] {
            let view = app.sign_in(&app.visitor(), login, PASSWORD).await;
            assert!(["+79123456789", "maria@example.org"].contains(&view.login.as_str()), "{login}");
        }
        // A second person may have typed the same number: each gets in with their own password.
        let other = app.citizen("sosed@example.org").await;
        let profile: Profile = other.get("/api/v1/account").await.expect(StatusCode::OK).json();
        let mut form = ProfileForm::from(&profile);
        form.snils = "112-233-445 95".into();
        other.put("/api/v1/account", &serde_json::to_value(&form).expect("JSON")).await.expect(StatusCode::OK);
        other.put("/api/v1/account/password", &json!({ "password": "Another-Good-1" })).await.expect(StatusCode::NO_CONTENT);
        assert_ne!(app.sign_in(&app.visitor(), "112-233-445 95", PASSWORD).await.login, "sosed@example.org");
        assert_eq!(app.sign_in(&app.visitor(), "112-233-445 95", "Another-Good-1").await.login, "sosed@example.org");
    }

    async fn contacts_come_and_go_by_their_codes(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        app.citizen("taken@example.org").await;
        let add = "/api/v1/account/contacts";
        // Somebody else's looks the same and opens nothing.
        let sent: Value = citizen.post(add, &json!({ "contact": "taken@example.org" })).await.expect(StatusCode::ACCEPTED).json();
        let body = json!({ "flow": sent["flow"], "code": "000000" });
        citizen.post(&format!("{add}/confirm"), &body).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "code-wrong");
        // A code goes to who asked for it only.
        let sent: Value = citizen.post(add, &json!({ "contact": "second@example.org" })).await.expect(StatusCode::ACCEPTED).json();
        let code = app.last_code("second@example.org").await.expect("a code");
        let thief = app.citizen("thief@example.org").await;
        let body = json!({ "flow": sent["flow"], "code": code });
        thief.post(&format!("{add}/confirm"), &body).await.problem(StatusCode::CONFLICT, "code-over");
        let sent: Value = citizen.post(add, &json!({ "contact": "third@example.org" })).await.expect(StatusCode::ACCEPTED).json();
        let code = app.last_code("third@example.org").await.expect("a code");
        let body = json!({ "flow": sent["flow"], "code": code });
        let profile: Profile = citizen.post(&format!("{add}/confirm"), &body).await.expect(StatusCode::OK).json();
        assert!(app.letters_to("ivan@example.org").await.iter().any(|letter| letter.kind == "contacts-changed"));
        let path = |value: &str| {
            let found = profile.contacts.iter().find(|contact| contact.value == value);
            format!("{add}/{}", found.expect("the contact").id)
        };
        app.clock.advance(Duration::minutes(11));
        citizen.delete(&path("ivan@example.org")).await.problem(StatusCode::FORBIDDEN, "proof-needed");
        let proof = json!({ "method": "password", "password": PASSWORD });
        citizen.post("/api/v1/sessions/current/proof", &proof).await.expect(StatusCode::NO_CONTENT);
        citizen.delete(&path("ivan@example.org")).await.expect(StatusCode::OK);
        citizen.delete(&path("third@example.org")).await.problem(StatusCode::CONFLICT, "last-contact");
        let gone = json!({ "login": "ivan@example.org", "password": PASSWORD });
        app.visitor().post("/api/v1/sessions", &gone).await.problem(StatusCode::UNAUTHORIZED, "wrong-login");
    }
}
