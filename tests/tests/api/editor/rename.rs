//! Another address: the old one leads to it, and the links follow.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::{Value, json};
use shared::{
    api::{
        editor::{Redirect, Renamed},
        sessions::Role,
    },
    page::Page,
};

use super::{SLUG, get, kind_of, page, post};

both_databases! {
    async fn readers_and_links_find_the_new_address(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let kind = kind_of(&editor, SLUG).await;
        let view: Value = get(&editor, &format!("/items/{}/ru?key={SLUG}", kind.as_str())).await.expect(StatusCode::OK).json();
        let links = view["linked_from"].as_array().expect("links").len();
        assert!(links > 0, "others link to it");
        let rename = json!({ "kind": kind, "key": SLUG, "lang": "ru", "to": "password-lost" });
        let done: Renamed = post(&editor, "/rename", &rename).await.expect(StatusCode::OK).json();
        assert!(done.relinked.len() >= links, "{:?}", done.relinked);
        assert_eq!(done.redirect.map(|one| (one.from, one.to)), Some((format!("/kb/{SLUG}"), "/kb/password-lost".into())));
        let moved = reader.get(&format!("/kb/{SLUG}?from=letter")).await.expect(StatusCode::MOVED_PERMANENTLY);
        assert_eq!(moved.headers["location"], "/kb/password-lost?from=letter");
        page(&reader, "password-lost").await;
        // Nothing links to what is gone: every live text passes the rules.
        let content = app.state.knowledge.now();
        let gone = shared::content::links::Target::new(kind, SLUG);
        assert!(content.live.iter().all(|live| !shared::content::links::leads_to(&live.item.doc).contains(&gone)));
        post(&editor, "/rename", &rename).await.problem(StatusCode::CONFLICT, "address-taken");
        // Back again: no circle is left.
        let back = json!({ "kind": kind, "key": "password-lost", "lang": "ru", "to": SLUG });
        post(&editor, "/rename", &back).await.expect(StatusCode::OK);
        page(&reader, SLUG).await;
        let list: Page<Redirect> = get(&editor, "/redirects").await.expect(StatusCode::OK).json();
        assert_eq!(list.items.iter().map(|one| one.from.as_str()).collect::<Vec<_>>(), ["/kb/password-lost"]);
    }

    async fn addresses_of_others_are_not_taken(app: App) {
        let editor = app.staff(Role::Editor).await;
        let kind = kind_of(&editor, SLUG).await;
        let other = app.state.knowledge.now().articles.iter().find(|one| one.slug != SLUG).expect("another").slug.clone();
        let to = |to: &str| json!({ "kind": kind, "key": SLUG, "lang": "ru", "to": to });
        post(&editor, "/rename", &to(&other)).await.problem(StatusCode::CONFLICT, "address-taken");
        post(&editor, "/rename", &to("Не адрес")).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "address-bad");
        let category = json!({ "kind": "category", "key": "access", "lang": "ru", "to": "entry" });
        post(&editor, "/rename", &category).await.problem(StatusCode::CONFLICT, "no-rename");
    }

    async fn redirects_lead_to_pages_of_the_site_only(app: App) {
        let (reader, editor) = (app.visitor(), app.staff(Role::Editor).await);
        let form = |from: &str, to: &str| json!({ "from": from, "to": to });
        let target = format!("/kb/{SLUG}");
        post(&editor, "/redirects", &form("/old", "//evil.example")).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "redirect-path");
        post(&editor, "/redirects", &form("/old", "/kb/no-such-item")).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "redirect-target");
        post(&editor, "/redirects", &form(&target, "/faq")).await.problem(StatusCode::CONFLICT, "address-taken");
        let made: Redirect = post(&editor, "/redirects", &form("/old/page", &target)).await.expect(StatusCode::CREATED).json();
        reader.get("/old/page").await.expect(StatusCode::MOVED_PERMANENTLY);
        editor.delete(&format!("/api/v1/editor/redirects/{}", made.id)).await.expect(StatusCode::NO_CONTENT);
        reader.get("/old/page").await.expect(StatusCode::NOT_FOUND);
    }
}
