//! The list on the site and its live arrival.

use axum::http::StatusCode;
use http_body_util::BodyExt as _;
use opora_tests::both_databases;
use serde_json::{Value, json};
use shared::{
    api::{
        notices::{Notice, NoticeCount},
        sessions::Role,
    },
    notice::Event,
    page::Page,
};

use super::{browser, column, file, of, reply, settle};

const LIST: &str = "/api/v1/account/notices";
const COUNT: &str = "/api/v1/account/notices/count";

both_databases! {
    async fn a_notice_arrives_while_the_page_is_open_and_the_stream_ends_with_the_session(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let number = file(&citizen).await;
        let mut stream = citizen.get("/api/v1/account/events").await.expect(StatusCode::OK);
        assert!(stream.event().await.contains("\"unread\":0"));
        reply(&operator, &number, "answer").await;
        let event = stream.event().await;
        assert!(event.contains("event: notices") && event.contains("\"unread\":1"), "{event}");
        assert!(!event.contains(&number), "the stream tells nothing but numbers: {event}");
        citizen.delete("/api/v1/sessions/current").await.expect(StatusCode::NO_CONTENT);
        let mut body = stream.open.take().expect("the stream");
        let end = async { while body.frame().await.is_some() {} };
        tokio::time::timeout(std::time::Duration::from_secs(12), end).await.expect("the stream ends");
    }

    async fn the_list_is_ones_own_in_pages_and_can_be_marked(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let stranger = app.citizen("olga@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let mut numbers = Vec::new();
        for _ in 0..3 {
            let number = file(&citizen).await;
            reply(&operator, &number, "answer").await;
            numbers.push(number);
        }
        let count: NoticeCount = citizen.get(COUNT).await.expect(StatusCode::OK).json();
        assert_eq!(count.unread, 3);
        let first: Page<Notice> = citizen.get(&format!("{LIST}?limit=2")).await.expect(StatusCode::OK).json();
        let told = |page: &Page<Notice>| -> Vec<Option<String>> {
            page.items.iter().map(|notice| notice.number.clone()).collect()
        };
        assert_eq!(told(&first), [Some(numbers[2].clone()), Some(numbers[1].clone())]);
        assert!(first.items.iter().all(|notice| notice.event == Event::Answer && !notice.read));
        let next = first.next.clone().expect("there is more");
        let second: Page<Notice> =
            citizen.get(&format!("{LIST}?limit=2&cursor={next}")).await.expect(StatusCode::OK).json();
        assert_eq!((told(&second), second.next.clone()), (vec![Some(numbers[0].clone())], None));
        citizen.get(&format!("{LIST}?cursor=x")).await.expect(StatusCode::BAD_REQUEST);

        // Somebody else sees none of it and marks none of it.
        let none: Page<Notice> = stranger.get(LIST).await.expect(StatusCode::OK).json();
        assert!(none.items.is_empty());
        let id = first.items[0].id;
        stranger.post(&format!("{LIST}/read"), &json!({ "id": id })).await.expect(StatusCode::OK);
        stranger.post(&format!("{LIST}/read"), &json!({})).await.expect(StatusCode::OK);
        let count: NoticeCount = citizen.get(COUNT).await.expect(StatusCode::OK).json();
        assert_eq!(count.unread, 3);

        let left: NoticeCount =
            citizen.post(&format!("{LIST}/read"), &json!({ "id": id })).await.expect(StatusCode::OK).json();
        assert_eq!(left.unread, 2);
        let unread: Page<Notice> = citizen.get(&format!("{LIST}?unread=true")).await.expect(StatusCode::OK).json();
        assert_eq!(unread.items.len(), 2);
        // Looking at a request is having seen what was told of it.
        citizen.get(&format!("/api/v1/tickets/{}", numbers[1])).await.expect(StatusCode::OK);
        let count: NoticeCount = citizen.get(COUNT).await.expect(StatusCode::OK).json();
        assert_eq!(count.unread, 1);
        // What came after the list was shown stays unseen.
        let late = file(&citizen).await;
        reply(&operator, &late, "answer").await;
        let all = json!({ "newest": count.newest });
        let left: NoticeCount = citizen.post(&format!("{LIST}/read"), &all).await.expect(StatusCode::OK).json();
        assert_eq!(left.unread, 1);
        let page: Value = citizen.get(LIST).await.expect(StatusCode::OK).json();
        assert_eq!(page["items"][0]["number"], late);
    }

    async fn erasing_the_account_takes_its_notices_along(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let number = file(&citizen).await;
        citizen
            .post("/api/v1/account/push", &browser("https://push.example.org/1"))
            .await
            .expect(StatusCode::CREATED);
        settle(&citizen, |all| all.answer.push = true).await;
        reply(&operator, &number, "answer").await;
        assert_eq!(column(&app, &format!("SELECT event FROM notice WHERE {}", of(&number))).await.len(), 1);
        citizen.post("/api/v1/account/erasure", &json!({})).await.expect(StatusCode::ACCEPTED);
        app.clock.advance(time::Duration::days(40));
        opora::privacy::keep_house(&app.state).await.expect("the sweep");
        let notices = format!("SELECT event FROM notice WHERE {}", of(&number));
        for sql in [
            notices.as_str(),
            "SELECT endpoint FROM push_subscription",
            "SELECT kind FROM outbox WHERE channel = 'push'",
        ] {
            assert!(column(&app, sql).await.is_empty(), "{sql}");
        }
    }
}
