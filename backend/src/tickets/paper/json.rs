//! A request as JSON: the same shape as the API gives it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use frontend::t;
use shared::{api::tickets::TicketView, problem::Problem};

use super::{download, read};
use crate::{
    platform::{
        error::{AppError, request_lang},
        extract::Requester,
        state::AppState,
    },
    server::limits::{ForTable, Limited},
};

/// The request to keep, as JSON. The files are named, not held; each has its own address.
#[utoipa::path(
    get,
    path = "/tickets/{number}/file.json",
    tag = "tickets",
    params(("number" = String, Path, description = "Ten digits")),
    responses(
        (status = 200, description = "The request", body = TicketView),
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
    let name = t!(request_lang(), "paper-name", number = view.number.to_string());
    let bytes = serde_json::to_vec_pretty(&view).map_err(AppError::internal)?;
    Ok(download("application/json", &format!("{name}.json"), bytes))
}
