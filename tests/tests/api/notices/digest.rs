//! The daily digest: one letter, once.

use axum::http::StatusCode;
use opora::notify::write_due;
use opora_tests::{api::App, both_databases};
use shared::{
    api::{notices::NoticeCount, sessions::Role},
    zone::Zone,
};
use time::Duration;

use super::{column, file, of, reply, settle, shown};

async fn letters(app: &App) -> Vec<String> {
    column(app, "SELECT body_text FROM outbox WHERE kind = 'digest' ORDER BY id").await
}

both_databases! {
    async fn what_may_wait_comes_in_one_letter_a_day(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        // It is 22:00 in Vladivostok; the digest comes at nine in the morning there, in eleven hours.
        settle(&citizen, |all| {
            all.digest = Some(9);
            all.zone = Zone::Vladivostok;
        })
        .await;
        let (one, two) = (file(&citizen).await, file(&citizen).await);
        reply(&operator, &one, "answer").await;
        reply(&operator, &two, "answer").await;
        let urgent = file(&citizen).await;
        reply(&operator, &urgent, "ask_requester").await;
        let mut at_once = Vec::new();
        for number in [&one, &two, &urgent] {
            let kinds = format!("SELECT kind FROM outbox WHERE kind IN ('answer', 'question') AND {}", of(number));
            at_once.extend(column(&app, &kinds).await);
        }
        assert_eq!(at_once, ["question"], "a question does not wait");
        app.clock.advance(Duration::minutes(659));
        assert_eq!(write_due(&app.state).await.expect("the database"), 0, "too early");
        app.clock.advance(Duration::minutes(2));
        // Two servers at once.
        let (first, second) = tokio::join!(write_due(&app.state), write_due(&app.state));
        assert_eq!(first.expect("the database") + second.expect("the database"), 1);
        assert_eq!(write_due(&app.state).await.expect("the database"), 0);
        let letters = letters(&app).await;
        assert_eq!(letters.len(), 1);
        for number in [&one, &two] {
            assert!(letters[0].contains(&shown(number)), "{number} in {}", letters[0]);
        }
        assert!(!letters[0].contains(&shown(&urgent)), "what came at once is not told twice");
        let to = column(&app, "SELECT recipient FROM outbox WHERE kind = 'digest'").await;
        assert_eq!(to, ["maria@example.org"]);
        // The list on the site has all three.
        let count: NoticeCount =
            citizen.get("/api/v1/account/notices/count").await.expect(StatusCode::OK).json();
        assert_eq!(count.unread, 3);
    }

    async fn what_was_switched_off_meanwhile_is_left_out(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        settle(&citizen, |all| {
            all.digest = Some(9);
            all.answer.app = false;
        })
        .await;
        let number = file(&citizen).await;
        reply(&operator, &number, "answer").await;
        settle(&citizen, |all| all.answer.email = false).await;
        app.clock.advance(Duration::days(1));
        assert_eq!(write_due(&app.state).await.expect("the database"), 0);
        assert!(letters(&app).await.is_empty());
        assert!(column(&app, &format!("SELECT event FROM notice WHERE {}", of(&number))).await.is_empty(), "nothing is left to wait");
    }
}
