//! An item and its draft, for tests.

use serde_json::json;
use shared::{
    api::editor::{
        Change, DraftView, ItemRow, ItemState, ItemView, Person, RevisionRow, RevisionState, Significance,
    },
    content::ContentKind,
    lang::Lang,
};
use time::macros::datetime;
use uuid::Uuid;

/// Somebody.
pub fn person(n: u128, name: &str) -> Person {
    Person { id: Uuid::from_u128(n), name: name.to_owned() }
}

/// A row of the list.
pub fn row() -> ItemRow {
    ItemRow {
        kind: ContentKind::Article,
        key: "sms-code".into(),
        lang: Lang::Ru,
        title: "Не приходит код".into(),
        state: ItemState::Draft,
        review_due: Some(time::macros::date!(2026 - 12 - 20)),
        updated: datetime!(2026-11-20 09:00 UTC),
        owner: "editors".into(),
        block: "access".into(),
        author: Some(person(1, "Елена Примерова")),
        reviewer: None,
        number: 3,
        draft_id: Some(Uuid::from_u128(7)),
        publish_at: None,
    }
}

/// A revision.
pub fn revision(number: u32, live: bool) -> RevisionRow {
    RevisionRow {
        number,
        state: RevisionState::Published,
        author: Some(person(1, "Елена Примерова")),
        reviewer: Some(person(2, "Пётр Образцов")),
        publisher: Some(person(2, "Пётр Образцов")),
        significance: Significance::Medium,
        note: "Уточнили время ожидания".into(),
        live,
        created_at: datetime!(2026-11-10 09:00 UTC),
        published_at: Some(datetime!(2026-11-11 09:00 UTC)),
    }
}

/// The document of an article.
pub fn doc() -> serde_json::Value {
    json!({
        "kind": "article", "slug": "sms-code", "title": "Не приходит код", "summary": "Подождите две минуты.", "block": "access",
        "tags": ["sms"], "audience": ["citizen"], "related": ["password-forgotten"], "guides": [], "codes": ["http/401"],
        "services": [], "template": null, "keywords": "", "popular": 0, "updated": "2026-11-20", "review_due": "2026-12-20",
        "owner": "editors", "body": "Подождите **две минуты**.\n\n## Если не помогло\n\nЧитайте [здесь](article:password-forgotten)."
    })
}

/// The item.
pub fn item() -> ItemView {
    ItemView {
        row: row(),
        live: Some(doc()),
        revisions: vec![revision(3, true), revision(2, false)],
        linked_from: vec!["article:password-forgotten".into()],
    }
}

/// Its draft.
pub fn view() -> DraftView {
    DraftView {
        id: Uuid::from_u128(7),
        kind: ContentKind::Article,
        key: "sms-code".into(),
        lang: Lang::Ru,
        number: 4,
        state: RevisionState::Draft,
        version: 1,
        doc: doc(),
        live: Some(doc()),
        base_number: 3,
        live_number: 3,
        stale: false,
        author: person(1, "Елена Примерова"),
        edited_by: person(1, "Елена Примерова"),
        reviewer: None,
        significance: Significance::Medium,
        note: String::new(),
        returned: String::new(),
        publish_at: None,
        created_at: datetime!(2026-11-20 09:00 UTC),
        updated_at: datetime!(2026-11-20 09:10 UTC),
        findings: Vec::new(),
        comments: Vec::new(),
        others: Vec::new(),
        may: vec![Change::Save, Change::Submit, Change::Discard],
        alone: false,
    }
}
