//! Asking to be told of changes.

use axum::{Json as Body, extract::State, http::StatusCode};
use shared::{
    api::subscriptions::{SubscriptionState, SubscriptionView},
    forms::subscription::SubscribeForm,
    lang::Lang,
    problem::Problem,
};
use uuid::Uuid;

use super::{
    store::{self, Owner},
    token,
};
use crate::{
    challenge::Human,
    journal,
    knowledge::address,
    notify::{self, ItemLetter},
    platform::{
        error::{AppError, request_lang},
        extract::{Json, Requester},
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
};

/// A letter more is allowed after at most that, seconds.
const WAIT: u32 = 3600;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subscriber {
    /// Somebody signed in.
    Account(Uuid),
    /// Anybody: the form names an address.
    Guest,
}

impl Subscriber {
    /// Whoever sent the request.
    pub fn of(requester: &Requester) -> Self {
        requester.account().map_or(Self::Guest, Self::Account)
    }
}

/// Subscribes to an item: at once for somebody signed in; a guest gets a letter with a link first. The answer is the same
/// whether or not the address follows the item already.
#[utoipa::path(
    post,
    path = "/subscriptions",
    tag = "knowledge",
    request_body = SubscribeForm,
    responses(
        (status = 200, description = "Done, or a letter went out", body = SubscriptionView),
        (status = 404, description = "No such item", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
        (status = 428, description = "A challenge is asked for first", body = Problem),
        (status = 429, description = "Too often, or the address had its letters of this hour", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    _human: Human,
    State(state): State<AppState>,
    requester: Requester,
    Json(form): Json<SubscribeForm>,
) -> Result<(StatusCode, Body<SubscriptionView>), AppError> {
    let view = subscribe(&state, Subscriber::of(&requester), &form, request_lang()).await?;
    Ok((StatusCode::OK, Body(view)))
}

/// Subscribes; the language is that of the page and of the letters.
///
/// # Errors
/// 404 for an unknown item, 422 for wrong fields, 429 when the address had its share of letters.
pub async fn subscribe(
    state: &AppState,
    who: Subscriber,
    form: &SubscribeForm,
    lang: Lang,
) -> Result<SubscriptionView, AppError> {
    let email = form.parse(who != Subscriber::Guest).map_err(AppError::fields)?;
    let content = state.knowledge.now();
    let item = address::link_of(&content, form.kind, &form.key, lang).ok_or(AppError::NotFound)?;
    // An answer is an article with another face: followed under the kind that it is published as.
    let kind = address::item_at(&content, &item.url).map_or(form.kind, |(kind, _)| kind);
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let id = state.ids.id();
    let reached = match (who, &email) {
        (Subscriber::Account(account), _) => {
            store::put(&tx, id, &Owner::Account(account), kind, &form.key, lang, now).await?;
            let (actor, object) = (format!("citizen:{account}"), format!("{}:{}", kind.as_str(), form.key));
            let entry =
                journal::Entry { actor: &actor, action: "subscription.add", object: &object, note: "" };
            journal::append(&tx, now, entry).await?;
            SubscriptionState::On
        }
        (Subscriber::Guest, Some(email)) => {
            let (id, _) = store::put(&tx, id, &Owner::Email(email), kind, &form.key, lang, now).await?;
            let token = token::of(state, id);
            let letter = ItemLetter { to: email, lang, item: &item, note: "", token: &token };
            if !notify::ask_to_confirm(state, &tx, &letter, now).await? {
                return Err(AppError::TooManyCodes(WAIT));
            }
            SubscriptionState::Sent
        }
        (Subscriber::Guest, None) => return Err(AppError::internal("a guest without an address was parsed")),
    };
    tx.commit().await?;
    Ok(SubscriptionView { state: reached, kind, key: form.key.clone(), title: item.title, url: item.url })
}
