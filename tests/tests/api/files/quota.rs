//! How much one person, and one address, may upload a day.

use axum::http::StatusCode;
use opora::platform::limits::{Limits, UploadQuota};
use opora_tests::{
    api::{App, Database},
    both_databases,
};
use time::Duration;

use super::{column, files_in, send, text};

const PLENTY: UploadQuota = UploadQuota { files: 1_000_000, bytes: 1 << 40 };

async fn narrow(person: UploadQuota, address: UploadQuota) -> App {
    let mut limits = Limits::scaled(1000);
    limits.upload_day.person = person;
    limits.upload_day.address = address;
    App::with(Database::Sqlite, limits, |settings| settings.demo = Some(true)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_has_a_share_of_each_day() {
    let app = narrow(UploadQuota { files: 3, bytes: 1_000 }, PLENTY).await;
    let citizen = app.citizen("citizen@example.org").await;
    for _ in 0..3 {
        // Sending them gives no new share.
        let file = text(&citizen, "строка").await;
        send(&citizen, &[&file]).await;
    }
    let before = files_in(&app.folder().join("blobs")).len();
    let problem =
        citizen.upload("a.txt", b"x").await.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-requests");
    // Twelve hours are left of the day.
    assert_eq!(problem["retry_after"], 12 * 3600);
    assert_eq!(files_in(&app.folder().join("blobs")).len(), before);
    app.citizen("other@example.org").await.upload("a.txt", b"x").await.expect(StatusCode::CREATED);
    app.clock.advance(Duration::hours(12));
    let citizen = app.visitor();
    app.sign_in(&citizen, "citizen@example.org", opora_tests::people::PASSWORD).await;
    citizen.upload("a.txt", &[b'x'; 600]).await.expect(StatusCode::CREATED);
    citizen.upload("a.txt", &[b'x'; 600]).await.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-requests");
    citizen.upload("a.txt", &[b'x'; 300]).await.expect(StatusCode::CREATED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_cookie_is_no_new_share() {
    let app = narrow(PLENTY, UploadQuota { files: 3, bytes: 1 << 30 }).await;
    for _ in 0..3 {
        app.visitor().upload("a.txt", b"x").await.expect(StatusCode::CREATED);
    }
    app.visitor().upload("a.txt", b"x").await.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-requests");
    let mut far = app.visitor();
    far.address = ([10, 1, 2, 3], 5000).into();
    far.upload("a.txt", b"x").await.expect(StatusCode::CREATED);
}

both_databases! {
    async fn shares_are_counted_and_forgotten(app: App) {
        let visitor = app.visitor();
        text(&visitor, "12").await;
        text(&visitor, "345").await;
        let rows = async || column(&app, "SELECT owner FROM upload_quota ORDER BY owner").await;
        let owners = rows().await;
        assert_eq!(owners.len(), 2, "{owners:?}");
        assert!(owners[0].starts_with("address:") && !owners[0].contains("127"), "{owners:?}");
        assert!(owners[1].starts_with("guest:"), "{owners:?}");
        app.clock.advance(Duration::days(2));
        opora::uploads::sweep(&app.state).await.expect("swept");
        assert!(rows().await.is_empty());
    }
}
