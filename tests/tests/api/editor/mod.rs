//! The editorial desk.

mod files;
mod history;
mod life;
mod nodes;
mod rename;
mod rules;
mod schedule;
mod two;
mod words;

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora_tests::api::{Answer, Visitor, request};
use serde_json::{Value, json};
use shared::{
    api::{editor::DraftView, search::SearchResponse},
    content::{ContentKind, Doc},
    lang::Lang,
};

/// Something that no text of the shipped content says.
pub(crate) const RARE: &str = "Кракозябрица";
/// An article of the shipped content.
pub(crate) const SLUG: &str = "password-forgotten";

/// A write that names the version that was seen.
pub(crate) async fn at(who: &Visitor<'_>, method: Method, path: &str, version: i32, body: &Value) -> Answer {
    let version = format!("\"{version}\"");
    let headers = [("content-type", "application/json"), ("if-match", version.as_str())];
    who.send(request(method, &format!("/api/v1/editor{path}"), &headers, Body::from(body.to_string()))).await
}

/// A write.
pub(crate) async fn post(who: &Visitor<'_>, path: &str, body: &Value) -> Answer {
    who.post(&format!("/api/v1/editor{path}"), body).await
}

/// A reading.
pub(crate) async fn get(who: &Visitor<'_>, path: &str) -> Answer {
    who.get(&format!("/api/v1/editor{path}")).await
}

/// The kind of the article, which may be an answer.
pub(crate) async fn kind_of(who: &Visitor<'_>, slug: &str) -> ContentKind {
    for kind in [ContentKind::Article, ContentKind::Faq] {
        if get(who, &format!("/items/{}/ru?key={slug}", kind.as_str())).await.status == StatusCode::OK {
            return kind;
        }
    }
    panic!("{slug} is no article")
}

/// Opens the draft of a Russian article.
pub(crate) async fn open(who: &Visitor<'_>, slug: &str) -> DraftView {
    let kind = kind_of(who, slug).await;
    let answer = post(who, "/drafts", &json!({ "kind": kind, "key": slug, "lang": "ru" })).await;
    assert!(answer.status.is_success(), "{}", answer.text());
    answer.json()
}

/// Saves other words.
pub(crate) async fn save(who: &Visitor<'_>, draft: &DraftView, change: impl FnOnce(&mut Value)) -> Answer {
    let mut doc = draft.doc.clone();
    change(&mut doc);
    let body = json!({ "doc": doc, "note": "Проверка", "significance": "medium" });
    at(who, Method::PUT, &format!("/drafts/{}", draft.id), draft.version, &body).await
}

/// Saves another title, which must be accepted.
pub(crate) async fn retitle(who: &Visitor<'_>, draft: &DraftView, title: &str) -> DraftView {
    save(who, draft, |doc| doc["title"] = json!(title)).await.expect(StatusCode::OK).json()
}

/// Does something with a draft in the version seen.
pub(crate) async fn act(who: &Visitor<'_>, draft: &DraftView, verb: &str, body: &Value) -> Answer {
    at(who, Method::POST, &format!("/drafts/{}/{verb}", draft.id), draft.version, body).await
}

/// Publishes a slip of the pen at once.
pub(crate) async fn publish(who: &Visitor<'_>, draft: &DraftView) -> Answer {
    act(who, draft, "publish", &json!({ "significance": "typo" })).await
}

/// How many hits a search has.
pub(crate) async fn hits(who: &Visitor<'_>, words: &str) -> usize {
    let encoded: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let answer = who.get(&format!("/api/v1/search?q={encoded}&limit=50")).await.expect(StatusCode::OK);
    let found: SearchResponse = answer.json();
    found.hits.iter().filter(|hit| hit.title.contains(words)).count()
}

/// The article's page.
pub(crate) async fn page(who: &Visitor<'_>, slug: &str) -> String {
    who.get(&format!("/kb/{slug}")).await.expect(StatusCode::OK).text()
}

/// A document of the shipped content, as a new item would begin with it.
pub(crate) fn copy_of(app: &opora_tests::api::App, slug: &str) -> (ContentKind, Value) {
    let content = app.state.knowledge.now();
    let (article, _) = content.article(slug, Lang::Ru).expect("an article");
    (article.kind, Doc::Article(Box::new(article.clone())).to_value().expect("JSON"))
}
