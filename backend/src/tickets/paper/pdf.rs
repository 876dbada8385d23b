//! A request as PDF.

use axum::{
    extract::{Path, State},
    response::Response,
};
use frontend::t;
use shared::problem::Problem;

use super::{
    download, read,
    ticket::{self, Around},
};
use crate::{
    platform::{
        error::{AppError, request_lang},
        extract::Requester,
        state::AppState,
    },
    server::limits::{ForTable, Limited},
};

/// The request to keep or to print, as an accessible PDF (PDF/UA-1) in the reader's language.
#[utoipa::path(
    get,
    path = "/tickets/{number}/file.pdf",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request", content_type = "application/pdf", body = Vec<u8>),
        (status = 404, description = "None that this device may see", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForTable>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path(number): Path<String>,
) -> Result<Response, AppError> {
    let view = read(&state, &actor, &number).await?;
    let lang = request_lang();
    let name = t!(lang, "paper-name", number = view.number.to_string());
    let (content, now) = (state.knowledge.now(), state.clock.now());
    // Setting hundreds of messages is work, not waiting.
    let bytes = tokio::task::spawn_blocking(move || {
        ticket::pdf(&view, &Around { content: &content, site: &state.config.name, lang, now })
    })
    .await
    .map_err(AppError::internal)?
    .map_err(AppError::internal)?;
    Ok(download("application/pdf", &format!("{name}.pdf"), bytes))
}
