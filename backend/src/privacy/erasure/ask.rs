//! The wish to be erased.

use axum::{Json, extract::State, http::StatusCode};
use shared::{
    api::accounts::data::{ErasureState, GRACE_DAYS},
    problem::Problem,
};
use time::Duration;

use crate::{
    accounts, journal,
    notify::Safety,
    platform::{error::AppError, extract::Account, state::AppState},
    privacy::store,
    server::limits::{ForWrite, Limited},
};

/// Asks for the account to be erased after two weeks; a letter tells of it. Accounts of staff are disabled by an
/// administrator instead: what they did must stay theirs.
#[utoipa::path(
    post,
    path = "/account/erasure",
    tag = "account",
    responses(
        (status = 202, description = "Noted; asking again changes nothing", body = ErasureState),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Prove first that it is you: `proof-needed`", body = Problem),
        (status = 409, description = "An account of staff: `erasure-staff`", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
) -> Result<(StatusCode, Json<ErasureState>), AppError> {
    accounts::fresh(&state, &account)?;
    if account.roles.is_staff() {
        return Err(AppError::Conflict("erasure-staff"));
    }
    ask(&state, &account).await?;
    let row = store::wish(&state.db, account.id).await?;
    Ok((StatusCode::ACCEPTED, Json(super::view(row.as_ref()))))
}

async fn ask(state: &AppState, account: &Account) -> Result<(), AppError> {
    let now = state.clock.now();
    let due = now + Duration::days(i64::from(GRACE_DAYS));
    let tx = state.db.begin().await?;
    if store::ask(&tx, account.id, now, due).await? {
        accounts::tell(state, &tx, account.id, Safety::ErasureAsked { at: now, due }).await?;
        let label = account.label();
        let object = format!("account:{}", account.id);
        let entry =
            journal::Entry { actor: &label, action: "account.erasure.ask", object: &object, note: "" };
        journal::append(&tx, now, entry).await?;
    }
    tx.commit().await?;
    Ok(())
}
