//! The agencies to which requests can be transferred.

use axum::{Json, extract::State};
use shared::{api::transfers::AgencyView, problem::Problem};

use crate::platform::{
    error::{AppError, request_lang},
    extract::Desk,
    state::AppState,
};

/// Agencies of the settings, by name in the reader's language; addresses and secrets stay with the server.
#[utoipa::path(
    get,
    path = "/console/agencies",
    tag = "console",
    responses(
        (status = 200, description = "The agencies", body = Vec<AgencyView>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, _desk: Desk) -> Result<Json<Vec<AgencyView>>, AppError> {
    let lang = request_lang();
    let view = |agency: &crate::config::AgencyConfig| AgencyView {
        key: agency.key.clone(),
        name: agency.name_in(lang).to_owned(),
    };
    Ok(Json(state.config.agencies.iter().map(view).collect()))
}
