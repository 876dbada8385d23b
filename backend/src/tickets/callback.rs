//! Somebody asks for a call (SPEC 1.12): a request with a promise of its own.

use axum::{extract::State, http::HeaderMap, response::Response};
use shared::{
    api::{accounts::challenge::ChallengeProblem, tickets::Filed},
    forms::{
        FieldErrors,
        callback::{CallbackField, CallbackForm},
    },
    problem::Problem,
    ticket::Channel,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::create::{Filing, created, file_request};
use crate::{
    challenge::Human,
    platform::{
        error::AppError,
        extract::{Json, Requester, idempotency_key},
        idempotency::Once,
        state::AppState,
    },
    server::limits::{ForFiling, Limited},
};

/// Asks for a call: within half an hour of working time, or at the time of day that was chosen. The number is as a
/// request's and opens it with the code.
#[utoipa::path(
    post,
    path = "/callbacks",
    tag = "tickets",
    params(("Idempotency-Key" = Uuid, Header, description = "Made once by the form; a repeat gets the same answer")),
    request_body = CallbackForm,
    responses(
        (status = 201, description = "We call; the first answer is promised for the call", body = Filed),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 422, description = "Fields are wrong, or the key came with another body", body = Problem),
        (status = 428, description = "Answer the challenge: `challenge-needed`", body = ChallengeProblem),
        (status = 429, description = "Too many requests from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForFiling>,
    _human: Human,
    State(state): State<AppState>,
    requester: Requester,
    headers: HeaderMap,
    Json(form): Json<CallbackForm>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let filing = Filing::call(&requester, &form, key, state.clock.now()).map_err(AppError::fields)?;
    created(file_request(&state, filing).await?)
}

impl Filing {
    /// A call that somebody asks for.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn call(
        requester: &Requester,
        form: &CallbackForm,
        key: Uuid,
        now: OffsetDateTime,
    ) -> Result<Self, FieldErrors<CallbackField>> {
        let new = form.parse()?;
        let subject = frontend::i18n::text(new.lang, "callback-subject");
        let when = frontend::i18n::text(new.lang, &format!("callback-when-{}", new.when.as_str()));
        let once = Once::new(requester.0.label(), key, "callbacks.create", "", form);
        let filing = Self::by(requester, new.request(&subject, &when), once, now);
        Ok(Self { owners: Vec::new(), channel: Channel::Callback, call: new.when, ..filing })
    }
}
