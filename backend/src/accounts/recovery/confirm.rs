//! The second step of recovery: the code.

use axum::{Json as Body, extract::State};
use shared::{api::accounts::codes::CodeAccepted, forms::account::contact::CodeForm, problem::Problem};

use crate::{
    accounts::codes::{self, Purpose},
    platform::{error::AppError, extract::Json, state::AppState},
    server::limits::{ForCode, Limited},
};

/// Takes the code back. Three wrong ones lock it; a new one may be asked for at once.
#[utoipa::path(
    post,
    path = "/accounts/recovery/confirm",
    tag = "accounts",
    request_body = CodeForm,
    responses(
        (status = 200, description = "Right; the flow for the next step", body = CodeAccepted),
        (status = 409, description = "Used, expired, locked or never sent: `code-over`", body = Problem),
        (status = 422, description = "Wrong, with tries left: `code-wrong`; or no six digits", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    Json(form): Json<CodeForm>,
) -> Result<Body<CodeAccepted>, AppError> {
    let code = form.parse().map_err(AppError::fields)?;
    let (_, accepted) = codes::confirm(&state, Purpose::Recovery, &form.flow, &code).await?;
    Ok(Body(accepted))
}
