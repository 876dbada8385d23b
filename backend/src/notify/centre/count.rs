//! How many notices the person has not seen.

use axum::{Json, extract::State};
use shared::{api::notices::NoticeCount, problem::Problem};

use super::super::store::notices;
use crate::platform::{error::AppError, extract::Account, state::AppState};

/// Unread notices of the caller.
#[utoipa::path(
    get,
    path = "/account/notices/count",
    tag = "notices",
    responses(
        (status = 200, description = "The count", body = NoticeCount),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<Json<NoticeCount>, AppError> {
    notices::count(state.db.read(), account.id).await.map(Json)
}
