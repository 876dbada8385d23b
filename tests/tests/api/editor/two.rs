//! Two editors at one text: both are warned and nothing is lost.

use axum::http::StatusCode;
use opora_tests::{api::App, both_databases};
use serde_json::{Value, json};
use shared::api::{editor::DraftView, sessions::Role};

use super::{RARE, SLUG, act, get, open, post, publish, retitle, save};

both_databases! {
    async fn the_second_saving_gets_the_newer_draft_and_overwrites_nothing(app: App) {
        let (one, two) = (app.staff(Role::Editor).await, app.staff(Role::Administrator).await);
        let (mine, theirs) = (open(&one, SLUG).await, open(&two, SLUG).await);
        assert_eq!(mine.id, theirs.id, "one open draft an item");
        assert_eq!(theirs.others.len(), 1, "the second is told of the first");
        let saved = retitle(&one, &mine, RARE).await;
        let problem = save(&two, &theirs, |doc| doc["title"] = json!("Другое")).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        assert_eq!((&problem["current"]["doc"]["title"], &problem["current"]["version"]), (&json!(RARE), &json!(saved.version)));
        act(&two, &theirs, "publish", &json!({ "significance": "typo" })).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        let kept: DraftView = get(&one, &format!("/drafts/{}", mine.id)).await.expect(StatusCode::OK).json();
        assert_eq!(kept.doc["title"], RARE);
        // Without a version nothing is saved.
        let blind = one.put(&format!("/api/v1/editor/drafts/{}", mine.id), &json!({ "doc": kept.doc })).await;
        blind.problem(StatusCode::BAD_REQUEST, "if-match");
    }

    async fn who_has_it_open_is_told_and_forgotten(app: App) {
        let (one, two) = (app.staff(Role::Editor).await, app.staff(Role::Administrator).await);
        let draft = open(&one, SLUG).await;
        let path = format!("/drafts/{}", draft.id);
        let mut events = get(&two, "/events").await.expect(StatusCode::OK);
        post(&two, &format!("{path}/seen"), &json!({ "typing": true })).await.expect(StatusCode::NO_CONTENT);
        let event = events.event().await;
        assert!(event.contains("event: draft-changed") && event.contains(SLUG), "{event}");
        let seen: DraftView = get(&one, &path).await.expect(StatusCode::OK).json();
        assert!(seen.others.len() == 1 && seen.others[0].typing);
        app.clock.advance(time::Duration::seconds(31));
        let later: DraftView = get(&one, &path).await.expect(StatusCode::OK).json();
        assert_eq!(later.others, []);
    }

    async fn a_live_text_that_changed_meanwhile_is_not_overwritten(app: App) {
        let editor = app.staff(Role::Editor).await;
        let draft = retitle(&editor, &open(&editor, SLUG).await, RARE).await;
        // Another address of something it links to changes the live text under the draft's feet.
        let live: Value = get(&editor, &format!("/items/{}/ru?key={SLUG}", draft.kind.as_str())).await.json();
        let files = json!({ "files": [{ "path": format!("articles/{SLUG}.md"), "text": text_of(&app, "Из файла") }] });
        post(&editor, "/import", &files).await.expect(StatusCode::OK);
        let stale: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert!(stale.stale && live["live"]["title"] != json!("Из файла"));
        publish(&editor, &stale).await.problem(StatusCode::CONFLICT, "draft-behind");
        act(&editor, &stale, "rebase", &json!({ "number": 1 })).await.problem(StatusCode::CONFLICT, "draft-behind");
        let fresh: DraftView = act(&editor, &stale, "rebase", &json!({ "number": stale.live_number })).await.expect(StatusCode::OK).json();
        assert!(!fresh.stale);
        publish(&editor, &fresh).await.expect(StatusCode::OK);
    }
}

/// The article's file with another title.
pub(crate) fn text_of(app: &App, title: &str) -> String {
    let content = app.state.knowledge.now();
    let live = content.live.iter().find(|live| live.item.key == SLUG).expect("the article");
    let mut item = live.item.clone();
    if let shared::content::Doc::Article(doc) = &mut item.doc {
        title.clone_into(&mut doc.title);
    }
    let files = opora::knowledge::export::to_files(&[item]).expect("a file");
    files.into_values().next().expect("one")
}
