//! Switching browsers on and off.

use axum::{
    Json as Body,
    extract::{Path, State},
    http::StatusCode,
};
use shared::{
    api::notices::{PushBrowser, PushState, PushSubscription},
    problem::Problem,
};
use uuid::Uuid;

use super::{guard, seal::Browser, vapid::Vapid};
use crate::{
    journal,
    notify::store::push,
    platform::{
        error::AppError,
        extract::{Account, Json},
        ids::sha256,
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// Browsers of one person; the oldest makes room.
const MOST: usize = 10;
/// Digits of an endpoint's hash by which a browser knows itself.
const MARK: usize = 16;

async fn view(state: &AppState, account: Uuid) -> Result<PushState, AppError> {
    let browsers = push::of(state.db.read(), account).await?;
    let browsers = browsers
        .into_iter()
        .map(|row| PushBrowser {
            id: row.id,
            mark: sha256(row.endpoint.as_bytes()).chars().take(MARK).collect(),
            at: row.created_at.0,
        })
        .collect();
    Ok(PushState { key: Vapid::of(&state.server_key).public(), browsers })
}

/// The server's public key and the caller's browsers.
#[utoipa::path(
    get,
    path = "/account/push",
    tag = "notices",
    responses(
        (status = 200, description = "Key and browsers", body = PushState),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn list(State(state): State<AppState>, account: Account) -> Result<Body<PushState>, AppError> {
    view(&state, account.id).await.map(Body)
}

/// Switches a browser on. The same one again gets its new keys.
#[utoipa::path(
    post,
    path = "/account/push",
    tag = "notices",
    request_body = PushSubscription,
    responses(
        (status = 201, description = "It is told from now on", body = PushState),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 422, description = "Not an address of a push service, or no keys: `push-subscription`", body = Problem),
        (status = 429, description = "Too often from this address", body = Problem),
    )
)]
pub async fn add(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    Json(new): Json<PushSubscription>,
) -> Result<(StatusCode, Body<PushState>), AppError> {
    if !guard::allowed(&new.endpoint, state.config.push_local) || Browser::parse(&new.keys).is_none() {
        return Err(AppError::Unprocessable("push-subscription"));
    }
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    push::save(&tx, state.ids.id(), account.id, &new, now).await?;
    let browsers = push::of(&tx, account.id).await?;
    for old in browsers.iter().take(browsers.len().saturating_sub(MOST)) {
        push::remove(&tx, account.id, old.id).await?;
    }
    note(&state, &tx, &account, "account.push-on").await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Body(view(&state, account.id).await?)))
}

/// Switches a browser off.
#[utoipa::path(
    delete,
    path = "/account/push/{id}",
    tag = "notices",
    params(("id" = Uuid, Path, description = "The browser")),
    responses(
        (status = 204, description = "It is told no more"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 404, description = "No browser of the caller's", body = Problem),
    )
)]
pub async fn remove(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    let tx = state.db.begin().await?;
    if !push::remove(&tx, account.id, id).await? {
        return Err(AppError::NotFound);
    }
    note(&state, &tx, &account, "account.push-off").await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn note(
    state: &AppState,
    tx: &crate::platform::database::Tx,
    account: &Account,
    action: &str,
) -> Result<(), AppError> {
    let (actor, object) = (account.label(), format!("account:{}", account.id));
    let entry = journal::Entry { actor: &actor, action, object: &object, note: "" };
    journal::append(tx, state.clock.now(), entry).await
}
