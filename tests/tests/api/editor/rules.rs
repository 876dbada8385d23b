//! What is broken stays off the site.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::{Value, json};
use shared::api::{
    editor::{DraftView, Finding, RevisionState},
    sessions::Role,
};

use super::{RARE, SLUG, act, copy_of, get, open, page, post, publish, save};

fn codes(problem: &Value) -> Vec<&str> {
    problem["findings"].as_array().expect("findings").iter().filter_map(|one| one["code"].as_str()).collect()
}

both_databases! {
    async fn a_broken_text_is_kept_and_not_published(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let draft = open(&editor, SLUG).await;
        let body = format!("{}\n\n[туда](article:no-such-item) ![](img/x.png)", draft.doc["body"].as_str().expect("a text"));
        let draft: DraftView = save(&editor, &draft, |doc| {
            doc["title"] = json!(format!("{RARE} {}", "т".repeat(90)));
            doc["body"] = json!(body);
        }).await.expect(StatusCode::OK).json();
        let lines: Vec<_> = draft.findings.iter().map(|one| (one.code.as_str(), one.line.is_some())).collect();
        assert_eq!(lines, [("too-long", false), ("link-to-nothing", true), ("picture-without-words", true)]);
        assert!(draft.findings[1].text.contains("no-such-item"), "{:?}", draft.findings);
        let wanted = ["too-long", "link-to-nothing", "picture-without-words"];
        for (verb, body) in [("publish", json!({ "significance": "typo" })), ("submit", json!({})), ("publish", json!({ "significance": "typo", "at": "2026-11-22T06:00:00Z" }))] {
            let problem = act(&editor, &draft, verb, &body).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "content-broken");
            assert_eq!(codes(&problem), wanted, "{verb}");
        }
        assert!(!page(&reader, SLUG).await.contains(RARE));
        let kept: DraftView = get(&editor, &format!("/drafts/{}", draft.id)).await.expect(StatusCode::OK).json();
        assert_eq!(kept.state, RevisionState::Draft);
        // What does not fit its kind is not kept at all.
        save(&editor, &kept, |doc| doc["body"] = json!(7)).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "content-malformed");
    }

    async fn a_place_that_others_link_to_cannot_go(app: App) {
        let editor = app.staff(Role::Editor).await;
        let (kind, mut doc) = copy_of(&app, SLUG);
        doc["body"] = json!(format!("{}\n\n## Особый раздел\n\nСлова.", doc["body"].as_str().expect("a text")));
        let first: DraftView = save(&editor, &open(&editor, SLUG).await, |old| *old = doc).await.expect(StatusCode::OK).json();
        publish(&editor, &first).await.expect(StatusCode::OK);
        let other = app.state.knowledge.now().articles.iter().find(|one| one.slug != SLUG).expect("another").slug.clone();
        let link = format!("\n\n[туда](article:{SLUG}#особый-раздел)");
        let second = open(&editor, &other).await;
        let second: DraftView = save(&editor, &second, |doc| {
            doc["body"] = json!(format!("{}{link}", doc["body"].as_str().expect("a text")));
        }).await.expect(StatusCode::OK).json();
        publish(&editor, &second).await.expect(StatusCode::OK);
        // Now the heading cannot go.
        let third: DraftView = save(&editor, &open(&editor, SLUG).await, |doc| {
            let body = doc["body"].as_str().expect("a text").replace("Особый раздел", "Иной раздел");
            doc["body"] = json!(body);
        }).await.expect(StatusCode::OK).json();
        let problem = publish(&editor, &third).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "content-broken");
        assert_eq!(codes(&problem), ["breaks-links"]);
        assert!(problem["findings"][0]["text"].as_str().expect("words").contains(&other), "{problem}");
        let view: Value = get(&editor, &format!("/items/{}/ru?key={SLUG}", kind.as_str())).await.expect(StatusCode::OK).json();
        assert!(view["linked_from"].as_array().expect("links").iter().any(|one| one.as_str().is_some_and(|one| one.ends_with(&other))));
    }

    async fn new_items_have_good_and_free_addresses(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let (kind, mut doc) = copy_of(&app, SLUG);
        let new = |key: &str, lang: &str| json!({ "kind": kind, "key": key, "lang": lang, "new": true, "doc": doc });
        post(&editor, "/drafts", &new("Not Good", "ru")).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "address-bad");
        post(&editor, "/drafts", &new(SLUG, "ru")).await.problem(StatusCode::CONFLICT, "address-taken");
        post(&editor, "/drafts", &new("quite-new", "en")).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "no-original");
        post(&editor, "/drafts", &json!({ "kind": kind, "key": "quite-new", "lang": "ru" })).await.problem(StatusCode::NOT_FOUND, "not-found");
        doc["title"] = json!(RARE);
        let body = json!({ "kind": kind, "key": "quite-new", "lang": "ru", "new": true, "doc": doc });
        let draft: DraftView = post(&editor, "/drafts", &body).await.expect(StatusCode::CREATED).json();
        assert_eq!((draft.base_number, draft.live.is_none(), draft.doc["slug"].as_str()), (0, true, Some("quite-new")));
        // The same once more is the same draft.
        let again: DraftView = post(&editor, "/drafts", &body).await.expect(StatusCode::OK).json();
        assert_eq!(again.id, draft.id);
        reader.get("/kb/quite-new").await.expect(StatusCode::NOT_FOUND);
        publish(&editor, &draft).await.expect(StatusCode::OK);
        assert!(page(&reader, "quite-new").await.contains(RARE));
        let found: Vec<Finding> = post(&editor, "/check", &json!({ "kind": kind, "key": "quite-new", "lang": "ru", "doc": draft.doc }))
            .await.expect(StatusCode::OK).json();
        assert_eq!(found, []);
    }
}
