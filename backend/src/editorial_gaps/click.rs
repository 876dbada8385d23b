//! A reader opened a result of the search. Only the item and the day are counted.

use axum::{extract::State, http::StatusCode};
use shared::{api::gaps::Click, problem::Problem};

use super::store;
use crate::{
    knowledge::address,
    platform::{error::AppError, extract::Json, state::AppState},
    server::limits::{ForWrite, Limited},
};

/// Counts that a result of the search was opened. Nothing about the reader is kept, nor what they searched for.
#[utoipa::path(
    post,
    path = "/clicks",
    tag = "knowledge",
    request_body = Click,
    responses(
        (status = 204, description = "Counted"),
        (status = 404, description = "No page of an item", body = Problem),
        (status = 429, description = "Too often from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Json(click): Json<Click>,
) -> Result<StatusCode, AppError> {
    let (kind, key) = address::item_at(&state.knowledge.now(), &click.url).ok_or(AppError::NotFound)?;
    let tx = state.db.begin().await?;
    store::count_click(&tx, kind, &key, state.clock.now()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
