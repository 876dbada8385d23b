//! What is wrong with a document, against everything that readers can open.

use std::collections::{BTreeSet, HashSet};

use axum::{Json as Out, extract::State};
use frontend::findings;
use shared::{
    api::editor::{CheckForm, Finding, ItemRef},
    content::{
        ContentKind, Doc,
        check::{self, Fault, FindingLevel, Known},
        links::{self, Target},
    },
    lang::Lang,
    problem::Problem,
};

use super::names::target_name;
use crate::{
    knowledge::Published,
    platform::{
        error::{AppError, request_lang},
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Everything that readers can open once an item is published as well.
struct With<'a> {
    content: &'a Published,
    offers: HashSet<Target>,
    item: &'a ItemRef,
}

impl Known for With<'_> {
    fn has(&self, kind: ContentKind, key: &str) -> bool {
        let target = Target::new(kind, key);
        let own = target.key.split(['#', '/']).next() == Some(&self.item.key)
            && target.kind == links::address_kind(self.item.kind);
        if own { self.offers.contains(&target) } else { self.content.has(kind, key) }
    }
}

/// What is wrong with a document of an item.
pub(super) fn faults(content: &Published, item: &ItemRef, doc: &Doc) -> Vec<Fault> {
    let mut offers: HashSet<Target> = links::offers(item.kind, &item.key, doc).into_iter().collect();
    // A translation has other headings than the text that readers of the other language see.
    if item.lang == Lang::En
        && let Some((article, _)) = content.article(&item.key, Lang::Ru)
    {
        offers.extend(links::offers(item.kind, &item.key, &Doc::Article(Box::new(article.clone()))));
    }
    let mut faults = check::check(item.kind, &item.key, doc, Some(&With { content, offers, item }));
    faults.extend(broken_links(content, item, doc));
    faults
}

/// Places of the live text that others link to and the new one no longer has.
fn broken_links(content: &Published, item: &ItemRef, doc: &Doc) -> Vec<Fault> {
    let same = |one: &crate::knowledge::files::Item| {
        (one.kind, &one.key, one.lang) == (item.kind, &item.key, item.lang)
    };
    let Some(live) = content.live.iter().find(|live| same(&live.item)) else { return Vec::new() };
    if item.lang != Lang::Ru {
        return Vec::new();
    }
    let stay: HashSet<Target> = links::offers(item.kind, &item.key, doc).into_iter().collect();
    let gone: HashSet<Target> = links::offers(item.kind, &item.key, &live.item.doc)
        .into_iter()
        .filter(|one| !stay.contains(one))
        .collect();
    lost(content, &gone, |one| !same(one))
}

/// A fault for each place that is gone and that others link to.
pub(super) fn lost(
    content: &Published,
    gone: &HashSet<Target>,
    others: impl Fn(&crate::knowledge::files::Item) -> bool,
) -> Vec<Fault> {
    if gone.is_empty() {
        return Vec::new();
    }
    let mut missed: std::collections::BTreeMap<Target, BTreeSet<String>> = std::collections::BTreeMap::new();
    for live in content.live.iter().filter(|live| others(&live.item)) {
        for target in links::leads_to(&live.item.doc).into_iter().filter(|target| gone.contains(target)) {
            let name = format!("{}:{}", live.item.kind.as_str(), live.item.key);
            missed.entry(target).or_default().insert(name);
        }
    }
    let fault = |(target, items): (Target, BTreeSet<String>)| {
        let items: Vec<String> = items.into_iter().collect();
        Fault::error("breaks-links", "links")
            .with("target", target_name(&target))
            .with("items", items.join(", "))
    };
    missed.into_iter().map(fault).collect()
}

/// Faults in the reader's language.
pub(super) fn in_words(faults: &[Fault]) -> Vec<Finding> {
    faults.iter().map(|fault| findings::finding(fault, request_lang())).collect()
}

/// The document out of what came over the wire, under its own kind and key.
///
/// # Errors
/// 422 with the finding when it does not fit its kind.
pub(super) fn typed(item: &ItemRef, value: serde_json::Value) -> Result<Doc, AppError> {
    let mut doc = Doc::from_value(item.kind, value).map_err(|error| {
        let fault = Fault::error("does-not-fit", "").with("error", error.to_string());
        AppError::Unprocessable("content-malformed").and("findings", &in_words(&[fault]))
    })?;
    doc.set_key(item.kind, &item.key);
    doc.tidy();
    Ok(doc)
}

/// The problem of a document that cannot be published.
pub(super) fn broken(faults: &[Fault]) -> AppError {
    let bad: Vec<Fault> = faults.iter().filter(|fault| fault.level == FindingLevel::Error).cloned().collect();
    AppError::Unprocessable("content-broken").and("findings", &in_words(&bad))
}

/// What is wrong with a document, kept or not.
#[utoipa::path(
    post,
    path = "/editor/check",
    operation_id = "editor_check",
    tag = "editor",
    request_body = CheckForm,
    responses(
        (status = 200, description = "What is to be mended; nothing: it can be published", body = Vec<Finding>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 422, description = "The document does not fit its kind", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    _editor: Editor,
    Json(form): Json<CheckForm>,
) -> Result<Out<Vec<Finding>>, AppError> {
    let item = ItemRef { kind: form.kind, key: form.key, lang: form.lang };
    let doc = typed(&item, form.doc)?;
    Ok(Out(in_words(&faults(&state.knowledge.now(), &item, &doc))))
}
