//! Signing in with a password.

use axum::{Json as Body, extract::State, http::StatusCode, response::IntoResponse};
use shared::{
    api::sessions::{Method, SessionView, SignInOutcome},
    forms::sign_in::SignInForm,
    problem::Problem,
};

use crate::{
    accounts::{
        login::Login,
        password,
        session::{self, Begun},
        store::{accounts, history},
        whence::Whence,
    },
    entity::account,
    journal,
    platform::{error::AppError, extract::Json, state::AppState},
};

/// Signs in by phone number, e-mail address, insurance number or login of staff. An unknown login and a wrong
/// password cost and say the same. What comes next is in `stage`.
#[utoipa::path(
    post,
    path = "/sessions",
    tag = "sessions",
    request_body = SignInForm,
    responses(
        (status = 201, description = "The password is right; the cookie is set, an older session of this device is over",
            body = SessionView),
        (status = 401, description = "Login or password is wrong: `wrong-login`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    whence: Whence,
    Json(form): Json<SignInForm>,
) -> Result<impl IntoResponse, AppError> {
    state.limits.sign_in_address.take(&whence.key)?;
    let (login, password) = form.parse().map_err(AppError::fields)?;
    let login = Login::read(&login);
    state.limits.sign_in_account.take(login.key())?;
    let begun = sign_in(&state, &login, password, &whence).await?;
    Ok((StatusCode::CREATED, begun.headers(), Body(begun.view)))
}

async fn sign_in(
    state: &AppState,
    login: &Login,
    password: String,
    whence: &Whence,
) -> Result<Begun, AppError> {
    let mut known = accounts::by_login(&state.db, login).await?;
    known.retain(|user| !user.disabled);
    let user = fitting(&known, password).await?;
    let tx = state.db.begin().await?;
    let Some(user) = user else {
        let now = state.clock.now();
        // One person with one login hears of it; whoever shares an unproved number does not.
        let one = known.first().filter(|_| known.len() == 1);
        if let Some(user) = one {
            let line = history::Line {
                account: user.id,
                outcome: SignInOutcome::WrongPassword,
                method: Method::Password,
                device: &whence.device,
                place: &whence.place,
                new_device: false,
            };
            history::append(&tx, line, now).await?;
        }
        let object = one.map_or_else(|| "account:unknown".to_owned(), |user| format!("account:{}", user.id));
        let entry =
            journal::Entry { actor: "anonymous", action: "session.refused", object: &object, note: "" };
        journal::append(&tx, now, entry).await?;
        tx.commit().await?;
        return Err(AppError::WrongLogin);
    };
    let stage = session::stage_after_password(state, user).await?;
    let begun = session::begin(state, &tx, user, stage, Method::Password, whence).await?;
    tx.commit().await?;
    Ok(begun)
}

/// The account whose password it is. At least one hash is tried, of nobody if need be.
async fn fitting(known: &[account::Model], password: String) -> Result<Option<&account::Model>, AppError> {
    if known.is_empty() {
        password::fits(password, None).await?;
        return Ok(None);
    }
    for user in known {
        if password::fits(password.clone(), Some(user.password_hash.clone())).await? {
            return Ok(Some(user));
        }
    }
    Ok(None)
}
