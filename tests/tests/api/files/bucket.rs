//! Attachments in an S3-compatible store.

use axum::http::StatusCode;
use opora::{config::Settings, platform::limits::Limits, privacy, uploads};
use opora_tests::{
    api::{App, Database, png},
    s3::{BUCKET, S3, SECRET},
};
use shared::api::uploads::FileView;

use super::{holds, path, send, text};

const CANARY: &str = "Kanareyka-9917-v-vedre";

/// A server whose files are in a store; the key lies in a folder that must live as long.
async fn app(endpoint: &str, bucket: &str, key: &std::path::Path) -> App {
    App::with(Database::Sqlite, Limits::scaled(1000), |settings: &mut Settings| {
        settings.files_store = Some("s3".into());
        settings.files_s3_bucket = Some(bucket.into());
        settings.files_s3_endpoint = Some(endpoint.into());
        settings.files_s3_key = Some(key.to_path_buf());
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn files_live_sealed_in_a_bucket() {
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("s3.toml");
    S3::write_key(&key, SECRET);
    let s3 = S3::start();
    let app = app(&s3.endpoint, BUCKET, &key).await;
    let visitor = app.visitor();
    let file = text(&visitor, &format!("{CANARY} {}", "x".repeat(200_000))).await;
    let picture: FileView = visitor.upload("a.png", &png()).await.expect(StatusCode::CREATED).json();
    let number = send(&visitor, &[&file, &picture]).await;
    let objects = || s3.objects.lock().expect("no thread broke").clone();
    assert_eq!(objects().len(), 3, "a text, a picture, its thumbnail");
    assert!(
        objects().values().all(|bytes| bytes.starts_with(b"\0OPORA\x01") && !holds(bytes, CANARY.as_bytes()))
    );
    assert_eq!(s3.refused(), 0, "every request was signed right");
    assert!(visitor.get(&path(&number, &file)).await.expect(StatusCode::OK).text().starts_with(CANARY));
    visitor.get(&format!("{}?thumbnail=1", path(&number, &picture))).await.expect(StatusCode::OK);
    // Keys change here as in a folder.
    let old = app.state.blobs.keys().current_id();
    app.state
        .blobs
        .keys()
        .rotate(&app.state.ids, opora::platform::clock::Clock::now(&app.clock))
        .expect("a new key");
    let report = uploads::rewrap(&app.state, false).await.expect("sealed anew");
    assert_eq!((report.done, report.failed), (2, 0));
    for name in app.state.blobs.names().await.expect("a list") {
        assert_ne!(app.state.blobs.key_of(&name).await.expect("a header"), old);
    }
    visitor.get(&path(&number, &file)).await.expect(StatusCode::OK);
    // One bit.
    let largest = objects().into_iter().max_by_key(|(_, bytes)| bytes.len()).expect("an object");
    let mut bad = largest.1.clone();
    bad[100_000] ^= 4;
    s3.objects.lock().expect("no thread broke").insert(largest.0.clone(), bad);
    visitor.get(&path(&number, &file)).await.problem(StatusCode::INTERNAL_SERVER_ERROR, "internal");
    s3.objects.lock().expect("no thread broke").insert(largest.0.clone(), largest.1);
    // Gone, away, back.
    s3.be_away(true);
    visitor.get(&path(&number, &file)).await.problem(StatusCode::SERVICE_UNAVAILABLE, "unavailable");
    visitor.upload("a.txt", b"x").await.problem(StatusCode::SERVICE_UNAVAILABLE, "unavailable");
    s3.be_away(false);
    visitor.get(&path(&number, &file)).await.expect(StatusCode::OK);
    s3.objects.lock().expect("no thread broke").remove(&largest.0);
    visitor.get(&path(&number, &file)).await.problem(StatusCode::NOT_FOUND, "not-found");
    // What nobody sent goes by itself.
    let before = objects().len();
    text(&visitor, "строка").await;
    assert_eq!(objects().len(), before + 1);
    app.clock.advance(time::Duration::hours(25));
    uploads::sweep(&app.state).await.expect("swept");
    privacy::keep_house(&app.state).await.expect("a round");
    assert_eq!(objects().len(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_of_the_bucket_stores_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("s3.toml");
    S3::write_key(&key, "not the secret");
    let s3 = S3::start();
    let app = app(&s3.endpoint, BUCKET, &key).await;
    app.visitor().upload("a.txt", b"x").await.problem(StatusCode::SERVICE_UNAVAILABLE, "unavailable");
    assert!(s3.objects.lock().expect("no thread broke").is_empty());
    assert!(s3.refused() > 0);
}

/// A store of somebody else, where one runs: `OPORA_TEST_S3` is its address, the bucket and key are those of our own.
#[tokio::test(flavor = "multi_thread")]
async fn files_live_in_a_foreign_store() {
    let endpoint = std::env::var("OPORA_TEST_S3")
        .expect("OPORA_TEST_S3 names no S3-compatible store: `cargo xtask test` leaves this test out then");
    let folder = tempfile::tempdir().expect("a folder");
    let key = folder.path().join("s3.toml");
    S3::write_key(&key, SECRET);
    let app = app(&endpoint, BUCKET, &key).await;
    app.state.blobs.probe(&app.state.ids).await.expect("stored, read, removed");
    let visitor = app.visitor();
    let file = text(&visitor, &format!("{CANARY} {}", "x".repeat(300_000))).await;
    let number = send(&visitor, &[&file]).await;
    assert!(visitor.get(&path(&number, &file)).await.expect(StatusCode::OK).text().starts_with(CANARY));
    let old = app.state.blobs.keys().current_id();
    app.state
        .blobs
        .keys()
        .rotate(&app.state.ids, opora::platform::clock::Clock::now(&app.clock))
        .expect("a new key");
    assert_eq!(uploads::rewrap(&app.state, false).await.expect("sealed anew").failed, 0);
    let names = app.state.blobs.names().await.expect("a list");
    assert!(!names.is_empty());
    for name in names {
        assert_ne!(app.state.blobs.key_of(&name).await.expect("a header"), old);
        assert!(app.state.blobs.remove(&name).await);
    }
    visitor.get(&path(&number, &file)).await.problem(StatusCode::NOT_FOUND, "not-found");
}
