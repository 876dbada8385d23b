//! The last step of recovery: a new password.

use axum::{extract::State, http::StatusCode};
use shared::{forms::account::password::RecoveryForm, problem::Problem};

use crate::{
    accounts::{
        codes::{self, Purpose},
        password, people, session,
        store::accounts,
    },
    notify::Safety,
    platform::{error::AppError, extract::Json, state::AppState},
    server::limits::{ForCode, Limited},
};

/// Sets the new password. Every session ends, also that of whoever had the old one.
#[utoipa::path(
    post,
    path = "/accounts/recovery/password",
    tag = "accounts",
    request_body = RecoveryForm,
    responses(
        (status = 204, description = "Set; sign in with it"),
        (status = 409, description = "The flow is over: `code-over`", body = Problem),
        (status = 422, description = "The password lacks something", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    Json(form): Json<RecoveryForm>,
) -> Result<StatusCode, AppError> {
    finish(&state, &form).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn finish(state: &AppState, form: &RecoveryForm) -> Result<(), AppError> {
    let code = codes::confirmed(state, Purpose::Recovery, &form.flow).await?;
    let account = code.account_id.ok_or(AppError::Conflict("code-over"))?;
    let known = accounts::by_id(state.db.read(), account).await?.ok_or(AppError::Conflict("code-over"))?;
    let password = form.parse(&[&code.value, &known.name]).map_err(AppError::fields)?;
    let hash = password::hash(password).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    codes::spend(state, &tx, &form.flow).await?;
    let user = accounts::lock(&tx, account).await?;
    if user.disabled {
        return Err(AppError::Conflict("code-over"));
    }
    session::tell(state, &tx, &user, Safety::PasswordChanged { at: now }, now).await?;
    people::replace_password(&tx, &user, hash, None, now, "account.recover").await?;
    tx.commit().await?;
    Ok(())
}
