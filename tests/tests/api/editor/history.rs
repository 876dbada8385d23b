//! What was there before is never lost.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::json;
use shared::api::{
    editor::{DraftView, ItemList, RevisionRow, RevisionView},
    sessions::Role,
};

use super::{RARE, SLUG, get, open, page, post, publish, retitle};

both_databases! {
    async fn an_old_revision_comes_back_as_a_draft(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let first = open(&editor, SLUG).await;
        let title = first.doc["title"].clone();
        let history = format!("/revisions/{}/ru", first.kind.as_str());
        publish(&editor, &retitle(&editor, &first, RARE).await).await.expect(StatusCode::OK);
        let rows: Vec<RevisionRow> = get(&editor, &format!("{history}?key={SLUG}")).await.expect(StatusCode::OK).json();
        let shown: Vec<_> = rows.iter().map(|row| (row.number, row.live, row.author.is_some(), row.publisher.is_some())).collect();
        assert_eq!(shown, [(2, true, true, true), (1, false, false, false)]);
        let old: RevisionView = get(&editor, &format!("{history}/1?key={SLUG}")).await.expect(StatusCode::OK).json();
        assert_eq!(old.doc["title"], title);
        get(&editor, &format!("{history}/9?key={SLUG}")).await.problem(StatusCode::NOT_FOUND, "not-found");
        let restore = format!("{history}/1/restore?key={SLUG}");
        let draft: DraftView = post(&editor, &restore, &json!({})).await.expect(StatusCode::CREATED).json();
        assert_eq!((&draft.doc["title"], draft.number, draft.base_number), (&title, 3, 2));
        post(&editor, &restore, &json!({})).await.problem(StatusCode::CONFLICT, "draft-open");
        assert!(page(&reader, SLUG).await.contains(RARE), "the live text stays");
        publish(&editor, &draft).await.expect(StatusCode::OK);
        assert!(!page(&reader, SLUG).await.contains(RARE));
    }

    async fn what_was_read_again_is_due_in_a_month(app: App) {
        app.clock.advance(time::Duration::days(60));
        let editor = app.staff(Role::Editor).await;
        let due: ItemList = get(&editor, "/items?due=1&kind=guide&lang=ru&limit=500").await.expect(StatusCode::OK).json();
        let item = due.items.first().expect("everything is due after two months");
        let body = json!({ "kind": item.kind, "key": item.key, "lang": item.lang });
        post(&editor, "/reviewed", &body).await.expect(StatusCode::NO_CONTENT);
        let after: ItemList = get(&editor, "/items?due=1&kind=guide&lang=ru&limit=500").await.expect(StatusCode::OK).json();
        assert_eq!(after.items.len() + 1, due.items.len());
    }

    async fn lists_are_read_on_and_narrowed(app: App) {
        let editor = app.staff(Role::Editor).await;
        let whole: ItemList = get(&editor, "/items?kind=service&sort=title&limit=500").await.expect(StatusCode::OK).json();
        let (mut steps, mut cursor) = (Vec::new(), String::new());
        loop {
            let page: ItemList = get(&editor, &format!("/items?kind=service&sort=title&limit=20&cursor={cursor}")).await.expect(StatusCode::OK).json();
            steps.extend(page.items);
            let Some(next) = page.next else { break };
            cursor = next;
        }
        assert_eq!(steps, whole.items);
        assert!(steps.len() > 20 && whole.counts.all as usize == steps.len());
        get(&editor, "/items?kind=poem").await.problem(StatusCode::BAD_REQUEST, "malformed-query");
    }
}
