//! What waits for a person, and what they decide.

use axum::http::StatusCode;
use opora::privacy;
use serde_json::json;
use shared::{
    api::{
        mail::{QuarantinedMail, ReleasedMail},
        sessions::Role,
    },
    page::Page,
    ticket::Party,
};
use time::Duration;

use super::{HELP, give, raw::mail, read, said, with_mail};

const PATH: &str = "/api/v1/console/mail/quarantine";

/// Files in the blob folder.
fn blobs(folder: &std::path::Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| {
        entries.flatten().map(|entry| if entry.path().is_dir() { blobs(&entry.path()) } else { 1 }).sum()
    })
}

with_mail! {
    async fn staff_decide_what_becomes_of_it(app: App) {
        let desk = app.staff(Role::Operator).await;
        let list = async || -> Page<QuarantinedMail> { desk.get(PATH).await.expect(StatusCode::OK).json() };
        assert!(list().await.items.is_empty());
        let before = blobs(&app.folder().join("blobs"));
        for nth in 0..3 {
            let raw = mail("eve@evil.test", "help+2600000014.x@desk.test", "Срочно", &format!("Текст {nth}, карта 4111 1111 1111 1111"));
            assert_eq!(said(&give(&app, raw).await), "quarantined: token");
        }
        let waiting = list().await.items;
        assert_eq!(waiting.len(), 3);
        let one = &waiting[0];
        assert_eq!((one.from.as_str(), one.subject.as_str(), one.reason.as_str()), ("eve@evil.test", "Срочно", "token"));
        assert!(one.kept && one.excerpt.contains("•••• 1111") && !one.excerpt.contains("4111 1111"), "{one:?}");
        assert_eq!(blobs(&app.folder().join("blobs")), before + 3);

        let made: ReleasedMail = desk.post(&format!("{PATH}/{}/release", one.id), &json!({})).await.expect(StatusCode::OK).json();
        let seen = read(&desk, &made.number).await;
        assert_eq!(seen.email.as_deref(), Some("eve@evil.test"));
        assert!(seen.ticket.messages.iter().all(|message| message.party != Party::Staff));
        desk.post(&format!("{PATH}/{}/release", one.id), &json!({})).await.expect(StatusCode::NOT_FOUND);
        desk.post(&format!("{PATH}/{}/discard", waiting[1].id), &json!({})).await.expect(StatusCode::NO_CONTENT);
        desk.post(&format!("{PATH}/{}/discard", waiting[1].id), &json!({})).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(list().await.items.len(), 1);
        assert!(opora::journal::verify(&app.state.db).await.expect("the database answers").is_ok());

        // What nobody decides goes by itself, with its bytes.
        app.clock.advance(Duration::days(31));
        privacy::keep_house(&app.state).await.expect("a round");
        let desk = app.staff(Role::Operator).await;
        let left: Page<QuarantinedMail> = desk.get(PATH).await.expect(StatusCode::OK).json();
        assert!(left.items.is_empty());
        assert_eq!(blobs(&app.folder().join("blobs")), before);
    }

    async fn what_is_too_large_leaves_only_its_line(app: App) {
        let desk = app.staff(Role::Operator).await;
        let raw = mail("big@evil.test", HELP, "Большое", &"x".repeat(11 * 1024 * 1024));
        assert_eq!(said(&give(&app, raw).await), "quarantined: bounds");
        let page: Page<QuarantinedMail> = desk.get(PATH).await.expect(StatusCode::OK).json();
        assert!(!page.items[0].kept && page.items[0].from == "big@evil.test", "{page:?}");
        desk.post(&format!("{PATH}/{}/release", page.items[0].id), &json!({})).await
            .problem(StatusCode::CONFLICT, "mail-unreadable");
    }
}
