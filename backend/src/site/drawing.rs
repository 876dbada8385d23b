//! The drawings of the guides.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::platform::{assets::media_type, error::AppError, state::AppState};

/// Which version of a drawing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Version {
    v: String,
}

/// A drawing, `name.svg`. With its version in the address it is kept for ever; an old or missing version gives the drawing
/// of now, for a short time.
pub async fn show(
    State(state): State<AppState>,
    Path(name): Path<String>,
    Query(Version { v }): Query<Version>,
) -> Response {
    let content = state.knowledge.now();
    let drawing = name.strip_suffix(".svg").and_then(|key| content.drawings.get(key));
    let Some(drawing) = drawing else { return AppError::NotFound.into_response() };
    let caching =
        if v == drawing.version { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let mut response = drawing.svg.clone().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}
