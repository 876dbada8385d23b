//! Search on the server: the engine of `shared::search` over the published index.

use shared::{
    api::search::{SearchHit, SearchResponse},
    search::{Kind, Options},
};

use super::Published;

/// Longest query that is looked at, characters.
pub const QUERY_MAX: usize = 200;
/// Hits at most.
pub const LIMIT_MAX: usize = 100;

/// Searches; `kinds` empty means all.
pub fn run(content: &Published, query: &str, limit: usize, kinds: &[Kind]) -> SearchResponse {
    let text: String = query.trim().chars().take(QUERY_MAX).collect();
    let limit = limit.clamp(1, LIMIT_MAX);
    let results = content.index.search(&text, &Options { limit, kinds: kinds.to_vec(), prefix: true });
    let hits = results
        .hits
        .into_iter()
        .map(|hit| SearchHit {
            kind: hit.kind,
            id: hit.id,
            family: hit.family,
            title: hit.title,
            snippet: hit.snippet,
            url: hit.url,
            score: hit.score,
            title_marks: hit.title_marks,
            snippet_marks: hit.snippet_marks,
        })
        .collect();
    SearchResponse { query: text, corrected: results.corrected, hits }
}

/// Kinds of a filter's name; articles and answers go together. Empty when the name is not known.
pub fn kinds_of(name: &str) -> Vec<Kind> {
    match name {
        "article" | "faq" | "answers" => vec![Kind::Article, Kind::Faq],
        "error_code" => vec![Kind::ErrorCode],
        "guide" => vec![Kind::Guide],
        "service" => vec![Kind::Service],
        "template" => vec![Kind::Template],
        "news" => vec![Kind::News],
        _ => Vec::new(),
    }
}
