//! `/feedback`: a word to the support from any page. A plain form, answered by a page: it works without scripts, under
//! the same limits, the same challenge and the same promise to be filed once as a request.

use axum::{
    Form,
    extract::{OriginalUri, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use shared::{
    api::{
        accounts::challenge::Challenge,
        pages::{NotePage, PageData},
    },
    forms::{
        note::{NoteForm, note_field},
        request::RequestField,
    },
    problem::FieldProblem,
};
use uuid::Uuid;

use super::{Wanted, error_page, rendered};
use crate::{
    challenge::{self, Brought},
    platform::{
        error::{AppError, WrongField, request_lang},
        extract::Requester,
        idempotency::Once,
        state::AppState,
    },
    server::limits::CallerKey,
    tickets::{Filing, file_request},
};

/// Where the form is.
const PATH: &str = "/feedback";

/// The page that the form was opened from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    from: String,
}

/// What is sent: the form, its key, the answer to a challenge, and the field that people do not see.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    topic: String,
    text: String,
    contact: String,
    page: String,
    mask: String,
    key: String,
    work: String,
    website: String,
}

/// The empty form with a key of its own.
pub async fn form(
    State(state): State<AppState>,
    OriginalUri(_): OriginalUri,
    headers: HeaderMap,
    Query(from): Query<From>,
) -> Response {
    let typed = NoteForm { page: from.from, ..NoteForm::default() };
    // The page shows what will be kept of the address, no more.
    let form = NoteForm { page: typed.request(request_lang()).page, ..typed };
    let page = NotePage { form, key: state.ids.id().to_string(), ..NotePage::default() };
    show(&state, &headers, page, StatusCode::OK).await
}

/// Files it and shows number and code, or the form again with what is wrong.
pub async fn send(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    requester: Requester,
    headers: HeaderMap,
    sent: Result<Form<Sent>, axum::extract::rejection::FormRejection>,
) -> Response {
    let Ok(Form(sent)) = sent else { return error_page(&state, AppError::BadRequest("malformed-body")) };
    let form = NoteForm {
        topic: sent.topic,
        text: sent.text,
        contact: sent.contact,
        page: sent.page,
        mask: sent.mask,
    };
    // Without a key of ours the form is new: a repeat could not be told from it.
    let key = Uuid::parse_str(&sent.key).unwrap_or_else(|_| state.ids.id());
    let brought = Brought { answer: Some(&sent.work), trapped: !sent.website.is_empty() };
    let done = file(&state, &caller, &requester, &form, key, brought).await;
    let page = NotePage { form, key: key.to_string(), ..NotePage::default() };
    match done {
        Ok((filed, cookie)) => {
            let page = NotePage { filed: Some(filed), ..NotePage::default() };
            let mut response = show(&state, &headers, page, StatusCode::CREATED).await;
            if let Some(cookie) = cookie {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(error) => again(&state, &headers, page, error).await,
    }
}

async fn file(
    state: &AppState,
    caller: &str,
    requester: &Requester,
    form: &NoteForm,
    key: Uuid,
    brought: Brought<'_>,
) -> Result<crate::tickets::Outcome, AppError> {
    state.limits.file_request.take(caller)?;
    if requester.account().is_none() {
        challenge::check(state, caller, brought).await?;
    }
    let form = form.request(request_lang());
    let once = Once::new(requester.0.label(), key, "tickets.create", "", &form);
    // No key opens this page: it is always somebody's form.
    let filing = Filing::by(requester, form, once, state.clock.now());
    file_request(state, filing).await
}

/// The form again, nothing of it lost.
async fn again(state: &AppState, headers: &HeaderMap, mut page: NotePage, error: AppError) -> Response {
    let lang = request_lang();
    let (status, code) = error.status();
    match &error {
        AppError::Invalid(wrong) => page.errors = errors(wrong),
        AppError::ChallengeNeeded(asked) => {
            let asked: &Challenge = asked;
            page.challenge = Some(asked.clone());
            page.refused = frontend::i18n::text(lang, "note-work");
        }
        // Answered already with other words: they are sent as a note of their own.
        AppError::Unprocessable("idempotency-other-body") => {
            page.key = state.ids.id().to_string();
            page.refused = frontend::i18n::text(lang, "note-changed");
        }
        _ => {
            tracing::warn!(code, cause = %error, "feedback was not filed");
            page.refused = error.problem(lang, None).detail;
        }
    }
    show(state, headers, page, status).await
}

/// What is wrong, by the names and in the order of this form.
fn errors(wrong: &[WrongField]) -> Vec<FieldProblem> {
    let lang = request_lang();
    let field = |name: &str| {
        use RequestField as F;
        let known = [F::Subject, F::Steps, F::Email, F::Phone, F::Preferred];
        known.into_iter().find(|field| shared::forms::Field::name(*field) == name).map_or("text", note_field)
    };
    let mut out: Vec<FieldProblem> = wrong
        .iter()
        .map(|wrong| {
            let field = field(&wrong.field);
            let own = format!("fault-note-{field}-{}", wrong.code);
            let key = if frontend::i18n::has(&own) { own } else { format!("error-{}", wrong.code) };
            let message =
                frontend::i18n::text_args(lang, &key, &[("limit", wrong.limit.unwrap_or_default().into())]);
            FieldProblem { field: field.to_owned(), code: wrong.code.to_owned(), message }
        })
        .collect();
    let place = |field: &str| ["topic", "text", "contact"].iter().position(|name| *name == field);
    out.sort_by_key(|problem| place(&problem.field));
    out.dedup_by(|a, b| a.field == b.field);
    out
}

async fn show(state: &AppState, headers: &HeaderMap, page: NotePage, status: StatusCode) -> Response {
    let wanted =
        Wanted { url: PATH.to_owned(), data: PageData::Note(Box::new(page)), status: status.as_u16() };
    match rendered(state, headers, wanted).await {
        Ok(mut response) => {
            // It holds a key, and perhaps an access code.
            let no_store = header::HeaderValue::from_static("no-store");
            response.headers_mut().insert(header::CACHE_CONTROL, no_store);
            response.headers_mut().remove(header::ETAG);
            response
        }
        Err(error) => error_page(state, error).into_response(),
    }
}
