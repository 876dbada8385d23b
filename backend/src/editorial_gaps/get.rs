//! One gap with what it is made of.

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{
    api::{
        gaps::{GapKey, GapSource, GapText, GapView},
        pages::ItemLink,
    },
    lang::Lang,
    problem::Problem,
};

use super::{
    collect::{Gap, collect, today},
    rank::weeks,
    row, store,
};
use crate::{
    knowledge,
    platform::{
        error::{AppError, request_lang},
        extract::{Editor, Query},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// Texts of a topic that are shown.
const TEXTS: usize = 20;
/// Remarks that are shown.
const REMARKS: u64 = 20;
/// Results of the search that are shown.
const NEAR: usize = 5;

/// One gap.
#[utoipa::path(
    get,
    path = "/editor/gaps/{source}",
    tag = "editor",
    params(("source" = String, Path, description = "Where it shows, as the list names it"), GapKey),
    responses(
        (status = 200, description = "The gap, its weeks, texts and remarks", body = GapView),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not an editor", body = Problem),
        (status = 404, description = "No such gap", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    _editor: Editor,
    Path(source): Path<String>,
    Query(key): Query<GapKey>,
) -> Result<Json<GapView>, AppError> {
    let source = GapSource::parse(&source).ok_or(AppError::NotFound)?;
    view(&state, source, &key.key, request_lang()).await.map(Json)
}

/// The gap of a key.
///
/// # Errors
/// 404 when nothing was counted under it and nothing decided.
pub(super) async fn find(state: &AppState, source: GapSource, key: &str) -> Result<Gap, AppError> {
    let gaps = collect(state).await?;
    gaps.into_iter().find(|gap| gap.source == source && gap.key == key).ok_or(AppError::NotFound)
}

/// The gap of a key, with everything that is known of it.
///
/// # Errors
/// 404 when nothing was counted under it and nothing decided.
pub(super) async fn view(
    state: &AppState,
    source: GapSource,
    key: &str,
    lang: Lang,
) -> Result<GapView, AppError> {
    let today = today(state);
    let gap = find(state, source, key).await?;
    let owners = row::owners(state).await?;
    let row = row::rows(state, &[&gap], &owners, today, lang).await?;
    let row = row.into_iter().next().ok_or(AppError::NotFound)?;
    let (mut texts, mut remarks) = (Vec::new(), Vec::new());
    match source {
        GapSource::ZeroResult | GapSource::UnknownCode => {
            let known = store::texts(&state.db, source.as_str(), vec![key.to_owned()]).await?;
            let text = |row: crate::entity::content_gap::Model| GapText {
                text: row.text,
                count: u32::try_from(row.count).unwrap_or(u32::MAX),
            };
            texts = known.into_iter().take(TEXTS).map(text).collect();
        }
        GapSource::Unhelpful => {
            if let Some((kind, item)) = key.split_once('/') {
                remarks = store::remarks(&state.db, kind, item, REMARKS).await?;
            }
        }
        GapSource::Unanswered | GapSource::GuideDrop | GapSource::Stale => {}
    }
    let near = near(state, source, &row.title);
    Ok(GapView { weeks: weeks(&gap.days, today), gap: row, texts, remarks, near })
}

/// What a reader finds today who looks for it.
fn near(state: &AppState, source: GapSource, title: &str) -> Vec<ItemLink> {
    if matches!(source, GapSource::Unhelpful | GapSource::Stale) {
        return Vec::new();
    }
    let found = knowledge::search::run(&state.knowledge.now(), title, NEAR, &[]);
    let link = |hit: shared::api::search::SearchHit| ItemLink {
        url: hit.url,
        title: hit.title,
        ..ItemLink::default()
    };
    found.hits.into_iter().map(link).collect()
}
