//! The list of items: what is live, what is being written, what has to be read again.

use std::collections::HashMap;

use axum::{Json as Out, extract::State};
use serde::Deserialize;
use shared::{
    api::editor::{ItemCounts, ItemList, ItemRow, ItemState, RevisionState},
    content::{ContentKind, Doc},
    lang::Lang,
    problem::Problem,
};
use time::Date;

use super::{
    names::{doc_of, item_of, item_of_live, person, state_of},
    store::{self, Revision},
};
use crate::{
    knowledge::Live,
    platform::{
        clock::moscow,
        error::AppError,
        extract::{Editor, Query},
        state::AppState,
    },
};

/// Items of a page, when nobody says how many, and at most.
const LIMITS: (usize, usize) = (50, 500);

/// What to list.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
pub struct ItemsQuery {
    /// Kind.
    pub kind: String,
    /// Where it stands.
    pub state: String,
    /// Key of a block.
    pub block: String,
    /// Team.
    pub owner: String,
    /// Language.
    pub lang: String,
    /// Words of the title or the key.
    pub q: String,
    /// `1`: only what has to be read again.
    pub due: String,
    /// `title`, `updated` (newest first) or `review_due` (most urgent first); the order of the content when absent.
    pub sort: String,
    /// Where to read on: `next` of the page before.
    pub cursor: String,
    /// Items of a page.
    pub limit: Option<usize>,
}

fn state_in_list(row: &Revision, is_new: bool) -> Result<ItemState, AppError> {
    Ok(match state_of(row)? {
        RevisionState::InReview => ItemState::InReview,
        RevisionState::Returned => ItemState::Returned,
        RevisionState::Approved => ItemState::Approved,
        RevisionState::Scheduled => ItemState::Scheduled,
        _ if is_new => ItemState::New,
        _ => ItemState::Draft,
    })
}

fn title_of(doc: &Doc, key: &str) -> String {
    if doc.title().is_empty() { key.to_owned() } else { doc.title().to_owned() }
}

/// An item as a list shows it.
pub(super) fn row_of(
    live: Option<&Live>,
    open: Option<&Revision>,
    today: Date,
) -> Result<Option<ItemRow>, AppError> {
    let draft = open.map(doc_of).transpose()?;
    let (item, doc) = match (live, open, &draft) {
        (Some(live), _, _) => (item_of_live(live), &live.item.doc),
        (None, Some(open), Some(doc)) => (item_of(open)?, doc),
        _ => return Ok(None),
    };
    let review_due = doc.days().map(|(_, due)| due);
    let state = match open {
        Some(open) => state_in_list(open, live.is_none())?,
        None if review_due.is_some_and(|due| due <= today) => ItemState::Due,
        None => ItemState::Live,
    };
    let updated = open.map(|open| open.updated_at.0).or(live.map(|live| live.updated_at));
    Ok(Some(ItemRow {
        title: title_of(doc, &item.key),
        state,
        review_due,
        updated: updated.ok_or_else(|| AppError::internal("an item of no time"))?,
        owner: doc.owner().to_owned(),
        block: doc.block().to_owned(),
        author: open.and_then(|open| person(open.author_id, &open.author)),
        reviewer: open.and_then(|open| person(open.reviewer_id, &open.reviewer)),
        number: live.map_or(0, |live| live.number),
        draft_id: open.map(|open| open.id),
        publish_at: open.and_then(|open| open.publish_at.map(|at| at.0)),
        kind: item.kind,
        key: item.key,
        lang: item.lang,
    }))
}

fn id(row: &ItemRow) -> String {
    format!("{}:{}:{}", row.kind.as_str(), row.lang.as_str(), row.key)
}

fn count(rows: &[ItemRow]) -> ItemCounts {
    let of = |state: ItemState| rows.iter().filter(|row| row.state == state).count() as u32;
    ItemCounts {
        all: rows.len() as u32,
        live: of(ItemState::Live),
        due: of(ItemState::Due),
        new: of(ItemState::New),
        draft: of(ItemState::Draft),
        in_review: of(ItemState::InReview),
        returned: of(ItemState::Returned),
        approved: of(ItemState::Approved),
        scheduled: of(ItemState::Scheduled),
    }
}

fn choice<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text).map(Some).ok_or(AppError::BadRequest("malformed-query"))
}

/// Items with where they stand; counts are of everything that the other filters leave.
#[utoipa::path(
    get,
    path = "/editor/items",
    operation_id = "editor_items",
    tag = "editor",
    params(ItemsQuery),
    responses(
        (status = 200, description = "A page of items", body = ItemList),
        (status = 400, description = "No such kind, state, language or order", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    _editor: Editor,
    Query(query): Query<ItemsQuery>,
) -> Result<Out<ItemList>, AppError> {
    let kind = choice(&query.kind, ContentKind::parse)?;
    let wanted = choice(&query.state, ItemState::parse)?;
    let lang = choice(&query.lang, |text| Lang::ALL.into_iter().find(|lang| lang.as_str() == text))?;
    let words = query.q.trim().to_lowercase();
    let today = moscow(state.clock.now()).date();
    let open = store::open(state.db.read()).await?;
    let mut drafts: HashMap<String, &Revision> =
        open.iter().filter_map(|row| Some((row.open_item.clone()?, row))).collect();
    let content = state.knowledge.now();
    let mut rows = Vec::new();
    for live in &content.live {
        let draft = drafts.remove(&store::name_of(&item_of_live(live)));
        rows.extend(row_of(Some(live), draft, today)?);
    }
    let mut new: Vec<&Revision> = drafts.into_values().collect();
    new.sort_by_key(|row| row.id);
    for draft in new {
        rows.extend(row_of(None, Some(draft), today)?);
    }
    let is_due = |row: &ItemRow| row.review_due.is_some_and(|due| due <= today);
    rows.retain(|row| {
        kind.is_none_or(|kind| row.kind == kind)
            && lang.is_none_or(|lang| row.lang == lang)
            && (query.block.is_empty() || row.block == query.block)
            && (query.owner.is_empty() || row.owner == query.owner)
            && (query.due != "1" || is_due(row))
            && (words.is_empty()
                || row.title.to_lowercase().contains(&words)
                || row.key.to_lowercase().contains(&words))
    });
    let counts = count(&rows);
    rows.retain(|row| wanted.is_none_or(|wanted| row.state == wanted));
    match query.sort.as_str() {
        "" => {}
        "title" => rows.sort_by_cached_key(|row| row.title.to_lowercase()),
        "updated" => rows.sort_by_key(|row| std::cmp::Reverse(row.updated)),
        "review_due" => rows.sort_by_key(|row| (row.review_due.is_none(), row.review_due)),
        _ => return Err(AppError::BadRequest("malformed-query")),
    }
    // The page goes on after the item that ended the one before; when that is gone, from the beginning.
    let from = if query.cursor.is_empty() {
        0
    } else {
        rows.iter().position(|row| id(row) == query.cursor).map_or(0, |at| at + 1)
    };
    let limit = query.limit.unwrap_or(LIMITS.0).clamp(1, LIMITS.1);
    let more = rows.len() > from + limit;
    let items: Vec<ItemRow> = rows.into_iter().skip(from).take(limit).collect();
    let next = if more { items.last().map(id) } else { None };
    Ok(Out(ItemList { items, next, counts }))
}
