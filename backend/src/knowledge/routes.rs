//! Paths of the knowledge base.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use shared::{
    api::{
        pages::PageResponse,
        search::{LookupResponse, SearchResponse},
    },
    forms::feedback::{GapForm, VoteForm},
    lang::Lang,
    problem::Problem,
};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{codes, feedback, pages, search};
use crate::{
    platform::{
        error::{AppError, request_lang},
        extract::{Json, Query},
        state::AppState,
    },
    server::limits::{ForSearch, ForWrite, Limited},
};

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(page))
        .routes(routes!(search_all))
        .routes(routes!(lookup))
        .routes(routes!(search_index))
        .routes(routes!(vote))
        .routes(routes!(gap))
}

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Path and query of the page on the site.
    pub url: String,
    /// Language; the reader's own when absent.
    pub lang: Option<Lang>,
}

/// The data of a public page.
#[utoipa::path(get, path = "/page", tag = "knowledge", params(PageQuery),
    responses((status = 200, body = PageResponse), (status = 400, body = Problem)))]
pub async fn page(
    State(state): State<AppState>,
    Query(query): Query<PageQuery>,
) -> Result<axum::Json<PageResponse>, AppError> {
    let lang = query.lang.unwrap_or_else(request_lang);
    let content = state.knowledge.now();
    let (path, rest) =
        query.url.split_once('?').map_or((query.url.as_str(), ""), |(path, rest)| (path, rest));
    // An address that was given up shows what it leads to.
    let (data, status) = match content.redirects.get(path) {
        Some(to) if rest.is_empty() => pages::load(&content, to, lang),
        Some(to) => pages::load(&content, &format!("{to}?{rest}"), lang),
        None => pages::load(&content, &query.url, lang),
    };
    Ok(axum::Json(PageResponse { status, data }))
}

/// What to search for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// The words.
    pub q: String,
    /// Hits at most, 1 to 100; 10 when absent.
    pub limit: Option<usize>,
    /// Kind of items: answers, `error_code`, guide, service, template.
    pub kind: Option<String>,
}

/// Search over everything.
#[utoipa::path(get, path = "/search", tag = "knowledge", params(SearchQuery),
    responses((status = 200, body = SearchResponse), (status = 400, body = Problem), (status = 429, body = Problem)))]
pub async fn search_all(
    _limit: Limited<ForSearch>,
    State(state): State<AppState>,
    Query(query): Query<SearchQuery>,
) -> Result<axum::Json<SearchResponse>, AppError> {
    let kinds = match query.kind.as_deref() {
        None | Some("") => Vec::new(),
        Some(name) => {
            let kinds = search::kinds_of(name);
            if kinds.is_empty() {
                return Err(AppError::BadRequest("malformed-query"));
            }
            kinds
        }
    };
    let content = state.knowledge.now();
    Ok(axum::Json(search::run(&content, &query.q, query.limit.unwrap_or(10), &kinds)))
}

/// What was pasted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct LookupQuery {
    /// A code in any spelling, or a whole message with a code in it.
    pub text: String,
}

/// Finds error codes in what people type or paste.
#[utoipa::path(get, path = "/error-codes/lookup", tag = "knowledge", params(LookupQuery),
    responses((status = 200, body = LookupResponse), (status = 400, body = Problem), (status = 429, body = Problem)))]
pub async fn lookup(
    _limit: Limited<ForSearch>,
    State(state): State<AppState>,
    Query(query): Query<LookupQuery>,
) -> Result<axum::Json<LookupResponse>, AppError> {
    Ok(axum::Json(codes::lookup(&state.knowledge.now(), &query.text)))
}

/// The search index of the published content. Its name changes with it, so it is kept for ever; an
/// old name gives the index of now, uncached.
#[utoipa::path(get, path = "/search-index/{hash}", tag = "knowledge",
    params(("hash" = String, Path, description = "Name of the index, from the page's data")),
    responses((status = 200, description = "The index", content_type = "application/octet-stream")))]
pub async fn search_index(
    State(state): State<AppState>,
    Path(hash): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let content = state.knowledge.now();
    let fresh = hash == content.index_hash;
    let caching = if fresh { "public, max-age=31536000, immutable" } else { "no-cache" };
    let key = format!("/index/{}", content.index_hash);
    let (body, encoding) = state.pages.compressed(&key, &headers, || content.index_bytes.clone()).await;
    let mut response = (StatusCode::OK, body).into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// Tells whether an item helped.
#[utoipa::path(post, path = "/votes", tag = "knowledge", request_body = VoteForm,
    responses((status = 204), (status = 404, body = Problem), (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn vote(
    _limit: Limited<ForWrite>,
    State(state): State<AppState>,
    Json(form): Json<VoteForm>,
) -> Result<StatusCode, AppError> {
    feedback::vote(&state, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Counts something that was looked for in vain. No personal data is kept.
#[utoipa::path(post, path = "/gaps", tag = "knowledge", request_body = GapForm,
    responses((status = 204), (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn gap(
    _limit: Limited<ForWrite>,
    State(state): State<AppState>,
    Json(form): Json<GapForm>,
) -> Result<StatusCode, AppError> {
    feedback::gap(&state, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}
