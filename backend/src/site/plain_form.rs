//! Forms that are answered by a page: they work without scripts, under the same limits, the same challenge and the same
//! promise to be filed once as a request that is sent by the API.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use shared::{
    api::{
        accounts::challenge::Challenge,
        pages::{FormPage, PageData},
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
        state::AppState,
    },
    tickets::{Filing, Outcome, file_request},
};

/// A form of this kind.
pub(super) trait PlainForm: Clone + Default + Send + Sync {
    /// Where it is.
    const PATH: &'static str;
    /// Its fields in their order.
    const FIELDS: &'static [&'static str];
    /// The beginning of the words for what is wrong with a field: `fault-{}-field-code`.
    const FAULTS: &'static str;

    /// Its page.
    fn page(page: FormPage<Self>) -> PageData;

    /// The name of the form's field that a field of what is filed came from.
    fn field(name: &str) -> &'static str;

    /// What is to be filed.
    ///
    /// # Errors
    /// 422 with every wrong field.
    fn filing(&self, state: &AppState, requester: &Requester, key: Uuid) -> Result<Filing, AppError>;
}

/// What comes beside the fields: the key of the write, the answer to a challenge, and the field that people do not see.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Envelope {
    key: String,
    work: String,
    website: String,
}

/// The empty form with a key of its own.
pub(super) async fn open<F: PlainForm>(state: &AppState, headers: &HeaderMap, form: F) -> Response {
    let page = FormPage { form, key: state.ids.id().to_string(), ..FormPage::default() };
    show(state, headers, page, StatusCode::OK).await
}

/// Files it and shows number and code, or the form again with what is wrong.
pub(super) async fn send<F: PlainForm>(
    state: &AppState,
    caller: &str,
    requester: &Requester,
    headers: &HeaderMap,
    form: F,
    sent: Envelope,
) -> Response {
    // Without a key of ours the form is new: a repeat could not be told from it.
    let key = Uuid::parse_str(&sent.key).unwrap_or_else(|_| state.ids.id());
    let brought = Brought { answer: Some(&sent.work), trapped: !sent.website.is_empty() };
    match file(state, caller, requester, &form, key, brought).await {
        Ok((filed, cookie)) => {
            let page = FormPage::<F> { filed: Some(filed), ..FormPage::default() };
            let mut response = show(state, headers, page, StatusCode::CREATED).await;
            if let Some(cookie) = cookie {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            response
        }
        Err(error) => {
            let page = FormPage { form, key: key.to_string(), ..FormPage::default() };
            again(state, headers, page, error).await
        }
    }
}

async fn file<F: PlainForm>(
    state: &AppState,
    caller: &str,
    requester: &Requester,
    form: &F,
    key: Uuid,
    brought: Brought<'_>,
) -> Result<Outcome, AppError> {
    state.limits.file_request.take(caller)?;
    if requester.account().is_none() {
        challenge::check(state, caller, brought).await?;
    }
    file_request(state, form.filing(state, requester, key)?).await
}

/// The form again, nothing of it lost.
async fn again<F: PlainForm>(
    state: &AppState,
    headers: &HeaderMap,
    mut page: FormPage<F>,
    error: AppError,
) -> Response {
    let lang = request_lang();
    let (status, code) = error.status();
    match &error {
        AppError::Invalid(wrong) => page.errors = errors::<F>(wrong),
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
            tracing::warn!(code, path = F::PATH, cause = %error, "a plain form was not filed");
            page.refused = error.problem(lang, None).detail;
        }
    }
    show(state, headers, page, status).await
}

/// What is wrong, by the names and in the order of this form.
fn errors<F: PlainForm>(wrong: &[WrongField]) -> Vec<FieldProblem> {
    let lang = request_lang();
    let mut out: Vec<FieldProblem> = wrong
        .iter()
        .map(|wrong| {
            let field = F::field(&wrong.field);
            let own = format!("fault-{}-{field}-{}", F::FAULTS, wrong.code);
            let key = if frontend::i18n::has(&own) { own } else { format!("error-{}", wrong.code) };
            let message =
                frontend::i18n::text_args(lang, &key, &[("limit", wrong.limit.unwrap_or_default().into())]);
            FieldProblem { field: field.to_owned(), code: wrong.code.to_owned(), message }
        })
        .collect();
    let place = |field: &str| F::FIELDS.iter().position(|name| *name == field);
    out.sort_by_key(|problem| place(&problem.field));
    out.dedup_by(|a, b| a.field == b.field);
    out
}

async fn show<F: PlainForm>(
    state: &AppState,
    headers: &HeaderMap,
    page: FormPage<F>,
    status: StatusCode,
) -> Response {
    let wanted = Wanted { url: F::PATH.to_owned(), data: F::page(page), status: status.as_u16() };
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
