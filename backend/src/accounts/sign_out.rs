//! Signing out.

use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use shared::problem::Problem;

use super::{cookies, store};
use crate::{
    journal,
    platform::{error::AppError, extract::Actor, state::AppState},
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
    actor: Actor,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), AppError> {
    if let Actor::Staff(staff) = &actor {
        let tx = state.db.begin().await?;
        store::end(&tx, staff.session).await?;
        let label = actor.label();
        let entry = journal::Entry { actor: &label, action: "session.end", object: &label, note: "" };
        journal::append(&tx, state.clock.now(), entry).await?;
        tx.commit().await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookies::clear_staff(&state.config)?)]))
}
