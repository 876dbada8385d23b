//! The history of an item: its revisions, and a draft out of an old one.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;
use shared::{
    api::editor::{DraftNew, DraftView, ItemRef, RevisionRow, RevisionView},
    content::ContentKind,
    lang::Lang,
    problem::Problem,
};

use super::{drafts::open, names::doc_of, store, view};
use crate::{
    knowledge::live,
    platform::{
        error::AppError,
        extract::{Editor, Query},
        state::AppState,
    },
};

/// Revisions that a list shows.
const SHOWN: u64 = 500;

/// Which item.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct KeyQuery {
    /// Slug, `family/code`, or the key of the only item of a kind.
    pub key: String,
}

/// The item of a path and a query.
///
/// # Errors
/// 404 when there is no such kind or language.
pub(super) fn item_of(kind: &str, lang: &str, key: String) -> Result<ItemRef, AppError> {
    let kind = ContentKind::parse(kind).ok_or(AppError::NotFound)?;
    let lang = Lang::ALL.into_iter().find(|one| one.as_str() == lang).ok_or(AppError::NotFound)?;
    Ok(ItemRef { kind, key, lang })
}

/// The revisions of an item, newest first. What came from files and never changed has none.
#[utoipa::path(
    get,
    path = "/editor/revisions/{kind}/{lang}",
    operation_id = "editor_revisions_list",
    tag = "editor",
    params(("kind" = String, Path, description = "Kind"), ("lang" = String, Path, description = "Language"), KeyQuery),
    responses(
        (status = 200, description = "Revisions", body = Vec<RevisionRow>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such kind or language", body = Problem),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    _editor: Editor,
    Path((kind, lang)): Path<(String, String)>,
    Query(query): Query<KeyQuery>,
) -> Result<Out<Vec<RevisionRow>>, AppError> {
    let item = item_of(&kind, &lang, query.key)?;
    let live = live::find(state.db.read(), &item).await?.map_or(0, |row| row.number);
    let rows = store::history(state.db.read(), &item, SHOWN).await?;
    rows.iter().map(|row| view::revision(row, live)).collect::<Result<_, _>>().map(Out)
}

/// A revision with its document.
#[utoipa::path(
    get,
    path = "/editor/revisions/{kind}/{lang}/{number}",
    operation_id = "editor_revisions_get",
    tag = "editor",
    params(
        ("kind" = String, Path, description = "Kind"),
        ("lang" = String, Path, description = "Language"),
        ("number" = u32, Path, description = "Number"),
        KeyQuery,
    ),
    responses(
        (status = 200, description = "The revision", body = RevisionView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such revision", body = Problem),
    )
)]
pub async fn get(
    State(state): State<AppState>,
    _editor: Editor,
    Path((kind, lang, number)): Path<(String, String, String)>,
    Query(query): Query<KeyQuery>,
) -> Result<Out<RevisionView>, AppError> {
    let item = item_of(&kind, &lang, query.key)?;
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let row = store::numbered(state.db.read(), &item, number).await?.ok_or(AppError::NotFound)?;
    let live = live::find(state.db.read(), &item).await?.map_or(0, |row| row.number);
    let doc = doc_of(&row)?.to_value().map_err(AppError::internal)?;
    Ok(Out(RevisionView { row: view::revision(&row, live)?, doc }))
}

/// Begins a draft with the words of an old revision; the live text stays until it is published.
#[utoipa::path(
    post,
    path = "/editor/revisions/{kind}/{lang}/{number}/restore",
    operation_id = "editor_revisions_restore",
    tag = "editor",
    params(
        ("kind" = String, Path, description = "Kind"),
        ("lang" = String, Path, description = "Language"),
        ("number" = u32, Path, description = "Number"),
        KeyQuery,
    ),
    responses(
        (status = 201, description = "The draft", body = DraftView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such revision", body = Problem),
        (status = 409, description = "A draft is open already; publish it or give it up first: `draft-open`", body = Problem),
    )
)]
pub async fn restore(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path((kind, lang, number)): Path<(String, String, String)>,
    Query(query): Query<KeyQuery>,
) -> Result<(StatusCode, Out<DraftView>), AppError> {
    let ItemRef { kind, key, lang } = item_of(&kind, &lang, query.key)?;
    let from = Some(number.parse().map_err(|_| AppError::NotFound)?);
    let (made, draft) =
        open::open(&state, &staff, DraftNew { kind, key, lang, from, new: false, doc: None }).await?;
    if !made {
        return Err(AppError::Conflict("draft-open"));
    }
    Ok((StatusCode::CREATED, Out(draft)))
}
