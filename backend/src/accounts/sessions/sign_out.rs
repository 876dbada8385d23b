//! Signing out.

use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use shared::problem::Problem;

use super::unfinished::AnyStage;
use crate::{
    accounts::{cookies, store::sessions},
    journal,
    platform::{error::AppError, state::AppState},
};

/// Ends the session of this device. Nobody signed in is fine: the end is the same.
#[utoipa::path(
    delete,
    path = "/sessions/current",
    tag = "sessions",
    responses(
        (status = 204, description = "Nobody is signed in on this device any more"),
        (status = 403, description = "The write came from another site", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    found: Result<AnyStage, AppError>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), AppError> {
    match found {
        Ok(AnyStage { account, .. }) => {
            let tx = state.db.begin().await?;
            sessions::end(&tx, account.id, account.session).await?;
            let label = account.label();
            let entry = journal::Entry { actor: &label, action: "session.end", object: &label, note: "" };
            journal::append(&tx, state.clock.now(), entry).await?;
            tx.commit().await?;
        }
        Err(AppError::Unauthorized) => {}
        Err(error) => return Err(error),
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookies::clear_session(&state.config)?)]))
}
