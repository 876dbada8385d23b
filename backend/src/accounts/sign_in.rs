//! Signing in by login and password.

use axum::{
    Json as Body,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
};
use shared::{
    api::sessions::{Role, SessionView},
    forms::sign_in::SignInForm,
    problem::Problem,
};

use super::{cookies, password, store};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Json, Staff},
        ids::sha256,
        state::AppState,
    },
    server::limits::CallerKey,
};

/// Signs a member of staff in. An unknown login and a wrong password cost and say the same.
#[utoipa::path(
    post,
    path = "/sessions",
    tag = "sessions",
    request_body = SignInForm,
    responses(
        (status = 201, description = "Signed in; the cookie is set, an older session of this device is over",
            body = SessionView),
        (status = 401, description = "Login or password is wrong", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    address: CallerKey,
    headers: HeaderMap,
    Json(form): Json<SignInForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Body<SessionView>), AppError> {
    state.limits.sign_in_address.take(&address.0)?;
    let (login, password) = form.parse().map_err(AppError::fields)?;
    state.limits.sign_in_account.take(&login)?;
    let old = cookies::staff(&state.config, &headers).map(|token| sha256(token.as_bytes()));
    let (token, view) = sign_in(&state, login, password, old.as_deref()).await?;
    let cookie = cookies::set_staff(&state.config, &token)?;
    Ok((StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Body(view)))
}

async fn sign_in(
    state: &AppState,
    login: String,
    password: String,
    old: Option<&str>,
) -> Result<(String, SessionView), AppError> {
    let user = store::staff_by_login(&state.db, &login).await?.filter(|user| !user.disabled);
    let fits = password::fits(password, user.as_ref().map(|user| user.password_hash.clone())).await?;
    let now = state.clock.now();
    let role = user.as_ref().and_then(|user| Role::parse(&user.role));
    let tx = state.db.begin().await?;
    let object =
        user.as_ref().map_or_else(|| "staff:unknown".to_owned(), |user| format!("staff:{}", user.id));
    let (Some(user), Some(role), true) = (user, role, fits) else {
        let entry =
            journal::Entry { actor: "anonymous", action: "session.refused", object: &object, note: "" };
        journal::append(&tx, now, entry).await?;
        tx.commit().await?;
        return Err(AppError::WrongLogin);
    };
    let token = state.ids.token()?;
    let session = state.ids.id();
    store::rotate(&tx, old, session, &sha256(token.as_bytes()), user.id, now).await?;
    let entry = journal::Entry { actor: &object, action: "session.begin", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    let staff = Staff { id: user.id, session, login: user.login, name: user.name, role };
    Ok((token, super::view(&staff, now)))
}
