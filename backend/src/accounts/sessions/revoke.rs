//! Ending one of the own sessions.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::problem::Problem;
use uuid::Uuid;

use crate::{
    accounts::store::sessions,
    journal,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Ends a session; its event streams end within five seconds.
#[utoipa::path(
    delete,
    path = "/account/sessions/{id}",
    tag = "account",
    params(("id" = String, Path, description = "Id from the list")),
    responses(
        (status = 204, description = "Ended"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 404, description = "No such session of this account", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    let tx = state.db.begin().await?;
    if !sessions::end(&tx, account.id, id).await? {
        return Err(AppError::NotFound);
    }
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "session.revoke", object: &label, note: "one" };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
