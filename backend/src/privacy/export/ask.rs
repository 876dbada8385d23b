//! Asking for an export.

use axum::{Json, extract::State, http::StatusCode};
use shared::{
    api::accounts::data::{EXPORT_MINUTES, ExportReady},
    problem::Problem,
};
use time::Duration;

use crate::{
    accounts,
    platform::{error::AppError, extract::Account, state::AppState},
    privacy::store,
    tickets,
};

/// Lets this session download the person's data for an hour.
#[utoipa::path(
    post,
    path = "/account/export",
    tag = "account",
    responses(
        (status = 201, description = "`GET` downloads it", body = ExportReady),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Prove first that it is you: `proof-needed`", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
) -> Result<(StatusCode, Json<ExportReady>), AppError> {
    accounts::fresh(&state, &account)?;
    state.limits.export.take(&format!("ask {}", account.id))?;
    let amount = tickets::export_amount(&state, account.id).await?;
    let now = state.clock.now();
    let expires_at = now + Duration::minutes(i64::from(EXPORT_MINUTES));
    let tx = state.db.begin().await?;
    store::permit(&tx, account.session, account.id, expires_at).await?;
    super::download::note(&tx, &account, "account.export.ask", now).await?;
    tx.commit().await?;
    let ready = ExportReady {
        expires_at,
        requests: u32::try_from(amount.requests).unwrap_or(u32::MAX),
        files: u32::try_from(amount.files).unwrap_or(u32::MAX),
        bytes: u64::try_from(amount.bytes).unwrap_or_default(),
    };
    Ok((StatusCode::CREATED, Json(ready)))
}
