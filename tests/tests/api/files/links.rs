//! Links to files: for one session, for five minutes, for the file as it was.

use axum::http::{StatusCode, header};
use opora::accounts::Scope;
use opora_tests::{
    api::{Answer, new_key},
    both_databases,
    people::integration,
};
use serde_json::json;
use shared::api::{sessions::Role, uploads::LinkView};
use time::Duration;

use super::{change, column, path, send, text};

fn refused(answer: Answer) {
    answer.problem(StatusCode::NOT_FOUND, "not-found");
}

both_databases! {
    async fn a_link_opens_for_the_session_that_asked(app: App) {
        let owner = app.visitor();
        let file = text(&owner, "<html>строка</html>").await;
        let number = send(&owner, &[&file]).await;
        let ask = format!("{}/link", path(&number, &file));
        let link: LinkView = owner.post(&ask, &json!({})).await.expect(StatusCode::CREATED).json();
        assert!(link.url.starts_with("/files/") && !link.url.contains(&number) && !link.url.contains(&file.id.to_string()));
        let answer = owner.get(&link.url).await.expect(StatusCode::OK);
        assert_eq!(answer.text(), "<html>строка</html>");
        for (name, value) in [
            ("content-type", "text/plain; charset=utf-8"),
            ("content-disposition", "attachment; filename=\"a.txt\"; filename*=UTF-8''a.txt"),
            ("content-security-policy", "sandbox; default-src 'none'"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "private, no-store"),
            ("referrer-policy", "same-origin"),
        ] {
            assert_eq!(answer.headers[name], value);
        }
        // Everybody else gets what a made-up address gets, byte for byte.
        let absent = app.visitor().get("/files/AAAA").await;
        let operator = app.staff(Role::Operator).await;
        let citizen = app.citizen("citizen@example.org").await;
        let stranger = app.visitor();
        stranger.file_ticket().await;
        for other in [&operator, &citizen, &stranger, &app.visitor()] {
            let answer = other.get(&link.url).await;
            assert_eq!(answer.bytes, absent.bytes);
            refused(answer);
        }
        // A device that may see the request, but did not ask for this link.
        let mut changed = link.url.clone();
        changed.replace_range(changed.len() - 20..changed.len() - 19, if changed.as_bytes()[changed.len() - 20] == b'A' { "B" } else { "A" });
        refused(owner.get(&changed).await);
        app.clock.advance(Duration::minutes(4));
        owner.get(&link.url).await.expect(StatusCode::OK);
        app.clock.advance(Duration::seconds(61));
        refused(owner.get(&link.url).await);
    }

    async fn a_link_of_staff_is_journalled_and_ends_with_the_session(app: App) {
        let owner = app.citizen("owner@example.org").await;
        let file = text(&owner, "строка").await;
        let number = send(&owner, &[&file]).await;
        let operator = app.staff(Role::Operator).await;
        let ask = format!("/api/v1/console/tickets/{number}/files/{}/link", file.id);
        let link: LinkView = operator.post(&ask, &json!({})).await.expect(StatusCode::CREATED).json();
        let reads = async || column(&app, "SELECT note FROM journal WHERE action = 'file.read'").await;
        assert!(reads().await.is_empty());
        let answer = operator.get(&link.url).await.expect(StatusCode::OK);
        assert!(answer.headers[header::CONTENT_DISPOSITION].to_str().expect("text").starts_with("attachment"));
        assert_eq!(reads().await, [file.id.to_string()]);
        refused(owner.get(&link.url).await);
        // The same person, signed in anew: another session.
        let supervisor = app.staff(Role::Supervisor).await;
        refused(supervisor.get(&link.url).await);
        operator.delete("/api/v1/sessions/current").await.expect(StatusCode::NO_CONTENT);
        refused(operator.get(&link.url).await);
    }

    async fn a_file_that_moved_or_went_is_not_there(app: App) {
        let owner = app.visitor();
        let (one, two) = (text(&owner, "один").await, text(&owner, "два").await);
        let number = send(&owner, &[&one, &two]).await;
        // A second request of the same device: it may see both.
        let third = text(&owner, "три").await;
        send(&owner, &[&third]).await;
        let link = async |file| {
            let ask = format!("{}/link", path(&number, file));
            owner.post(&ask, &json!({})).await.expect(StatusCode::CREATED).json::<LinkView>().url
        };
        let (first, second) = (link(&one).await, link(&two).await);
        owner.get(&first).await.expect(StatusCode::OK);
        change(&app, "UPDATE ticket_file SET ticket_id = (SELECT max(id) FROM ticket) WHERE name = 'a.txt' AND size = 8").await;
        refused(owner.get(&first).await);
        change(&app, "DELETE FROM ticket_file WHERE size = 6").await;
        refused(owner.get(&second).await);
    }

    async fn whoever_may_not_see_a_file_gets_no_link(app: App) {
        let owner = app.visitor();
        let file = text(&owner, "строка").await;
        let number = send(&owner, &[&file]).await;
        let operator = app.staff(Role::Operator).await;
        let note = text(&operator, "заметка").await;
        let body = json!({ "body": "Для своих", "action": "comment", "files": [note.id] });
        let desk = format!("/api/v1/console/tickets/{number}");
        operator.post_once(&format!("{desk}/messages"), new_key(), &body).await.expect(StatusCode::CREATED);
        refused(owner.post(&format!("{}/link", path(&number, &note)), &json!({})).await);
        refused(app.visitor().post(&format!("{}/link", path(&number, &file)), &json!({})).await);
        operator.post(&format!("{desk}/files/{}/link", note.id), &json!({})).await.expect(StatusCode::CREATED);
        // Outside systems have their key and need no link.
        let mut system = app.visitor();
        system.key = Some(integration(&app, "Портал", &Scope::ALL).await);
        let own = text(&system, "строка").await;
        let own_number = send(&system, &[&own]).await;
        system.get(&path(&own_number, &own)).await.expect(StatusCode::OK);
        refused(system.post(&format!("{}/link", path(&own_number, &own)), &json!({})).await);
    }
}
