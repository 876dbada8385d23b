//! An item: what readers see, its newest revisions, what links to it.

use std::{collections::BTreeSet, sync::Arc};

use axum::{
    Json as Out,
    extract::{Path, State},
};
use shared::{
    api::editor::ItemView,
    content::links::{self, Target},
    problem::Problem,
};

use super::{
    items::row_of,
    names::item_of_live,
    revisions::{KeyQuery, item_of},
    store, view,
};
use crate::platform::{
    clock::moscow,
    error::AppError,
    extract::{Editor, Query},
    state::AppState,
};

/// Revisions that come along.
const NEWEST: u64 = 10;

/// An item with its live document, its newest revisions and what links to it.
#[utoipa::path(
    get,
    path = "/editor/items/{kind}/{lang}",
    operation_id = "editor_item",
    tag = "editor",
    params(("kind" = String, Path, description = "Kind"), ("lang" = String, Path, description = "Language"), KeyQuery),
    responses(
        (status = 200, description = "The item", body = ItemView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such item", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    _editor: Editor,
    Path((kind, lang)): Path<(String, String)>,
    Query(query): Query<KeyQuery>,
) -> Result<Out<ItemView>, AppError> {
    let item = item_of(&kind, &lang, query.key)?;
    state.knowledge.follow(&state.db).await?;
    let content = state.knowledge.now();
    let live = content.live.iter().find(|live| item_of_live(live) == item).map(Arc::clone);
    let open = store::open_of(state.db.read(), &item).await?;
    let today = moscow(state.clock.now()).date();
    let row = row_of(live.as_deref(), open.as_ref(), today)?.ok_or(AppError::NotFound)?;
    let number = live.as_ref().map_or(0, |live| i32::try_from(live.number).unwrap_or(i32::MAX));
    let revisions = store::history(state.db.read(), &item, NEWEST).await?;
    let target = Target::new(item.kind, item.key.as_str());
    let linked_from: BTreeSet<String> = content
        .live
        .iter()
        .filter(|other| item_of_live(other) != item && links::leads_to(&other.item.doc).contains(&target))
        .map(|other| format!("{}:{}", other.item.kind.as_str(), other.item.key))
        .collect();
    Ok(Out(ItemView {
        row,
        live: live.map(|live| live.item.doc.to_value()).transpose().map_err(AppError::internal)?,
        revisions: revisions.iter().map(|row| view::revision(row, number)).collect::<Result<_, _>>()?,
        linked_from: linked_from.into_iter().collect(),
    }))
}
