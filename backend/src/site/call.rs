//! `/call-back`: somebody asks to be called.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    http::HeaderMap,
    response::Response,
};
use serde::Deserialize;
use shared::{
    api::pages::{CallPage, PageData},
    forms::{
        Field as _,
        callback::{CallbackField, CallbackForm},
    },
};
use uuid::Uuid;

use super::{
    error_page,
    plain_form::{self, Envelope, PlainForm},
};
use crate::{
    platform::{
        error::{AppError, request_lang},
        extract::Requester,
        state::AppState,
    },
    server::limits::CallerKey,
    tickets::Filing,
};

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    phone: String,
    name: String,
    when: String,
    topic: String,
    #[serde(flatten)]
    envelope: Envelope,
}

impl PlainForm for CallbackForm {
    const PATH: &'static str = "/call-back";
    const FIELDS: &'static [&'static str] = &["phone", "name", "when", "topic"];
    const FAULTS: &'static str = "call";

    fn page(page: CallPage) -> PageData {
        PageData::Call(Box::new(page))
    }

    fn field(name: &str) -> &'static str {
        use CallbackField as F;
        [F::Phone, F::Name, F::When].into_iter().map(F::name).find(|field| *field == name).unwrap_or("topic")
    }

    fn filing(&self, state: &AppState, requester: &Requester, key: Uuid) -> Result<Filing, AppError> {
        Filing::call(requester, self, key, state.clock.now()).map_err(AppError::fields)
    }
}

/// The empty form.
pub async fn form(State(state): State<AppState>, headers: HeaderMap) -> Response {
    plain_form::open(&state, &headers, CallbackForm::default()).await
}

/// Files it and shows number, code and when the call comes, or the form again with what is wrong.
pub async fn send(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    requester: Requester,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Response {
    let Ok(Form(sent)) = sent else { return error_page(&state, AppError::BadRequest("malformed-body")) };
    let Sent { phone, name, when, topic, envelope } = sent;
    let form = CallbackForm { phone, name, when, topic, lang: request_lang() };
    plain_form::send(&state, &caller, &requester, &headers, form, envelope).await
}
