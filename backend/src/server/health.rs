//! Health, readiness, figures.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::platform::state::AppState;

/// The process lives.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// The process can serve: it is not stopping and the database answers.
pub async fn readyz(State(state): State<AppState>) -> Response {
    if state.shutdown.is_cancelled() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response();
    }
    match tokio::time::timeout(std::time::Duration::from_secs(2), state.db.ping()).await {
        Ok(Ok(())) => "ready\n".into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

/// Figures for Prometheus.
pub async fn metrics(State(state): State<AppState>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], state.figures.render())
        .into_response()
}

/// What crawlers may read.
pub async fn robots(State(state): State<AppState>) -> String {
    if state.config.demo {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = [state.config.public_url.trim_end_matches('/'), "/sitemap.xml"].concat();
    format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /console\nDisallow: /editor\nDisallow: /me\nDisallow: /request/\nDisallow: /search\n\nSitemap: {sitemap}\n"
    )
}
