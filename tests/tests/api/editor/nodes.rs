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
    let start = async |first: Option<&App>| {
        let url = url.clone();
        // Servers of one database share the keys of its attachments.
        let keys = first.map(|app| app.folder().join("keys"));
        App::with(Database::Sqlite, Limits::scaled(1000), |settings| {
            settings.demo = Some(true);
            settings.database_url = Some(url);
            if let (Some(keys), Some(data)) = (keys, &settings.data) {
                std::fs::create_dir(data.join("keys")).expect("a folder");
                std::fs::copy(keys.join("attachment-keys.toml"), data.join("keys/attachment-keys.toml"))
                    .expect("the keys");
            }
        })
        .await
    };
    let one = start(None).await;
    let two = start(Some(&one)).await;
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
