//! From a draft to the page.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::{Value, json};
use shared::api::{
    editor::{Change, Comment, DraftView, ItemList, ItemState, Person, PublishResult, RevisionState},
    sessions::Role,
};

use super::{RARE, SLUG, act, get, hits, open, page, post, publish, retitle};

both_databases! {
    async fn written_read_returned_approved_and_on_the_page(app: App) {
        let (reader, editor, admin) = (app.visitor(), app.staff(Role::Editor).await, app.staff(Role::Administrator).await);
        let draft = open(&editor, SLUG).await;
        assert_eq!((draft.state, draft.number, draft.base_number, draft.live_number), (RevisionState::Draft, 2, 1, 1));
        assert!(!draft.may.contains(&Change::Approve) && !draft.alone);
        let draft = retitle(&editor, &draft, RARE).await;
        assert_eq!(draft.findings, [], "a good text");
        // The live text stays.
        assert_eq!(hits(&reader, RARE).await, 0);
        assert!(!page(&reader, SLUG).await.contains(RARE));
        act(&editor, &draft, "publish", &json!({})).await.problem(StatusCode::CONFLICT, "four-eyes");
        let reviewers: Vec<Person> = get(&editor, "/reviewers").await.expect(StatusCode::OK).json();
        assert!(!reviewers.is_empty());
        let draft: DraftView = act(&editor, &draft, "submit", &json!({ "reviewer": reviewers[0].id })).await.expect(StatusCode::OK).json();
        assert_eq!((draft.state, draft.reviewer.as_ref()), (RevisionState::InReview, Some(&reviewers[0])));
        let remarks = format!("/drafts/{}/comments", draft.id);
        let remark: Comment = post(&admin, &remarks, &json!({ "field": "body", "line": 2, "text": "Короче" }))
            .await.expect(StatusCode::CREATED).json();
        assert_eq!((remark.line, remark.field.as_str()), (Some(2), "body"));
        post(&admin, &remarks, &json!({ "text": " " })).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        let draft: DraftView = act(&admin, &draft, "return", &json!({ "text": "Поправьте вторую строку" })).await.expect(StatusCode::OK).json();
        assert_eq!((draft.state, draft.comments.len()), (RevisionState::Returned, 1));
        let settled: Comment = post(&editor, &format!("{remarks}/{}/resolve", remark.id), &json!({})).await.expect(StatusCode::OK).json();
        assert!(settled.resolved);
        let draft = retitle(&editor, &draft, &format!("{RARE}: ответ")).await;
        assert_eq!(draft.state, RevisionState::Draft);
        let draft: DraftView = act(&editor, &draft, "submit", &json!({})).await.expect(StatusCode::OK).json();
        act(&editor, &draft, "approve", &json!({})).await.problem(StatusCode::CONFLICT, "four-eyes");
        let draft: DraftView = act(&admin, &draft, "approve", &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!(draft.state, RevisionState::Approved);
        let list: ItemList = get(&editor, "/items?state=approved").await.expect(StatusCode::OK).json();
        assert_eq!((list.items.len(), list.counts.approved, list.items[0].state), (1, 1, ItemState::Approved));
        let done: PublishResult = act(&editor, &draft, "publish", &json!({ "significance": "major", "note": "Яснее" })).await.expect(StatusCode::OK).json();
        assert!(!done.scheduled && done.number == 2);
        // With the answer it is on the page and in the search.
        assert_eq!(hits(&reader, RARE).await, 1);
        assert!(page(&reader, SLUG).await.contains(RARE));
        let after: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert_eq!((after.state, after.may.len()), (RevisionState::Published, 0));
        assert_eq!((after.doc["updated"].as_str(), after.note.as_str()), (Some("2026-11-21"), "Яснее"));
        // What is over is over, and the next draft is another.
        act(&editor, &after, "publish", &json!({ "significance": "typo" })).await.problem(StatusCode::CONFLICT, "draft-state");
        assert_eq!(open(&editor, SLUG).await.number, 3);
    }

    async fn a_slip_of_the_pen_goes_out_at_once_and_keeps_its_day(app: App) {
        let editor = app.staff(Role::Editor).await;
        let draft = open(&editor, SLUG).await;
        let day = draft.doc["updated"].clone();
        let draft = retitle(&editor, &draft, RARE).await;
        publish(&editor, &draft).await.expect(StatusCode::OK);
        let view: Value = get(&editor, &format!("/items/{}/ru?key={SLUG}", draft.kind.as_str())).await.expect(StatusCode::OK).json();
        assert_eq!((&view["live"]["title"], &view["live"]["updated"]), (&json!(RARE), &day));
    }

    async fn whoever_changes_the_words_in_review_gives_them_to_other_eyes(app: App) {
        let (editor, admin) = (app.staff(Role::Editor).await, app.staff(Role::Administrator).await);
        let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
        let draft: DraftView = act(&editor, &draft, "submit", &json!({})).await.expect(StatusCode::OK).json();
        let draft = retitle(&admin, &draft, &format!("{RARE} снова")).await;
        assert_eq!(draft.state, RevisionState::InReview);
        act(&admin, &draft, "approve", &json!({})).await.problem(StatusCode::CONFLICT, "four-eyes");
        act(&editor, &draft, "approve", &json!({})).await.expect(StatusCode::OK);
    }

    async fn a_draft_given_up_leaves_no_trace_for_readers(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
        act(&editor, &draft, "discard", &json!({})).await.expect(StatusCode::NO_CONTENT);
        assert!(!page(&reader, SLUG).await.contains(RARE));
        let list: ItemList = get(&editor, "/items?state=draft").await.expect(StatusCode::OK).json();
        assert_eq!(list.items, []);
    }
}
