//! The first code of an authenticator app: from now on it is on.

use axum::{Json as Body, extract::State, response::IntoResponse};
use shared::{
    api::{
        accounts::factors::TotpEnrolled,
        sessions::{Method, Stage},
    },
    forms::account::factor::TotpForm,
    problem::Problem,
};

use super::totp;
use crate::{
    accounts::{
        session::{self, Begun},
        sessions::unfinished::MayEnrol,
        store::{accounts, factors as rows},
        whence::Whence,
    },
    journal,
    notify::Safety,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
};

/// Turns the app on. The session goes on, finished, under another token; without recovery codes from before, ten
/// are made.
#[utoipa::path(
    post,
    path = "/account/totp/confirm",
    tag = "account",
    request_body = TotpForm,
    responses(
        (status = 200, description = "On; the cookie changed", body = TotpEnrolled),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "Nothing was started: `totp-not-started`", body = Problem),
        (status = 422, description = "Not the app's code: `factor-wrong`", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    MayEnrol { account, .. }: MayEnrol,
    whence: Whence,
    Json(form): Json<TotpForm>,
) -> Result<impl IntoResponse, AppError> {
    let code = form.parse().map_err(AppError::fields)?;
    state.limits.factor.take(&account.id.to_string())?;
    let (begun, codes) = confirm(&state, &account, &code, &whence).await?;
    Ok((begun.headers(), Body(TotpEnrolled { codes, session: begun.view })))
}

async fn confirm(
    state: &AppState,
    account: &Account,
    code: &str,
    whence: &Whence,
) -> Result<(Begun, Vec<String>), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if !totp::use_code(state, &tx, account.id, false, code, now).await? {
        return Err(AppError::Unprocessable("factor-wrong"));
    }
    rows::confirm_totp(&tx, account.id, now).await?;
    let codes = if rows::recovery_left(&tx, account.id).await? == 0 {
        super::renew_recovery(state, &tx, account.id).await?
    } else {
        Vec::new()
    };
    session::tell(state, &tx, &user, Safety::FactorsChanged { at: now }, now).await?;
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "totp.on", object: &label, note: "" };
    journal::append(&tx, now, entry).await?;
    let begun = session::begin(state, &tx, &user, Stage::Full, Method::Totp, whence).await?;
    tx.commit().await?;
    Ok((begun, codes))
}
