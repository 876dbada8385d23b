//! Asking the browser for a passkey to sign in with.

use axum::{Json, extract::State};
use shared::{api::accounts::factors::PasskeyOptions, problem::Problem};

use super::{
    GET, begin,
    webauthn::{Site, ask_any},
};
use crate::{
    platform::{error::AppError, state::AppState},
    server::limits::{ForCode, Limited},
};

/// Options for `navigator.credentials.get`: any passkey of this site. They say nothing about any account.
#[utoipa::path(
    post,
    path = "/sessions/passkey/options",
    tag = "sessions",
    responses(
        (status = 200, description = "The options and their flow", body = PasskeyOptions),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
) -> Result<Json<PasskeyOptions>, AppError> {
    let asked = ask_any(&Site::of(&state.config))?;
    let tx = state.db.begin().await?;
    let flow = begin(&state, &tx, GET, None, asked.server, state.clock.now()).await?;
    tx.commit().await?;
    Ok(Json(PasskeyOptions { flow, public_key: asked.public_key }))
}
