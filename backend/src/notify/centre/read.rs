//! Marking notices as seen.

use axum::{Json as Body, extract::State};
use shared::{
    api::notices::{MarkRead, NoticeCount},
    problem::Problem,
};

use super::super::store::notices;
use crate::{
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// Marks one of the caller's notices as seen, or all of them. A repeat changes nothing; somebody else's are left alone.
#[utoipa::path(
    post,
    path = "/account/notices/read",
    tag = "notices",
    request_body = MarkRead,
    responses(
        (status = 200, description = "What is left unseen", body = NoticeCount),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
    Json(body): Json<MarkRead>,
) -> Result<Body<NoticeCount>, AppError> {
    let tx = state.db.begin().await?;
    let changed = notices::mark_read(&tx, account.id, body.id, body.newest, state.clock.now()).await?;
    let count = notices::count(&tx, account.id).await?;
    tx.commit().await?;
    // The person's other pages show the new count too.
    if changed > 0 {
        state.told.publish(account.id);
    }
    Ok(Body(count))
}
