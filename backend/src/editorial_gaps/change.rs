//! Deciding about a gap: who sees to it and by when, put off, done by an item, or declined.

use axum::{
    Json as Body,
    extract::{Path, State},
    http::HeaderMap,
};
use shared::{
    api::gaps::{GapChange, GapKey, GapSource, GapStatus, GapView, NOTE_MAX},
    problem::Problem,
};

use super::{get, rank::number_of, row, store, topic::anonymous};
use crate::{
    journal,
    platform::{
        clock::moscow,
        error::{AppError, request_lang},
        extract::{Actor, Editor, Json, Query, if_match},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Decides about a gap.
#[utoipa::path(
    put,
    path = "/editor/gaps/{source}",
    tag = "editor",
    params(
        ("source" = String, Path, description = "Where it shows, as the list names it"),
        GapKey,
        ("If-Match" = i32, Header, description = "The gap's version; 0 when nothing was decided yet"),
    ),
    request_body = GapChange,
    responses(
        (status = 200, description = "The gap as it is now", body = GapView),
        (status = 400, description = "No version is given", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not an editor", body = Problem),
        (status = 404, description = "No such gap", body = Problem),
        (status = 412, description = "Somebody else decided meanwhile", body = Problem),
        (status = 422, description = "The owner is no editor, or `done` names no published item", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(source): Path<String>,
    Query(key): Query<GapKey>,
    headers: HeaderMap,
    Json(change): Json<GapChange>,
) -> Result<Body<GapView>, AppError> {
    let source = GapSource::parse(&source).ok_or(AppError::NotFound)?;
    let version = if_match(&headers)?.ok_or(AppError::BadRequest("if-match"))?;
    decide(&state, &Actor::Staff(staff), source, &key.key, change, version).await?;
    get::view(&state, source, &key.key, request_lang()).await.map(Body)
}

async fn decide(
    state: &AppState,
    actor: &Actor,
    source: GapSource,
    key: &str,
    mut change: GapChange,
    version: i32,
) -> Result<(), AppError> {
    // Nobody makes gaps up: there is one where something was counted.
    get::find(state, source, key).await?;
    if let Some(owner) = change.owner
        && !row::owners(state).await?.iter().any(|known| known.id == owner)
    {
        return Err(AppError::Unprocessable("gap-owner"));
    }
    if change.status != GapStatus::Done {
        change.done_by = None;
    }
    let done_on = done_on(state, &change).await?;
    change.note = anonymous(&change.note, NOTE_MAX);
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let gap = (source, key);
    let id = store::decide(&tx, state.ids.id(), gap, &change, done_on, version, now).await?;
    let id = id.ok_or(AppError::Stale)?;
    let (label, object) = (actor.label(), format!("gap:{id}"));
    let note = format!("{} {}", source.as_str(), change.status.as_str());
    let entry = journal::Entry { actor: &label, action: "gap.decide", object: &object, note: &note };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(())
}

/// The day from which on the item is to have changed something: as said, else when it was published last.
async fn done_on(state: &AppState, change: &GapChange) -> Result<Option<i32>, AppError> {
    const NO_ITEM: AppError = AppError::Unprocessable("gap-done-by");
    let Some(done) = &change.done_by else {
        return if change.status == GapStatus::Done { Err(NO_ITEM) } else { Ok(None) };
    };
    if !state.knowledge.now().exists(done.kind, &done.key) {
        return Err(NO_ITEM);
    }
    let today = moscow(state.clock.now()).date();
    let published = match done.published {
        Some(day) => day,
        None => {
            let at = store::published_at(&state.db, done.kind, &done.key).await?;
            at.map_or(today, |at| moscow(at).date())
        }
    };
    Ok(Some(number_of(published.min(today))))
}
