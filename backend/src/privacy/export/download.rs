//! Downloading an export.

use axum::{
    body::Body,
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use shared::problem::Problem;
use time::OffsetDateTime;

use super::archive;
use crate::{
    journal,
    platform::{database::Tx, error::AppError, extract::Account, state::AppState},
    privacy::store,
};

/// The person's data as a ZIP. An archive that ends early is broken, so that it is not taken for a whole one.
#[utoipa::path(
    get,
    path = "/account/export",
    tag = "account",
    responses(
        (status = 200, description = "The archive", content_type = "application/zip", body = Vec<u8>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 404, description = "This session did not ask, or an hour has passed", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, account: Account) -> Result<Response, AppError> {
    let now = state.clock.now();
    if !store::permitted(&state.db, account.session, account.id, now).await? {
        return Err(AppError::NotFound);
    }
    state.limits.export.take(&format!("get {}", account.id))?;
    let tx = state.db.begin().await?;
    note(&tx, &account, "account.export", now).await?;
    tx.commit().await?;
    let body = Body::from_stream(archive::stream(&state, account));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"opora-data.zip\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, body).into_response())
}

pub(super) async fn note(
    tx: &Tx,
    account: &Account,
    action: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let label = account.label();
    let object = format!("account:{}", account.id);
    journal::append(tx, now, journal::Entry { actor: &label, action, object: &object, note: "" }).await
}
