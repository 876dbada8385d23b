//! `/subscribe` and the pages that links of letters lead to. Plain forms, answered by pages: they work without scripts.

use axum::{
    Form,
    extract::{Path, Query, State, rejection::FormRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::routes::Route;
use serde::Deserialize;
use shared::{
    api::{
        pages::{PageData, SubscribePage},
        subscriptions::{SubscriptionState, SubscriptionView},
    },
    content::ContentKind,
    forms::subscription::SubscribeForm,
    problem::FieldProblem,
};
use uuid::Uuid;

use super::{Wanted, error_page, rendered};
use crate::{
    challenge::{self, Brought},
    knowledge::address,
    platform::{
        error::{AppError, request_lang},
        extract::Requester,
        state::AppState,
    },
    server::limits::CallerKey,
    subscribers::{self, Subscriber},
};

/// Which item.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
    key: String,
}

/// What is sent: an item with an address, or the id of a subscription that ends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    kind: String,
    key: String,
    email: String,
    work: String,
    website: String,
    end: String,
}

/// The button of a letter's page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pressed {
    on: String,
}

/// The form for an item; without one the reader's list.
pub async fn form(
    State(state): State<AppState>,
    requester: Requester,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Response {
    let page = match page_of(&state, &requester, &asked.kind, &asked.key).await {
        Ok(page) => page,
        Err(error) => return refuse(&state, &headers, error).await,
    };
    show(&state, &headers, page, StatusCode::OK).await
}

/// The page before anything was sent.
async fn page_of(
    state: &AppState,
    requester: &Requester,
    kind: &str,
    key: &str,
) -> Result<SubscribePage, AppError> {
    let account = requester.account();
    let mut page = SubscribePage { signed_in: account.is_some(), ..SubscribePage::default() };
    if kind.is_empty() && key.is_empty() {
        if let Some(account) = account {
            page.own = subscribers::list(state, account, request_lang()).await?;
        }
        return Ok(page);
    }
    let kind = ContentKind::parse(kind).ok_or(AppError::NotFound)?;
    let content = state.knowledge.now();
    let item = address::link_of(&content, kind, key, request_lang()).ok_or(AppError::NotFound)?;
    // An answer may be asked for as an article: it is followed under the kind that it is published as.
    let kind = address::item_at(&content, &item.url).map_or(kind, |(kind, _)| kind);
    if let Some(account) = account
        && subscribers::is_on(&state.db, account, kind, key).await?
    {
        page.state = SubscriptionState::On;
        page.own = subscribers::list(state, account, request_lang()).await?;
        page.own.retain(|own| own.kind == kind && own.key == key);
    }
    (page.kind, page.key, page.item) = (kind.as_str().to_owned(), key.to_owned(), Some(item));
    Ok(page)
}

/// Subscribes, or ends a subscription of the account.
pub async fn send(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    requester: Requester,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Response {
    let Ok(Form(sent)) = sent else { return error_page(&state, AppError::BadRequest("malformed-body")) };
    if !sent.end.is_empty() {
        let done = end(&state, &caller, &requester, &sent.end).await;
        let page = match done {
            Ok(()) => page_of(&state, &requester, &sent.kind, &sent.key).await,
            Err(error) => Err(error),
        };
        return match page {
            Ok(page) => show(&state, &headers, page, StatusCode::OK).await,
            Err(error) => refuse(&state, &headers, error).await,
        };
    }
    let mut page = match page_of(&state, &requester, &sent.kind, &sent.key).await {
        Ok(page) if page.item.is_some() => page,
        Ok(_) => return refuse(&state, &headers, AppError::NotFound).await,
        Err(error) => return refuse(&state, &headers, error).await,
    };
    page.email.clone_from(&sent.email);
    match add(&state, &caller, &requester, &sent).await {
        Ok(view) if view.state == SubscriptionState::On => {
            match page_of(&state, &requester, &sent.kind, &sent.key).await {
                Ok(page) => show(&state, &headers, page, StatusCode::OK).await,
                Err(error) => refuse(&state, &headers, error).await,
            }
        }
        Ok(view) => {
            page.state = view.state;
            show(&state, &headers, page, StatusCode::OK).await
        }
        Err(error) => again(&state, &headers, page, error).await,
    }
}

async fn add(
    state: &AppState,
    caller: &str,
    requester: &Requester,
    sent: &Sent,
) -> Result<SubscriptionView, AppError> {
    state.limits.write.take(caller)?;
    let who = Subscriber::of(requester);
    if who == Subscriber::Guest {
        let brought = Brought { answer: Some(&sent.work), trapped: !sent.website.is_empty() };
        challenge::check(state, caller, brought).await?;
    }
    let kind = ContentKind::parse(&sent.kind).ok_or(AppError::NotFound)?;
    let form = SubscribeForm { kind, key: sent.key.clone(), email: sent.email.clone() };
    subscribers::subscribe(state, who, &form, request_lang()).await
}

async fn end(state: &AppState, caller: &str, requester: &Requester, id: &str) -> Result<(), AppError> {
    state.limits.write.take(caller)?;
    let account = requester.account().ok_or(AppError::NotFound)?;
    let id = Uuid::parse_str(id).map_err(|_| AppError::NotFound)?;
    subscribers::remove(state, account, id).await
}

/// The form again, nothing of it lost.
async fn again(state: &AppState, headers: &HeaderMap, mut page: SubscribePage, error: AppError) -> Response {
    let lang = request_lang();
    let (status, code) = error.status();
    match &error {
        AppError::Invalid(wrong) => {
            let problem = |wrong: &crate::platform::error::WrongField| FieldProblem {
                field: wrong.field.clone(),
                code: wrong.code.to_owned(),
                message: frontend::i18n::text(lang, &["error-", wrong.code].concat()),
            };
            page.errors = wrong.iter().map(problem).collect();
        }
        AppError::ChallengeNeeded(asked) => {
            page.challenge = Some((**asked).clone());
            page.refused = frontend::i18n::text(lang, "note-work");
        }
        _ => {
            tracing::debug!(code, "a subscription was refused");
            page.refused = error.problem(lang, None).detail;
        }
    }
    show(state, headers, page, status).await
}

/// Where the link of a letter leads: says how far it is and asks. Looking changes nothing.
pub async fn link(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    if let Err(error) = state.limits.read.take(&caller) {
        return error_page(&state, error);
    }
    match subscribers::look_up(&state, &token, request_lang()).await {
        Ok(view) => show(&state, &headers, of_link(view, token), StatusCode::OK).await,
        Err(error) => refuse(&state, &headers, error).await,
    }
}

/// The button on that page.
pub async fn answer(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    headers: HeaderMap,
    Path(token): Path<String>,
    pressed: Result<Form<Pressed>, FormRejection>,
) -> Response {
    let Ok(Form(pressed)) = pressed else {
        return error_page(&state, AppError::BadRequest("malformed-body"));
    };
    if let Err(error) = state.limits.write.take(&caller) {
        return error_page(&state, error);
    }
    match subscribers::answer(&state, &token, pressed.on == "1", request_lang()).await {
        Ok(view) => show(&state, &headers, of_link(view, token), StatusCode::OK).await,
        Err(error) => refuse(&state, &headers, error).await,
    }
}

fn of_link(view: SubscriptionView, token: String) -> SubscribePage {
    let item = shared::api::pages::ItemLink { url: view.url, title: view.title, ..Default::default() };
    SubscribePage {
        item: Some(item),
        kind: view.kind.as_str().to_owned(),
        key: view.key,
        state: view.state,
        token,
        ..SubscribePage::default()
    }
}

/// What is not there is the usual page for it; anything else is a fault.
async fn refuse(state: &AppState, headers: &HeaderMap, error: AppError) -> Response {
    if !matches!(error, AppError::NotFound) {
        return error_page(state, error);
    }
    let wanted = Wanted { url: Route::Subscribe.with(&[]), data: PageData::NotFound, status: 404 };
    rendered(state, headers, wanted).await.unwrap_or_else(|error| error_page(state, error))
}

async fn show(state: &AppState, headers: &HeaderMap, page: SubscribePage, status: StatusCode) -> Response {
    let url = match (page.token.as_str(), &page.item) {
        ("", Some(_)) => Route::Subscribe.with(&[("kind", &page.kind), ("key", &page.key)]),
        ("", None) => Route::Subscribe.with(&[]),
        (token, _) => Route::Subscription { token: token.to_owned() }.with(&[]),
    };
    let wanted = Wanted { url, data: PageData::Subscribe(Box::new(page)), status: status.as_u16() };
    match rendered(state, headers, wanted).await {
        Ok(mut response) => {
            // It is one person's own.
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response.headers_mut().remove(header::ETAG);
            response
        }
        Err(error) => error_page(state, error).into_response(),
    }
}
