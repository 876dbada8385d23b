//! Publishing at a time.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::json;
use shared::api::{
    editor::{DraftView, PublishResult, RevisionState},
    sessions::Role,
};

use super::{RARE, SLUG, act, get, hits, open, page, post, retitle, save, two::text_of};

both_databases! {
    async fn at_its_time_it_goes_out_once(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
        let past = json!({ "significance": "typo", "at": "2026-11-21T11:00:00Z" });
        act(&editor, &draft, "publish", &past).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "time-past");
        let at = json!({ "significance": "typo", "at": "2026-11-21T12:10:00Z" });
        let waits: PublishResult = act(&editor, &draft, "publish", &at).await.expect(StatusCode::OK).json();
        assert!(waits.scheduled);
        let draft: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert_eq!(draft.state, RevisionState::Scheduled);
        // Not rewritten while it waits; taken back and sent again.
        save(&editor, &draft, |doc| doc["title"] = json!("Иное")).await.problem(StatusCode::CONFLICT, "draft-state");
        let draft: DraftView = act(&editor, &draft, "unschedule", &json!({})).await.expect(StatusCode::OK).json();
        assert_eq!((draft.state, draft.publish_at), (RevisionState::Approved, None));
        act(&editor, &draft, "publish", &at).await.expect(StatusCode::OK);
        assert_eq!(opora::editorial::publish_due(&app.state).await.expect("a round"), 0);
        assert!(!page(&reader, SLUG).await.contains(RARE));
        app.clock.advance(time::Duration::minutes(11));
        // Several rounds at once, as of several servers.
        let (a, b, c) = tokio::join!(
            opora::editorial::publish_due(&app.state),
            opora::editorial::publish_due(&app.state),
            opora::editorial::publish_due(&app.state)
        );
        let done = a.expect("a round") + b.expect("a round") + c.expect("a round");
        assert_eq!(done, 1, "each goes out once");
        assert_eq!(hits(&reader, RARE).await, 1);
        let after: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert_eq!(after.state, RevisionState::Published);
    }

    async fn what_broke_while_it_waited_comes_back(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
        let at = json!({ "significance": "typo", "at": "2026-11-21T12:10:00Z" });
        act(&editor, &draft, "publish", &at).await.expect(StatusCode::OK);
        let files = json!({ "files": [{ "path": format!("articles/{SLUG}.md"), "text": text_of(&app, "Из файла") }] });
        post(&editor, "/import", &files).await.expect(StatusCode::OK);
        app.clock.advance(time::Duration::minutes(11));
        assert_eq!(opora::editorial::publish_due(&app.state).await.expect("a round"), 0);
        let back: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert_eq!((back.state, back.returned.is_empty()), (RevisionState::Returned, false));
        assert!(!page(&reader, SLUG).await.contains(RARE));
    }
}
