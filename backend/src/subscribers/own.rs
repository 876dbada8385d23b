//! What somebody signed in follows.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use shared::{api::subscriptions::OwnSubscription, content::ContentKind, lang::Lang, problem::Problem};
use uuid::Uuid;

use super::store;
use crate::{
    journal,
    knowledge::address,
    platform::{
        error::{AppError, request_lang},
        extract::Account,
        state::AppState,
    },
};

/// The caller's subscriptions, the newest first.
#[utoipa::path(
    get,
    path = "/account/subscriptions",
    tag = "notices",
    responses(
        (status = 200, description = "What the caller follows", body = Vec<OwnSubscription>),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn listed(
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<Vec<OwnSubscription>>, AppError> {
    list(&state, account.id, request_lang()).await.map(Json)
}

/// Ends a subscription of the caller's.
#[utoipa::path(
    delete,
    path = "/account/subscriptions/{id}",
    tag = "notices",
    params(("id" = String, Path, description = "Id of the subscription")),
    responses(
        (status = 204, description = "Ended"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 404, description = "The caller has no such subscription", body = Problem),
    )
)]
pub async fn removed(
    State(state): State<AppState>,
    account: Account,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id = Uuid::parse_str(&id).map_err(|_| AppError::NotFound)?;
    remove(&state, account.id, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What an account follows, with titles in a language.
///
/// # Errors
/// When the database does not answer.
pub async fn list(state: &AppState, account: Uuid, lang: Lang) -> Result<Vec<OwnSubscription>, AppError> {
    let content = state.knowledge.now();
    let rows = store::of_account(&state.db, account).await?;
    let view = |row: crate::entity::subscription::Model| {
        let kind = ContentKind::parse(&row.kind)?;
        let item = address::link_of(&content, kind, &row.key, lang).unwrap_or_default();
        let at = row.created_at.0;
        Some(OwnSubscription { id: row.id, kind, key: row.key, title: item.title, url: item.url, at })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// Ends a subscription of an account.
///
/// # Errors
/// 404 when the account has no such subscription.
pub async fn remove(state: &AppState, account: Uuid, id: Uuid) -> Result<(), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let row = store::find(&tx, id).await?.filter(|row| row.account_id == Some(account));
    let row = row.ok_or(AppError::NotFound)?;
    store::delete(&tx, id).await?;
    let (actor, object) = (format!("citizen:{account}"), format!("{}:{}", row.kind, row.key));
    let entry = journal::Entry { actor: &actor, action: "subscription.end", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(())
}
