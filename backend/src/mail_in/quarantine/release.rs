//! Staff make a new request of a message.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
};
use shared::{api::mail::ReleasedMail, ids::TicketNumber, problem::Problem};

use crate::{
    journal,
    mail_in::{
        store,
        take::{read, words},
    },
    platform::{
        error::AppError,
        extract::{Actor, Desk},
        state::AppState,
    },
    tickets,
};

/// Makes a new request of a message in quarantine. Its author is whoever the message says, as a requester; it never
/// joins the request that it claims to answer.
#[utoipa::path(
    post,
    path = "/console/mail/quarantine/{id}/release",
    tag = "console",
    params(("id" = i64, Path, description = "Id of the message")),
    responses(
        (status = 200, description = "The new request", body = ReleasedMail),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such message waits", body = Problem),
        (status = 409, description = "It was too large to be kept, or cannot be read", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(id): Path<String>,
) -> Result<Json<ReleasedMail>, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    let number = release(&state, &Actor::Staff(staff), id).await?;
    Ok(Json(ReleasedMail { number }))
}

async fn release(state: &AppState, actor: &Actor, id: i64) -> Result<TicketNumber, AppError> {
    const UNREADABLE: AppError = AppError::Conflict("mail-unreadable");
    let row = store::quarantined(&state.db, id).await?;
    let config = state.config.mail_in.as_ref().ok_or(UNREADABLE)?;
    let blob = row.blob.as_deref().ok_or(UNREADABLE)?;
    let raw = Arc::new(state.blobs.read(blob).await?);
    let mail = read(state, config, &raw).await;
    if mail.content.is_none() {
        return Err(UNREADABLE);
    }
    let words = words(state, &mail, None, false).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    store::decide(&tx, &row, "released", now).await?;
    let filed = tickets::file_by_mail(state, &tx, words).await?;
    store::set_ticket(&tx, id, filed.id()).await?;
    let (label, object) = (actor.label(), format!("mail:{id}"));
    let note = filed.number.digits();
    let entry = journal::Entry { actor: &label, action: "mail.release", object: &object, note };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    let number = filed.number.clone();
    filed.announce(state);
    Ok(number)
}
