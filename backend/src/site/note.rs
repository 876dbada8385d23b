//! `/feedback`: a word to the support from any page.

use axum::{
    Form,
    extract::{Query, State, rejection::FormRejection},
    http::HeaderMap,
    response::Response,
};
use serde::Deserialize;
use shared::{
    api::pages::{NotePage, PageData},
    forms::{
        Field as _,
        note::{NoteForm, note_field},
        request::RequestField,
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
        idempotency::Once,
        state::AppState,
    },
    server::limits::CallerKey,
    tickets::Filing,
};

/// The page that the form was opened from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    from: String,
}

/// What is sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    topic: String,
    text: String,
    contact: String,
    page: String,
    mask: String,
    #[serde(flatten)]
    envelope: Envelope,
}

impl PlainForm for NoteForm {
    const PATH: &'static str = "/feedback";
    const FIELDS: &'static [&'static str] = &["topic", "text", "contact"];
    const FAULTS: &'static str = "note";

    fn page(page: NotePage) -> PageData {
        PageData::Note(Box::new(page))
    }

    fn field(name: &str) -> &'static str {
        use RequestField as F;
        let known = [F::Subject, F::Steps, F::Email, F::Phone, F::Preferred];
        known.into_iter().find(|field| field.name() == name).map_or("text", note_field)
    }

    fn filing(&self, state: &AppState, requester: &Requester, key: Uuid) -> Result<Filing, AppError> {
        let form = self.request(request_lang());
        let once = Once::new(requester.0.label(), key, "tickets.create", "", &form);
        // No key of an outside system opens this page: it is always somebody's form.
        Ok(Filing::by(requester, form, once, state.clock.now()))
    }
}

/// The empty form.
pub async fn form(State(state): State<AppState>, headers: HeaderMap, Query(from): Query<From>) -> Response {
    let typed = NoteForm { page: from.from, ..NoteForm::default() };
    // The page shows what will be kept of the address, no more.
    let form = NoteForm { page: typed.request(request_lang()).page, ..typed };
    plain_form::open(&state, &headers, form).await
}

/// Files it and shows number and code, or the form again with what is wrong.
pub async fn send(
    State(state): State<AppState>,
    CallerKey(caller): CallerKey,
    requester: Requester,
    headers: HeaderMap,
    sent: Result<Form<Sent>, FormRejection>,
) -> Response {
    let Ok(Form(sent)) = sent else { return error_page(&state, AppError::BadRequest("malformed-body")) };
    let form = NoteForm {
        topic: sent.topic,
        text: sent.text,
        contact: sent.contact,
        page: sent.page,
        mask: sent.mask,
    };
    plain_form::send(&state, &caller, &requester, &headers, form, sent.envelope).await
}
