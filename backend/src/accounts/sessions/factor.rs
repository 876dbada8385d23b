//! The second factor after the password.

use axum::{Json as Body, extract::State, response::IntoResponse};
use shared::{
    api::sessions::{Method, SessionView, SignInOutcome, Stage},
    forms::account::factor::{Factor, FactorForm},
    problem::Problem,
};

use super::unfinished::AnyStage;
use crate::{
    accounts::{
        factors::{recovery_hash, totp},
        session::{self, Begun},
        store::{accounts, factors, history},
        whence::Whence,
    },
    journal,
    platform::{
        error::AppError,
        extract::{Account, Json},
        state::AppState,
    },
};

/// Finishes the sign-in with the code of an authenticator app or a recovery code. Each is taken once.
#[utoipa::path(
    post,
    path = "/sessions/current/factor",
    tag = "sessions",
    request_body = FactorForm,
    responses(
        (status = 200, description = "Signed in; the cookie changed", body = SessionView),
        (status = 401, description = "No password was right before", body = Problem),
        (status = 409, description = "There is no app: `totp-not-started`", body = Problem),
        (status = 422, description = "Wrong or used: `factor-wrong`; or no code at all", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    AnyStage { stage, account }: AnyStage,
    whence: Whence,
    Json(form): Json<FactorForm>,
) -> Result<impl IntoResponse, AppError> {
    if stage != Stage::SecondFactor {
        return Err(AppError::Unauthorized);
    }
    let factor = form.parse().map_err(AppError::fields)?;
    state.limits.factor.take(&account.id.to_string())?;
    let begun = finish(&state, &account, factor, &whence).await?;
    Ok((begun.headers(), Body(begun.view)))
}

async fn finish(
    state: &AppState,
    account: &Account,
    factor: Factor,
    whence: &Whence,
) -> Result<Begun, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    let (method, right) = match factor {
        Factor::Totp(code) => (Method::Totp, totp::use_code(state, &tx, account.id, true, &code, now).await?),
        Factor::Recovery(code) => {
            let hash = recovery_hash(state, account.id, &code);
            (Method::Recovery, factors::use_recovery(&tx, account.id, &hash, now).await?)
        }
    };
    if !right {
        let line = history::Line {
            account: account.id,
            outcome: SignInOutcome::WrongFactor,
            method,
            device: &whence.device,
            place: &whence.place,
            new_device: false,
        };
        history::append(&tx, line, now).await?;
        let object = format!("account:{}", account.id);
        let entry = journal::Entry {
            actor: "anonymous",
            action: "session.refused",
            object: &object,
            note: method.as_str(),
        };
        journal::append(&tx, now, entry).await?;
        tx.commit().await?;
        return Err(AppError::Unprocessable("factor-wrong"));
    }
    let begun = session::begin(state, &tx, &user, Stage::Full, method, whence).await?;
    tx.commit().await?;
    Ok(begun)
}
