//! Trying synonyms before they are published.

use axum::{Json as Out, extract::State};
use shared::{
    api::editor::{QUERIES_MAX, QueryRun, SynonymsForm, SynonymsRun},
    problem::Problem,
    search::{Index, Options},
};

use crate::{
    knowledge::{live, search::QUERY_MAX, search_docs::search_docs},
    platform::{
        error::AppError,
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Hits that are compared.
const SHOWN: usize = 5;
/// Searches without a result that are tried when no others are named.
const MISSED: u64 = 50;
/// Groups at most: as many as an editor looks over.
const GROUPS_MAX: usize = 5_000;

/// Searches with the synonyms of now and with new ones, side by side. Nothing is kept.
#[utoipa::path(
    post,
    path = "/editor/synonyms/try",
    operation_id = "editor_synonyms_try",
    tag = "editor",
    request_body = SynonymsForm,
    responses(
        (status = 200, description = "Each query before and after", body = SynonymsRun),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 422, description = "Too many queries or groups: `too-much-to-try`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    _editor: Editor,
    Json(form): Json<SynonymsForm>,
) -> Result<Out<SynonymsRun>, AppError> {
    let queries = match form.queries {
        Some(queries) => queries,
        None => live::missed(state.db.read(), MISSED).await?,
    };
    if queries.len() > QUERIES_MAX || form.groups.len() > GROUPS_MAX {
        return Err(AppError::Unprocessable("too-much-to-try"));
    }
    let content = state.knowledge.now();
    let groups: Vec<Vec<String>> = form
        .groups
        .iter()
        .map(|group| {
            group.iter().map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
        })
        .collect();
    let run = tokio::task::spawn_blocking(move || {
        let index = Index::build(&search_docs(&content), &groups);
        let hits = |index: &Index, query: &str| {
            let options = Options { limit: 100, kinds: Vec::new(), prefix: true };
            let hits = index.search(query, &options).hits;
            let count = hits.len() as u32;
            (hits.into_iter().take(SHOWN).map(|hit| hit.title).collect::<Vec<_>>(), count)
        };
        let mut queries: Vec<QueryRun> = queries
            .into_iter()
            .map(|query| {
                let query: String = query.trim().chars().take(QUERY_MAX).collect();
                let (before, found_before) = hits(&content.index, &query);
                let (after, found_after) = hits(&index, &query);
                QueryRun { query, before, after, found_before, found_after }
            })
            .collect();
        queries.sort_by_key(|run| run.before == run.after);
        let changed = queries.iter().filter(|run| run.before != run.after).count() as u32;
        SynonymsRun { queries, changed }
    });
    run.await.map(Out).map_err(AppError::internal)
}
