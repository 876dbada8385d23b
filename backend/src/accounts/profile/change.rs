//! Changing the profile.

use axum::{extract::State, http::HeaderMap, response::Response};
use shared::{
    api::accounts::profile::Profile,
    forms::account::profile::{ProfileChange, ProfileForm},
    problem::Problem,
};

use crate::{
    accounts::{fresh, store::accounts},
    journal,
    platform::{
        error::AppError,
        extract::{Account, Json, if_match},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Replaces what may be changed. Another insurance number needs a fresh proof: one may sign in with it.
#[utoipa::path(
    put,
    path = "/account",
    tag = "account",
    params(("If-Match" = Option<String>, Header, description = "The version that was read")),
    request_body = ProfileForm,
    responses(
        (status = 200, description = "The profile as it is now", body = Profile),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 412, description = "It was changed meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    headers: HeaderMap,
    Json(form): Json<ProfileForm>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let new = form.parse().map_err(AppError::fields)?;
    change(&state, &account, version, &new).await.map(super::answer)
}

async fn change(
    state: &AppState,
    account: &Account,
    version: Option<i32>,
    new: &ProfileChange,
) -> Result<Profile, AppError> {
    let tx = state.db.begin().await?;
    let row = accounts::lock(&tx, account.id).await?;
    if new.snils != row.snils {
        fresh(state, account)?;
    }
    accounts::save_profile(&tx, account.id, version.unwrap_or(row.version), new).await?;
    let profile = super::view(&tx, account.id).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "profile.change", object: &label, note: "" };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(profile)
}
