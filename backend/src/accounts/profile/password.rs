//! Changing the password.

use axum::{extract::State, http::StatusCode};
use shared::{forms::account::password::PasswordForm, problem::Problem};

use crate::{
    accounts::{
        fresh, password, people, session,
        store::{accounts, contacts},
    },
    notify::Safety,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Sets another password; other sessions end.
#[utoipa::path(
    put,
    path = "/account/password",
    tag = "account",
    request_body = PasswordForm,
    responses(
        (status = 204, description = "Set"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 422, description = "The password lacks something", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    Json(form): Json<PasswordForm>,
) -> Result<StatusCode, AppError> {
    fresh(&state, &account)?;
    let known = contacts::of(state.db.read(), account.id).await?;
    let own: Vec<&str> = known.iter().map(|row| row.value.as_str()).chain([account.name.as_str()]).collect();
    let password = form.parse(&own).map_err(AppError::fields)?;
    set(&state, &account, password).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn set(state: &AppState, account: &Account, password: String) -> Result<(), AppError> {
    let hash = password::hash(password).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    session::tell(state, &tx, &user, Safety::PasswordChanged { at: now }, now).await?;
    people::replace_password(&tx, &user, hash, Some(account.session), now, "account.password").await?;
    tx.commit().await?;
    Ok(())
}
