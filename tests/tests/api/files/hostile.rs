//! Hostile files, once they are taken: never shown as a page.

use axum::http::{StatusCode, header};
use opora_tests::{
    api::{App, Database},
    hostile::{PAYLOAD, corpus},
};
use shared::api::uploads::{FileType, FileView};

use super::{holds, path, send};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_hostile_is_ever_shown_as_a_page() {
    let app = App::start(Database::Sqlite).await;
    let all = corpus();
    assert!(all.len() >= 60, "{}", all.len());
    let mut taken = 0;
    for file in &all {
        let visitor = app.visitor();
        let answer = visitor.upload(&file.name, &file.bytes).await;
        if answer.status != StatusCode::CREATED {
            let known = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::PAYLOAD_TOO_LARGE];
            assert!(known.contains(&answer.status), "{}: {} {}", file.what, answer.status, answer.text());
            continue;
        }
        taken += 1;
        let view: FileView = answer.json();
        assert!(!view.name.contains(['/', '\\', '\r', '\n', '\0', '"', '<', '\u{202e}']), "{}", view.name);
        let number = send(&visitor, &[&view]).await;
        let whole = visitor.get(&path(&number, &view)).await.expect(StatusCode::OK);
        let text = |name: header::HeaderName| whole.headers[name].to_str().expect("text").to_owned();
        assert!(text(header::CONTENT_DISPOSITION).starts_with("attachment; filename=\""), "{}", file.what);
        assert_eq!(text(header::CONTENT_SECURITY_POLICY), "sandbox; default-src 'none'", "{}", file.what);
        assert_eq!(text(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{}", file.what);
        assert_eq!(text(header::CONTENT_TYPE), view.file_type.mime(), "{}", file.what);
        if matches!(view.file_type, FileType::Png | FileType::Jpeg) {
            assert!(!holds(&whole.bytes, PAYLOAD.as_bytes()), "{}", file.what);
            assert!(!holds(&whole.bytes, b"PK\x03\x04"), "{}", file.what);
            let small =
                visitor.get(&format!("{}?thumbnail=1", path(&number, &view))).await.expect(StatusCode::OK);
            assert_eq!(small.headers[header::CONTENT_TYPE], "image/jpeg");
            assert!(small.bytes.starts_with(&[0xff, 0xd8, 0xff]), "{}", file.what);
        }
    }
    // The corpus would say nothing if everything were refused, or everything taken.
    assert!(taken >= 15 && all.len() - taken >= 40, "{taken} of {} were taken", all.len());
}
