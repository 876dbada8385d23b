//! Signing in with a passkey, without a password or after it.

use axum::{Json as Body, extract::State, http::StatusCode, response::IntoResponse};
use shared::{
    api::{
        accounts::factors::PasskeyAnswer,
        sessions::{Method, SessionView, Stage},
    },
    problem::Problem,
};

use super::{
    GET, REFUSED, take,
    webauthn::{Answer, Site, Stored},
};
use crate::{
    accounts::{
        session::{self, Begun},
        store::{accounts, passkeys},
        whence::Whence,
    },
    platform::{error::AppError, extract::Json, state::AppState},
};

/// Signs in with a passkey: it is both factors at once.
#[utoipa::path(
    post,
    path = "/sessions/passkey",
    tag = "sessions",
    request_body = PasskeyAnswer,
    responses(
        (status = 201, description = "Signed in; the cookie is set", body = SessionView),
        (status = 422, description = "Unknown, or not what was asked for: `passkey-refused`", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    whence: Whence,
    Json(form): Json<PasskeyAnswer>,
) -> Result<impl IntoResponse, AppError> {
    state.limits.sign_in_address.take(&whence.key)?;
    let begun = sign_in(&state, form, &whence).await?;
    Ok((StatusCode::CREATED, begun.headers(), Body(begun.view)))
}

async fn sign_in(state: &AppState, form: PasskeyAnswer, whence: &Whence) -> Result<Begun, AppError> {
    let ceremony = take(state, GET, &form.flow).await?;
    let answer = Answer::read(form.credential)?;
    let row = passkeys::by_credential(&state.db, &answer.credential()).await?.ok_or(REFUSED)?;
    let stored = Stored {
        credential: row.credential_id,
        static_state: row.static_state,
        dynamic_state: row.dynamic_state,
    };
    let next = answer.check(&Site::of(&state.config), &ceremony.state, row.account_id, &stored)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, row.account_id).await?;
    if user.disabled {
        return Err(REFUSED);
    }
    passkeys::used(&tx, row.id, next, now).await?;
    let begun = session::begin(state, &tx, &user, Stage::Full, Method::Passkey, whence).await?;
    tx.commit().await?;
    Ok(begun)
}
