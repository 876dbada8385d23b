//! Staff throw a message away.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::problem::Problem;

use crate::{
    journal,
    mail_in::store,
    platform::{
        error::AppError,
        extract::{Actor, Desk},
        state::AppState,
    },
};

/// Throws a message in quarantine away.
#[utoipa::path(
    post,
    path = "/console/mail/quarantine/{id}/discard",
    tag = "console",
    params(("id" = i64, Path, description = "Id of the message")),
    responses(
        (status = 204, description = "Thrown away"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such message waits", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    let now = state.clock.now();
    let row = store::quarantined(&state.db, id).await?;
    let tx = state.db.begin().await?;
    store::decide(&tx, &row, "discarded", now).await?;
    let (actor, object) = (Actor::Staff(staff).label(), format!("mail:{id}"));
    let entry = journal::Entry { actor: &actor, action: "mail.discard", object: &object, note: &row.reason };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
