//! Several servers on one database.

use std::time::Duration;

use axum::http::StatusCode;
use opora::platform::limits::Limits;
use opora_tests::api::{App, Database, new_postgres};
use shared::api::sessions::Role;

use super::{RARE, SLUG, hits, open, page, publish, retitle};

#[tokio::test(flavor = "multi_thread")]
async fn postgres() {
    let url = new_postgres().await;
    let start = async || {
        let url = url.clone();
        App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
            settings.demo = Some(true);
            settings.database_url = Some(url);
        })
        .await
    };
    let (one, two) = (start().await, start().await);
    let background = opora::server::start::background(&two.state);
    let editor = one.staff(Role::Editor).await;
    let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
    let reader = two.visitor();
    assert!(!page(&reader, SLUG).await.contains(RARE));
    publish(&editor, &draft).await.expect(StatusCode::OK);
    let begun = std::time::Instant::now();
    while hits(&reader, RARE).await == 0 {
        assert!(begun.elapsed() < Duration::from_secs(10), "the other server does not show it");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!("on the other server after {:?}", begun.elapsed());
    assert!(page(&reader, SLUG).await.contains(RARE));
    background.abort_all().await;
}
