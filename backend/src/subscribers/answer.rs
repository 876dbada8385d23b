//! What a link of a letter is used for: confirming, and ending. Looking changes nothing: scanners and previews open links, too.

use axum::{
    Json as Body,
    extract::{Path, State},
};
use shared::{
    api::subscriptions::{SubscriptionState, SubscriptionView, SwitchSubscription},
    content::ContentKind,
    lang::Lang,
    problem::Problem,
};

use super::{store, token};
use crate::{
    entity::subscription,
    journal,
    knowledge::address,
    platform::{
        database::Tx,
        error::{AppError, request_lang},
        extract::Json,
        state::AppState,
    },
    server::limits::{ForRead, ForWrite, Limited},
};

/// The subscription of a link.
#[utoipa::path(
    get,
    path = "/subscriptions/{token}",
    tag = "knowledge",
    params(("token" = String, Path, description = "As it stands in the letter's link")),
    responses(
        (status = 200, description = "How far it is", body = SubscriptionView),
        (status = 404, description = "Not a token that the server made", body = Problem),
    )
)]
pub async fn looked(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Body<SubscriptionView>, AppError> {
    look_up(&state, &token, request_lang()).await.map(Body)
}

/// Confirms the subscription of a link, or ends it.
#[utoipa::path(
    post,
    path = "/subscriptions/{token}",
    tag = "knowledge",
    params(("token" = String, Path, description = "As it stands in the letter's link")),
    request_body = SwitchSubscription,
    responses(
        (status = 200, description = "How far it is now", body = SubscriptionView),
        (status = 404, description = "Not a token that the server made, or it ended and cannot be confirmed", body = Problem),
        (status = 429, description = "Too often from this address", body = Problem),
    )
)]
pub async fn switched(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Path(token): Path<String>,
    Json(body): Json<SwitchSubscription>,
) -> Result<Body<SubscriptionView>, AppError> {
    answer(&state, &token, body.on, request_lang()).await.map(Body)
}

fn view(
    state: &AppState,
    row: &subscription::Model,
    reached: SubscriptionState,
    lang: Lang,
) -> SubscriptionView {
    let kind = ContentKind::parse(&row.kind).unwrap_or(ContentKind::Article);
    let item = address::link_of(&state.knowledge.now(), kind, &row.key, lang).unwrap_or_default();
    SubscriptionView { state: reached, kind, key: row.key.clone(), title: item.title, url: item.url }
}

/// An ended subscription: nothing is left of it, so nothing is said of it.
fn ended() -> SubscriptionView {
    SubscriptionView {
        state: SubscriptionState::Off,
        kind: ContentKind::Article,
        key: String::new(),
        title: String::new(),
        url: String::new(),
    }
}

/// The subscription of a link; one that ended is off.
///
/// # Errors
/// 404 for a token that the server did not make.
pub async fn look_up(state: &AppState, token: &str, lang: Lang) -> Result<SubscriptionView, AppError> {
    let id = token::open(state, token).ok_or(AppError::NotFound)?;
    Ok(match store::find(state.db.read(), id).await? {
        Some(row) => {
            let on = row.confirmed_at.is_some();
            view(state, &row, if on { SubscriptionState::On } else { SubscriptionState::Waiting }, lang)
        }
        None => ended(),
    })
}

/// Confirms the subscription of a link, or ends it. Both may be done twice.
///
/// # Errors
/// 404 for a token that the server did not make, and for confirming what ended.
pub async fn answer(
    state: &AppState,
    token: &str,
    on: bool,
    lang: Lang,
) -> Result<SubscriptionView, AppError> {
    let id = token::open(state, token).ok_or(AppError::NotFound)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let row = store::find(&tx, id).await?;
    let view = match row {
        Some(row) if on => {
            if row.confirmed_at.is_none() {
                store::confirm(&tx, id, now).await?;
                note(state, &tx, "subscription.confirm", &row).await?;
            }
            view(state, &row, SubscriptionState::On, lang)
        }
        None if on => return Err(AppError::NotFound),
        Some(row) => {
            store::delete(&tx, id).await?;
            note(state, &tx, "subscription.end", &row).await?;
            view(state, &row, SubscriptionState::Off, lang)
        }
        None => ended(),
    };
    tx.commit().await?;
    Ok(view)
}

/// Ends the subscription of a link, for the one click of a mail program.
///
/// # Errors
/// 404 for a token that the server did not make.
pub async fn stop(state: &AppState, token: &str) -> Result<(), AppError> {
    answer(state, token, false, request_lang()).await.map(drop)
}

async fn note(state: &AppState, tx: &Tx, action: &str, row: &subscription::Model) -> Result<(), AppError> {
    let object = format!("{}:{}", row.kind, row.key);
    let entry = journal::Entry { actor: "letter", action, object: &object, note: "" };
    journal::append(tx, state.clock.now(), entry).await
}
